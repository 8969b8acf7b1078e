import { MEASURES } from '../measures/index.ts';
import { fieldsOf, termsOf, type PublicationId } from '../model/measure.ts';
import type { CleanFile } from './files.ts';

/** The columns of a publication that measures are made from, or checked by. */
function used(publication: PublicationId): Set<string> {
  return new Set(
    MEASURES.flatMap((measure) => {
      const fields = termsOf(measure).filter((field) => field.publication === publication);
      if (fields.length === 0) return [];
      const rate = 'value' in measure.from ? undefined : measure.from.publishedRate;
      return [...fields.flatMap(fieldsOf), ...(rate === undefined ? [] : [rate])];
    })
  );
}

/**
 * A file as `feed` needs it: of its rows only the cells that measures are made from.
 */
export function keptOf(file: CleanFile): CleanFile {
  const wanted = used(file.publication);
  const rows = file.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([name]) => wanted.has(name)))
  }));
  return { ...file, rows };
}
