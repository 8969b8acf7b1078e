import type { Check } from '../../src/lib/checks/evidence.ts';
import { CHECKS, type Ledger } from '../../src/lib/checks/index.ts';
import { CHECKS as CHECKS_TABLE } from '../../src/lib/tables/checks.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { lined, quoted } from './listed.ts';

/** `data/checks.csv`: every check with what it asks and how much it looked at. */
export function checksCsv({ tested, faults }: Ledger): string {
  const lines = CHECKS.map(({ id, title, reason }) => ({
    ...{ check: id, title, reason, tested: tested.get(id) ?? 0 },
    found: faults.filter((fault) => fault.check === id).length
  }));
  return writeTable(CHECKS_TABLE, lines);
}

/** Where the pages find what the checks say of themselves. */
export const CHECKS_OF_SITE = 'src/lib/model/checks.ts';
export const CHECKS_IN_WORDS = 'src/lib/model/checks-in-words.ts';

const WRITTEN = '/* Written by `npm run data` from the files of checks/, which say what each list means. */';

/**
 * The text of that file: of every check what a page must know, without what it does, so that no page loads a check to name one. Each list
 * stands alone, so that a page takes those that it uses.
 */
export function checksOfSite(checks: readonly Check[]): string {
  const ids = (is: (check: Check) => boolean) => `[\n${lined(checks.filter(is).map(({ id }) => quoted(id)))}\n]`;
  return `${WRITTEN}

export const DOUBTS_COUNT: readonly string[] = ${ids(({ doubts }) => doubts === 'count')};

export const DOUBTS_CHANGE: readonly string[] = ${ids(({ doubts }) => doubts === 'change')};

export const MARKS_NOTHING: readonly string[] = ${ids(({ marks }) => marks === false)};

export const SWINGS: readonly string[] = ${ids(({ isSwing }) => isSwing === true)};
`;
}

/** The text of the file of what each check tells where it finds something: apart, because few pages list faults. */
export function checksInWords(checks: readonly Check[]): string {
  const words = checks.map(
    ({ id, fault: { title, text } }) => `  ${quoted(id)}: {\n    title: ${quoted(title)},\n    text: ${quoted(text)}\n  }`
  );
  return `${WRITTEN}

export const FAULTS_IN_WORDS: Readonly<Record<string, { title: string; text: string }>> = {
${words.join(',\n')}
};
`;
}
