import { del, entries, set } from 'idb-keyval';
import { keptStore } from '../kept-store.ts';

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
  return all.flatMap(([, one]) => (isKept(one) ? [one] : [])).sort((a, b) => (a.kept < b.kept ? 1 : -1));
}

/** Keeps files under a name. Throws in words for a reader. */
export async function keepFiles(name: string, files: KeptFiles['files']): Promise<KeptFiles> {
  const one: KeptFiles = { id: crypto.randomUUID(), name, kept: new Date().toISOString(), files };
  await attempt((store) => set(one.id, one, store));
  return one;
}

/** Forgets them. Throws in words for a reader. */
export async function forgetFiles(id: string): Promise<void> {
  await attempt((store) => del(id, store));
}

function isKept(one: unknown): one is KeptFiles {
  const { id, name, kept, files } = (one ?? {}) as Partial<KeptFiles>;
  const texts = [id, name, kept].every((text) => typeof text === 'string');
  return texts && Array.isArray(files) && files.every(({ file, name: own }) => file instanceof Blob && typeof own === 'string');
}
