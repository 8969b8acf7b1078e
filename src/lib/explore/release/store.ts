import { del, entries, set } from 'idb-keyval';
import { bytesOf, keptFileOf, keptStore } from '../kept-store.ts';

/** Files that the reader keeps on the device under a name. */
export interface KeptFiles {
  id: string;
  name: string;
  /** When they were kept, as an ISO date and time of the device. */
  kept: string;
  files: { name: string; file: Blob }[];
}

const attempt = keptStore('send-parity-atlas-releases', 'releases');

/** All that is kept, the last first. Throws in words for a reader. */
export async function keptFiles(): Promise<KeptFiles[]> {
  const all = await attempt((store) => entries<string, unknown>(store));
  return all.flatMap(([, one]) => keptOf(one) ?? []).sort((a, b) => (a.kept < b.kept ? 1 : -1));
}

/** Keeps files under a name. Throws in words for a reader. */
export async function keepFiles(name: string, files: KeptFiles['files']): Promise<KeptFiles> {
  const one: KeptFiles = { id: crypto.randomUUID(), name, kept: new Date().toISOString(), files };
  const stored = {
    ...one,
    files: await Promise.all(files.map(async ({ name: own, file }) => ({ name: own, file: await bytesOf(file) })))
  };
  await attempt((store) => set(one.id, stored, store));
  return one;
}

/** Forgets them. Throws in words for a reader. */
export async function forgetFiles(id: string): Promise<void> {
  await attempt((store) => del(id, store));
}

function keptOf(stored: unknown): KeptFiles | null {
  const { id, name, kept, files } = (stored ?? {}) as Partial<KeptFiles>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof kept !== 'string' || !Array.isArray(files)) return null;
  const whole = files.flatMap(({ name: own, file: lying }) => {
    const file = keptFileOf(lying);
    return file && typeof own === 'string' ? [{ name: own, file }] : [];
  });
  return whole.length === files.length ? { id, name, kept, files: whole } : null;
}
