import Papa from 'papaparse';
import { toCsv } from './csv.ts';
import { typographic } from '../typographic.ts';

/** The list of what documents ask of the reform, gathered by hand; kept beside the published files. */
export const ASKS_FILE = 'reform/asks.csv';

const COLUMNS = ['document', 'date', 'who_asks', 'ask', 'what_would_show_it', 'published'] as const;
const PUBLISHED = ['yes', 'partly', 'no'];

/** `data/asks.csv`: the list as gathered, with its order. Throws naming the line that is not one. */
export function asksCsv(text: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  const lacking = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (lacking.length > 0) throw new Error(`${ASKS_FILE}, line 1: it lacks ${lacking.join(', ')}`);
  data.forEach((row, index) => {
    if (!row.ask || !row.document || !PUBLISHED.includes(row.published ?? ''))
      throw new Error(
        `${ASKS_FILE}, line ${index + 2}: an ask has a document, words, and ${PUBLISHED.join(', ')} under 'published'`
      );
  });
  return toCsv(['order', ...COLUMNS], data, (row) => [
    data.indexOf(row) + 1,
    ...COLUMNS.map((column) => typographic(row[column] ?? ''))
  ]);
}
