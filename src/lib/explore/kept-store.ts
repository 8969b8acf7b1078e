import { createStore, type UseStore } from 'idb-keyval';

/** Why nothing can be kept, in words for a reader. */
class StoreError extends Error {}

const REFUSED = 'This browser refuses to keep anything: it may be a private window, or the device may be full. Nothing was kept.';

/**
 * What one part of this site keeps on the reader's device, in a database of its own, opened when it is first used. What is done with it
 * throws a `StoreError` where the browser refuses; the next time it is opened anew.
 */
export function keptStore(database: string, name: string): <T>(work: (store: UseStore) => Promise<T>) => Promise<T> {
  let opened: UseStore | null = null;
  return async (work) => {
    try {
      return await work((opened ??= createStore(database, name)));
    } catch (cause) {
      opened = null;
      throw new StoreError(REFUSED, { cause });
    }
  };
}

/** A file as it lies in the browser: bytes, because a private window of Safari keeps no Blob. What was kept before that was known is one. */
export interface KeptBytes {
  bytes: ArrayBuffer;
  type: string;
}

export async function bytesOf(file: Blob): Promise<KeptBytes> {
  return { bytes: await file.arrayBuffer(), type: file.type };
}

/** The file that lies in the browser in either form; null where it is neither. */
export function keptFileOf(stored: unknown): Blob | null {
  if (stored instanceof Blob) return stored;
  const { bytes, type } = (stored ?? {}) as Partial<KeptBytes>;
  return bytes instanceof ArrayBuffer && typeof type === 'string' ? new Blob([bytes], { type }) : null;
}
