import type { JudgedCell } from './matrix.ts';
import type { JudgedItem } from './model.ts';

/** The step of every test's slider, in the unit of the test: 1 per cent, or 1 grade. */
export const STEP = 1;

/** Every test that an item's slider can stand at, rising, both ends of its range included. */
export function stepsOf(item: JudgedItem): number[] {
  const [least, most] = item.range;
  return Array.from({ length: Math.round((most - least) / STEP) + 1 }, (_, i) => least + i * STEP);
}

const VERDICT_OF: Readonly<Record<string, JudgedCell['verdict']>> = {
  m: 'meets',
  f: 'falls-short',
  c: 'not-clear',
  n: 'no-return'
};

/**
 * The cells with the verdicts that the database gave an item at another test; figures and reasons do not hang on a test and stay. `letters`
 * has one for each cell of the item in the order of the councils' codes. Throws where they are not as many, or say something unknown.
 */
export function withVerdicts(cells: readonly JudgedCell[], item: string, letters: string): JudgedCell[] {
  const codes = cells.flatMap((cell) => (cell.item === item ? [cell.area] : [])).sort();
  if (codes.length !== letters.length)
    throw new Error(`The database judged ${letters.length} councils on ${item}; ${codes.length} are shown`);
  const letterOf = new Map(codes.map((code, i) => [code, letters.charAt(i)]));
  return cells.map((cell) => {
    if (cell.item !== item) return cell;
    const verdict = VERDICT_OF[letterOf.get(cell.area) ?? ''];
    if (!verdict) throw new Error(`The database's verdict on ${item} in ${cell.area} cannot be read`);
    return verdict === cell.verdict ? cell : { ...cell, verdict };
  });
}

/** What the database has answered of the sliders of one year: the verdicts at every step, kept so that a moved slider waits for nothing. */
export class Ladder {
  /** The year that it is of: null for the newest figures, undefined for none at all. */
  year: string | null | undefined;
  readonly #letters = new Map<string, string>();

  /** Forgets what it holds, and is of another year from now on. */
  begin(year: string | null | undefined): void {
    this.year = year;
    this.#letters.clear();
  }

  add(answers: readonly { item: string; test: number; letters: string }[]): void {
    for (const { item, test, letters } of answers) this.#letters.set(`${item} ${test}`, letters);
  }

  /** A letter for each council; undefined where the database has not answered this test. */
  lettersOf(item: string, test: number): string | undefined {
    return this.#letters.get(`${item} ${test}`);
  }
}
