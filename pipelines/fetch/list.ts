import { isAbsolute, normalize, sep } from 'node:path';
import Papa from 'papaparse';
import type { Source } from '../../src/lib/model/source.ts';

/** What a line of the list says of a file that is to be had. */
export type Wanted = Pick<Source, 'kind' | 'publisher' | 'title' | 'release' | 'page' | 'download' | 'file' | 'sha256'>;

const COLUMNS = ['kind', 'publisher', 'title', 'release', 'page', 'download', 'file', 'sha256'] as const;

/**
 * The files of `sources.csv`. Throws when a column is missing, a checksum is not one, or a file would lie outside the folder of the
 * published files.
 */
export function readList(csv: string): Wanted[] {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  const missing = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`The list of sources has no column ${missing.join(', ')}.`);
  return data.map((line) => {
    const wanted = Object.fromEntries(COLUMNS.map((column) => [column, (line[column] ?? '').trim()])) as unknown as Wanted;
    const { file, sha256 } = wanted;
    if (file === '' || isAbsolute(file) || normalize(file).split(sep).includes('..'))
      throw new Error(`The list of sources names '${file}', which is not a file inside the folder.`);
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`The list of sources gives '${sha256}' as the checksum of ${file}.`);
    return wanted;
  });
}

/** Files by the address that they come from: one download serves them all. */
export function byAddress(files: readonly Wanted[]): Map<string, Wanted[]> {
  const groups = new Map<string, Wanted[]>();
  for (const file of files) groups.set(file.download, [...(groups.get(file.download) ?? []), file]);
  return groups;
}
