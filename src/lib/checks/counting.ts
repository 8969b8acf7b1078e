import { publicationById } from '../publications/index.ts';
import type { ReadFile } from './evidence.ts';

const RATE = /Rate|(^|_)rate(_|$)|[Ss]core|mean|avg_|_pc$|^pc_|_pc_|(^|_)gap(_|$)/;
const wholeFields = new WeakMap<ReadFile, Set<string>>();

/** The fields of a file that count something: no rate by name, and whole numbers and marks throughout. */
export function countFields(file: ReadFile): Set<string> {
  const known = wholeFields.get(file);
  if (known) return known;
  const fields = new Set<string>();
  const broken = new Set<string>();
  const { counts: listed } = publicationById(file.publication);
  if (listed?.length !== 0)
    for (const row of file.rows)
      for (const [field, cell] of Object.entries(row.cells)) {
        if (listed ? !listed.includes(field) : RATE.test(field)) continue;
        fields.add(field);
        if (cell.value !== null && !Number.isInteger(cell.value)) broken.add(field);
      }
  for (const field of broken) fields.delete(field);
  wholeFields.set(file, fields);
  return fields;
}

export function roundedBy({ publication }: Pick<ReadFile, 'publication'>): number {
  return publicationById(publication).roundedBy ?? 0;
}
