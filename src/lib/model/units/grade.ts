import type { Grade, Unit } from '../measure.ts';
import { COUNTS_BEHIND, PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed } from './numbers.ts';

/** The word that a graded value stands for; null for a value that is no grade. */
export function gradeOf(unit: Unit, value: number): Grade | null {
  return unit.kind === 'grade' ? (unit.grades.find((grade) => grade.value === value) ?? null) : null;
}

type Graded = Extract<Unit, { kind: 'grade' }>;
const long = (unit: Graded, value: number, decimals: number): string => gradeOf(unit, value)?.words ?? fixed(value, decimals);
const grades = ({ grades }: Graded, between: string): string =>
  grades.map(({ value, words }) => `${value}${between}${words}`).join('; ');

/** One of a few words, with a number that stands for it in the tables. */
export const grade: Kind<Graded> = {
  ...PLAIN,
  isWord: true,
  short: (unit, value, decimals) => gradeOf(unit, value)?.short ?? fixed(value, decimals),
  long,
  head: () => 'Answer',
  inWords: (unit) => `a grade: ${grades(unit, ' ')}`,
  inTable: (unit) => grades(unit, ': '),
  beside: () => '',
  difference: long,
  lowest: () => ['under', ''],
  noTest: COUNTS_BEHIND
};
