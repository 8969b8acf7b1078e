import type { Pattern } from '../model.ts';
import { NEIGHBOURS, REGION, TOUCHING } from './beside.ts';
import { PLANS_BY_GROUP } from './by-group.ts';
import { BEYOND_ENGLAND_EVERY_YEAR, EVERY_YEAR, TEN_EVERY_YEAR } from './every-year.ts';
import { CROSSED, MOVED, MOVED_OPPOSITE_WAYS, TURNED } from './moves.ts';
import { AMONG_TEN_ON_BOTH, FROM_ENGLAND, LAW } from './one-year.ts';

/** Every question, in the order of the list; the page opens on the first. */
export const PATTERNS: readonly Pattern[] = [
  MOVED_OPPOSITE_WAYS,
  MOVED,
  TURNED,
  CROSSED,
  EVERY_YEAR,
  BEYOND_ENGLAND_EVERY_YEAR,
  TEN_EVERY_YEAR,
  NEIGHBOURS,
  TOUCHING,
  REGION,
  AMONG_TEN_ON_BOTH,
  FROM_ENGLAND,
  LAW,
  PLANS_BY_GROUP
];

/** Throws where there is no such question. */
export function patternById(id: string): Pattern {
  const pattern = PATTERNS.find((one) => one.id === id);
  if (!pattern) throw new Error(`no question has the address ${id}`);
  return pattern;
}

/** The address of a question: the first is the page itself. */
export const pathOf = ({ id }: Pick<Pattern, 'id'>): string =>
  id === PATTERNS[0]?.id ? '/explore/questions' : `/explore/questions/${id}`;
