import type { CsvLine } from './csv.ts';

/** What a note under a table begins with: 'Source: DfE', 'Notes', '1. Counts of …', '* estimated'. */
const NOTE =
  /^(?:(?:data )?sources?|notes?|foot-?notes?|n\.?b\.?|(?:©|crown) ?copyright|©)\b|^[([]?\d{1,2}[.)\]] ?[a-z]|^[*†‡#]+ ?[a-z]/i;
/** Cells that a note runs over at most, where it has commas. */
const WIDEST = 3;

/** Whether a text is a note under a table. */
export const isNote = (text: string): boolean => NOTE.test(text.trim());

/** The records without the notes under them: lines at the end, from one that begins as a note does, with few cells each. */
export function withoutNotes(records: readonly CsvLine[]): CsvLine[] {
  let end = records.length;
  for (let at = end - 1; at >= 0; at--) {
    const filled = (records[at]?.fields ?? []).filter((field) => field.trim() !== '');
    if (filled.length > WIDEST) break;
    if (isNote(filled[0] ?? '')) end = at;
  }
  return records.slice(0, end);
}
