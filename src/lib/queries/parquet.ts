import { pathToFileURL } from 'node:url';
import { writeParquet } from '../db/parquet.ts';
import { MEASURES } from '../measures/index.ts';
import { topOf } from '../model/measure.ts';

/** The publication that each measure's numerator comes from, by the measure's id. */
export const PUBLICATION_OF: ReadonlyMap<string, string> = new Map(
  MEASURES.map((measure) => [measure.id, topOf(measure).publication])
);

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const [, , folder] = process.argv;
  if (!folder) throw new Error('Name the folder to write');
  const { files, rows } = await writeParquet(folder, PUBLICATION_OF);
  console.log(`  ${rows.toLocaleString('en-GB')} observations, ${files} files in ${folder}`);
}
