import type { PublicationId } from '../../model/publication.ts';
import { fetchFile, fetchJson } from '../../served/fetch.ts';
import { MANIFEST, type Manifest, type ServedFile } from '../../model/served.ts';

/** What a map is drawn from at once, and what follows while the reader looks at it. */
export const FIRST: readonly PublicationId[] = ['timeliness'];
export const THEN: readonly PublicationId[] = ['requests', 'appeals', 'children'];

/** A published file whose checksum is the listed one. */
export interface Checked {
  served: Served;
  file: File;
}

type Served = Pick<ServedFile, 'path' | 'sha256'>;

/** The list of the published files that the site serves. Throws in words for a reader. */
export async function fetchManifest(): Promise<Manifest> {
  return fetchJson<Manifest>(`/data/${MANIFEST}`, { what: 'The list of published files' });
}

/** The files of some publications, in the order of the list. */
export function servedOf({ files }: Manifest, publications: readonly PublicationId[]): ServedFile[] {
  return files.filter((file) => file.publications.some((one) => publications.includes(one)));
}

/** The name of a file, with its release where another served file is called the same. */
export function nameOf(file: ServedFile, { files }: Manifest): string {
  const alike = files.filter(({ name }) => name === file.name).length;
  return alike > 1 ? `${file.name} (${file.release.replace(/^R/, 'r')})` : file.name;
}

/** Fetches a published file and takes its checksum. Throws in words for a reader where it is not the listed one, or cannot be taken. */
export async function fetchServed(served: Served, name: string): Promise<Checked> {
  const bytes = await fetchFile(`/data/${served.path}`, { what: name });
  if (!('subtle' in crypto))
    throw new Error(
      `The checksum of ${name} cannot be taken, because this page was not loaded over a secure connection (https). It was not read.`
    );
  const sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (sha256 !== served.sha256)
    throw new Error(
      `${name} is not the listed file: its checksum begins ${sha256.slice(0, 8)}, and the listed one ${served.sha256.slice(0, 8)}. It was not read.`
    );
  return { served, file: new File([bytes], name, { type: 'text/csv', lastModified: 0 }) };
}
