import { STATUSES } from '../../model/observation.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { TRACKS, VERDICTS, type Item, type NoReturn, type Track, type Verdict } from '../../standard/model.ts';
import { VERDICT_WORDS } from './words.ts';

/** Reasons by their letter: what stands in a row's text in place of a verdict's figure. */
const REASONS: readonly NoReturn[] = [...STATUSES.filter((status) => status !== 'ok'), 'no-base', 'new-since'];
/** What a cell can say, by the digit that stands for it. */
const WORDS: readonly (Verdict | Track)[] = [...VERDICTS, ...TRACKS];
const FIRST_LETTER = 'a'.charCodeAt(0);

/** Why a cell has no verdict, in the few words that a cell has room for. `past`: of a year before the list of inspections as it stands. */
export function missingInBrief(item: Item, reason: NoReturn, past = false): string {
  const inspection = item.id === 'parity-inspection';
  switch (reason) {
    case 'no-row':
      return inspection ? (past ? 'no report by then' : 'not yet inspected') : 'not in the table';
    case 'not-returned':
      return inspection ? 'no grade listed' : 'no figure';
    case 'nothing-to-divide':
      return 'none: 0 of 0';
    case 'suppressed':
      return 'figure withheld';
    case 'not-collected':
      return 'not collected';
    case 'not-an-area-then':
      return 'no council then';
    case 'no-base':
      return 'no earlier figure';
    case 'new-since':
      return 'council too new';
    case 'faulty':
      return 'figure in doubt';
  }
}

/** The one character that says what a cell of a row says: the place of its verdict, or, where it has none, a letter for the reason. */
export function codeOf(item: Item, cell: JudgedCell | undefined, past: boolean): string {
  if (!item.published || !cell) return String(VERDICTS.indexOf('not-published'));
  if (cell.reason === '') return String(WORDS.indexOf(cell.verdict));
  const letter = String.fromCharCode(FIRST_LETTER + REASONS.indexOf(cell.reason));
  return past && item.id === 'parity-inspection' ? letter.toUpperCase() : letter;
}

/** What the code of an item's cell says; not published where it is none. */
export function verdictOfCode(code: string | undefined, item: Item | undefined): Verdict | Track {
  if (/^[a-z]$/i.test(code ?? '')) return item?.tracked ? 'no-figure' : 'no-return';
  return WORDS[Number(code)] ?? 'not-published';
}

/** What the code of an item's cell says in words: its verdict, or why it has none. */
export function cellInWords(code: string, item: Item | undefined): string {
  const reason = REASONS[code.toLowerCase().charCodeAt(0) - FIRST_LETTER];
  return reason && item ? missingInBrief(item, reason, code !== code.toLowerCase()) : VERDICT_WORDS[verdictOfCode(code, item)];
}
