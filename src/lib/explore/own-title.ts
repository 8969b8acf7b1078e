import type { CsvLine } from '../publications/csv.ts';
import { isNote } from '../publications/notes.ts';
import { isBare } from './own-beside-figures.ts';
import type { Grid } from './own-grid.ts';

/** What a figure is called whose headings are years and nothing else. */
export const YEARLY = 'Figures by year';
/** Headings that say how figures are measured, or nothing, and not what they are. */
const NAMELESS = /^(n|no\.?|numbers?|counts?|totals?|%|per ?cent(age)?s?|rates?|column [A-Z]+)$/i;
/** A time and nothing else: 'Q1 2023', 'Jan-24', 'FY2023'. */
const TIME =
  /^(?:q[1-4]|fy|ay|cy|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|autumn|spring|summer|winter)?(?: term)?[\s\/-]*(?:(?:19|20)?\d\d)(?:[\s\/-]+(?:20)?\d\d)?(?:[\s\/-]*q[1-4])?$/i;
/** Names that a program gives, to sheets and to files. */
const BY_PROGRAM =
  /^(sheet|tab|table|data|book|workbook|untitled|export|download|copy|file|results?|query|report|csv|own|document|new)[\s\d().-]*$/i;
/** '2019 to 2024', '(2024)', ', 2023/24' at the end of a title: the year that is drawn is said behind it. */
const YEARS_BEHIND =
  /[\s,:(–-]*\b(?:(?:as )?(?:in|for|at|on) )?(?:\d{1,2}(?:st)? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d(?:\s*[-/–]\s*\d\d)?(?:\s*(?:to|and|[-–])\s*(?:19|20)\d\d(?:\s*[-/–]\s*\d\d)?)?\)?$/i;
/** How lines of a letter begin. */
const LETTER =
  /^(?:dear|hi|hello|good (?:morning|afternoon)|from|to|cc|sent|date|subject|re|fwd?|please|thank|further to|in response|we |i |(?:kind |best )?regards|yours)\b/i;
const [SHORTEST, LONGEST] = [8, 150];
/** Lines over a table in which its title is looked for. */
const LOOKED_THROUGH = 8;

/** What a table is called: by a title over it, by its sheet, or by its file where that has words. Empty: by nothing. */
export function titleOf({ lines, sheet }: Pick<Grid, 'lines' | 'sheet'>, file: string): string {
  const over = lines.slice(0, LOOKED_THROUGH).findIndex((line) => filled(line).length > 1);
  for (const line of lines.slice(0, Math.max(over, 0))) {
    const [text = ''] = filled(line);
    if (
      text.length >= SHORTEST &&
      text.length <= LONGEST &&
      / /.test(text) &&
      !isNote(text) &&
      !isOfLetter(text) &&
      !/:\/\/|@/.test(text)
    )
      return cleaned(text);
  }
  const named = sheet === null ? '' : worded(sheet);
  if (named !== '' && !BY_PROGRAM.test(named)) return cleaned(named);
  const called = worded(file.replace(/(\.[a-z]{2,5})+$/i, '').replace(/\s*\(\d+\)$/, ''));
  const words = called.split(' ').filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length < 3 || BY_PROGRAM.test(called) || /, from a link$/.test(called) ? '' : cleaned(called);
}

/** Whether a text is a line of a letter in which a table stands. */
export const isOfLetter = (text: string): boolean => LETTER.test(text.trim());

const filled = ({ fields }: CsvLine): string[] => fields.map((field) => field.trim()).filter((field) => field !== '');

const worded = (name: string): string =>
  name
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<=\S)-(?=\p{L})/gu, ' ')
    .trim();

function cleaned(text: string): string {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:table|figure|sheet|tab|annex) ?[\w.]{0,4}\s*[:.–-]\s+/i, '')
    .replace(/[\s.:;,]+$/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A title without the years at its end, where the year that is drawn is said behind it. */
const withoutYears = (title: string): string => title.replace(YEARS_BEHIND, '').trim() || title;

/**
 * What a figure is about, as a title says it: its own name where that says so, else what the table is about. `kind`: what rows are drawn
 * where a council has several; `isDated`: its year is said behind it.
 */
export function subjectOf(
  name: string,
  { about, title: whole, figures }: { about: string; title: string; figures: readonly unknown[] },
  kind: string,
  isDated: boolean
): string {
  const title = isDated ? withoutYears(whole) : whole;
  if (isBare(name) || name === YEARLY) {
    const isAll = kind === '' || /^(all|total|totals|both|persons?|overall)\b/i.test(kind);
    return about || (isAll ? title : '') || kind || title || name;
  }
  if (title === '') return name;
  if (TIME.test(name)) return `${title}: ${name}`;
  if (!NAMELESS.test(name)) return name;
  return /^column /i.test(name) && figures.length === 1 ? title : `${title}: ${name.toLowerCase()}`;
}
