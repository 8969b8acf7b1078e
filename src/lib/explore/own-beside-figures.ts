import type { CsvLine } from '../publications/csv.ts';
import { yearOfDays } from './own-days.ts';
import { asWords } from './own-headings.ts';
import type { Layout } from './own-layout.ts';

/* What columns of text say of all figures of a long table: their day, what they are about, their unit. */

const ABOUT = /\b(indicator|measure|metric|variable|statistic|dataset|description)\b/i;
const UNIT = /\b(units?|measures?|value type|statistic)\b/i;
const PERCENT = /^(%|per ?cent(age)?s?|percentage \(%\))$/i;
/** What says how figures are measured rather than what they are about. */
const NO_SUBJECT = /^(%|per ?cent(age)?s?|rates?|numbers?|counts?|values?|persons?|people|£|£000s?|n\/?a|[a-z]{0,2}\d+)$/i;
/** A heading that says nothing of the figures under it. */
const BARE = /^(values?|figures?|obs(erved|ervation)? values?|data)$/i;

/** Whether figures are called no more than 'Value'. */
export const isBare = (heading: string): boolean => BARE.test(asWords(heading));

/** The year of the day that every row has, with its heading; null where none has one, or they have several. */
export function datedIn(
  { texts, headings }: Pick<Layout, 'texts' | 'headings'>,
  records: readonly CsvLine[]
): { heading: string; year: string; written: string } | null {
  for (const index of texts) {
    const heading = headings[index] ?? '';
    const found = yearOfDays(asWords(heading), cellsOf(records, index));
    if (found) return { heading, ...found };
  }
  return null;
}

/** What every row says it is about, empty where none does, and whether all say that their figures are percentages. */
export function saidBeside(
  { texts, headings }: Pick<Layout, 'texts' | 'headings'>,
  records: readonly CsvLine[]
): { about: string; isPercent: boolean } {
  let [about, isPercent] = ['', false];
  for (const index of texts) {
    const heading = asWords(headings[index] ?? '');
    const [only = '', second] = new Set(cellsOf(records, index));
    if (only === '' || second !== undefined) continue;
    if (about === '' && ABOUT.test(heading) && !NO_SUBJECT.test(only) && only.length <= 200) about = only;
    if (UNIT.test(heading) && PERCENT.test(only)) isPercent = true;
  }
  return { about, isPercent };
}

function* cellsOf(records: readonly CsvLine[], index: number): Generator<string> {
  for (const { fields } of records) yield (fields[index] ?? '').trim();
}
