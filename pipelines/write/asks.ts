import Papa from 'papaparse';
import { ASKS, type Ask } from '../../src/lib/tables/asks.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { headersOf } from '../../src/lib/tables/record.ts';
import { ANSWERS } from '../../src/lib/tables/words.ts';
import { typographic } from '../typographic.ts';

/** The list of what documents ask of the reform, gathered by hand; kept beside the published files. */
export const ASKS_FILE = 'reform/asks.csv';

const COLUMNS = headersOf(ASKS).slice(1);

/** `data/asks.csv`: the list as gathered, with its order. Throws naming the line that is not one. */
export function asksCsv(text: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  const lacking = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (lacking.length > 0) throw new Error(`${ASKS_FILE}, line 1: it lacks ${lacking.join(', ')}`);
  data.forEach((row, index) => {
    if (!row.ask || !row.document || !ANSWERS.includes(row.published as Ask['published']))
      throw new Error(
        `${ASKS_FILE}, line ${index + 2}: an ask has a document, words, and ${ANSWERS.join(', ')} under 'published'`
      );
  });
  return writeTable(
    ASKS,
    data.map((row, index) => {
      const said = (column: string) => typographic(row[column] ?? '');
      return {
        order: index + 1,
        document: said('document'),
        date: said('date'),
        who: said('who_asks'),
        ask: said('ask'),
        shows: said('what_would_show_it'),
        published: row.published as Ask['published']
      };
    })
  );
}
