import { type Period, isJanuary, yearOf } from '../model/period.ts';

/** What DfE says of the figures that are missing from one of its files, and whose they are. */
export interface Statement {
  /** Name of the file, `annual_reviews.csv`. */
  file: string;
  /** `suppressed`: withheld by the publisher. `unable`: the publisher says that the council could not return them. */
  cause: 'suppressed' | 'unable';
  councils: string[];
  /** Years that the statement names, `2025` or `2023/24`; none where it speaks of the file's only year. */
  years: string[];
  /** The publisher's sentences. */
  words: string;
}

/** Notes of cells that a statement explains. */
export const GUIDANCE_NOTES = {
  suppressed: 'suppressed-pending-checks',
  unable: 'unable-to-return',
  both: 'unable-and-suppressed',
  exceptions: 'counted-as-exceptions',
  problems: 'problems-found',
  wholeYear: 'whole-year-suppressed'
} as const;

const UNABLE = /\b(unable|not able) to return\b/i;
const SUPPRESSED = /\bsuppressed\b/i;
const BACK = /\b(these|both|all) (authorities|las|local authorities|councils)\b/i;

/**
 * Reads the statements from the guidance that DfE publishes beside its files: the numbered footnotes under each `Filename:`. A sentence
 * that says 'these authorities' or 'both LAs' speaks of all that its footnote has named so far. `names` are those of all councils.
 */
export function readGuidance(text: string, names: readonly string[]): Statement[] {
  const statements: Statement[] = [];
  let file = '';
  for (const line of text.split(/\r?\n/)) {
    const heading = /^Filename:\s*(\S+)/.exec(line);
    if (heading?.[1]) file = heading[1];
    const footnote = /^\d+\.\s+(.*)$/.exec(line)?.[1];
    if (!footnote || file === '') continue;
    const years = [...new Set(footnote.match(/\b20\d\d(\/\d\d)?\b/g) ?? [])];
    let before: string[] = [];
    for (const sentence of footnote.match(/[^.]+(\.|$)/g) ?? []) {
      const named = namedIn(sentence, names);
      before = [...new Set([...before, ...named])];
      const cause = SUPPRESSED.test(sentence) ? 'suppressed' : UNABLE.test(sentence) ? 'unable' : null;
      const councils = BACK.test(sentence) ? before : named;
      if (cause && councils.length > 0)
        statements.push({ file, cause, councils: [...councils].sort(), years, words: footnote.trim() });
    }
  }
  return statements;
}

/** The councils that a sentence names; 'North East Lincolnshire' does not name Lincolnshire. */
function namedIn(sentence: string, names: readonly string[]): string[] {
  let rest = sentence;
  return [...names]
    .sort((a, b) => b.length - a.length)
    .filter((name) => {
      const word = new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'g');
      const found = word.test(rest);
      rest = rest.replace(word, '');
      return found;
    });
}

/**
 * Whether a statement speaks of a period. DfE names the year of its return: `2025` and `2024/25` are the January of 2025 in a file of
 * Januaries, and the calendar year before in a file of years.
 */
export function speaksOf({ years }: Pick<Statement, 'years'>, period: Period): boolean {
  if (years.length === 0) return true;
  const returned = String(isJanuary(period) ? yearOf(period) : yearOf(period) + 1);
  return years.some((year) => (year.length > 4 ? `20${year.slice(-2)}` : year) === returned);
}

/** What the guidance says of each column of a file, by its name as published; none where the guidance does not list the file. */
export function variablesIn(guidance: string, file: string): Map<string, string> {
  const found = new Map<string, string>();
  let within = false;
  for (const line of guidance.split(/\r?\n/)) {
    const named = /^Filename:\s*(\S+)/.exec(line)?.[1];
    if (named !== undefined) within = named === file;
    const [, name, words] = /^(\S+)\s+\|\s+(.*\S)\s*$/.exec(line) ?? [];
    if (within && name !== undefined && words !== undefined && !/^-+$/.test(name)) found.set(name, words);
  }
  return found;
}
