import { isDoubted, isNothingRecorded } from '../model/fault.ts';
import { type Measure, isGraded } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { median, newcombe } from '../statistics/index.ts';
import { hasIntervals, inWords, isRanked, printAlike } from './index.ts';
import { isOfBoards } from '../model/geography.ts';

/** Where a council stands among itself and its ten statistical neighbours, in one measure and period. */
export interface Standing {
  /**
   * 'joint fourth highest of 11 similar councils (two are level with it)', the council itself among them; level are those that print alike, and
   * they alone. Those whose figure prints otherwise, and whose difference chance could explain, are told apart from them: '; one is too close to
   * call'. 'no rank: one of our checks doubts this figure' where one doubts the council's own. Empty where no place can be given otherwise.
   */
  words: string;
  /** Median of the neighbours' figures, the council's own left out, in the measure's unit; null where too few have one. */
  median: number | null;
}

const NO_RANK = 'no rank: one of our checks doubts this figure';
const NOTHING_RECORDED = 'no rank: we cannot tell nothing spent from nothing recorded';

/** With fewer neighbours than this to stand among, no place and no median is told. */
export const FEWEST_NEIGHBOURS = 5;

interface Beside {
  noun: string;
  fewest: number;
  others?: (count: number) => string;
  /** The council and the one beside it, where there is no other. */
  two?: string;
}

/**
 * Neighbours' figures count where they are sound, enough stand behind them (`isRanked`) and no check doubts them: a doubted one has no place,
 * and is among neither the others' places nor their median. None of grades and of figures of care boards,
 * which several neighbours may share. `tiny`: codes of councils with too few children for any figure of theirs to be placed. `noun`: what the councils are
 * called, where they are others than statistical neighbours; `fewest`: of the others, with fewer of whom no place is told; `others`: all of them without the council, by how many they are.
 */
export function standingOf(
  measure: Measure,
  own: Observation,
  near: readonly Observation[],
  tiny: ReadonlySet<string> = new Set(),
  { noun, fewest, others: allOf = (n) => `all ${n} ${noun}`, two = `the two ${noun}` }: Beside = {
    noun: 'similar councils',
    fewest: FEWEST_NEIGHBOURS
  }
): Standing {
  if (isGraded(measure) || isOfBoards(measure)) return { words: '', median: null };
  const counts = (row: Observation) => isRanked(measure, row) && !tiny.has(row.area);
  const others = near.filter((row) => row.period === own.period && counts(row) && !isDoubted(row) && !isNothingRecorded(row));
  if (others.length < fewest) return { words: '', median: null };
  const middle = median(others.map(({ value }) => value ?? 0));
  if (!counts(own)) return { words: '', median: middle };
  if (isDoubted(own)) return { words: NO_RANK, median: middle };
  if (isNothingRecorded(own)) return { words: NOTHING_RECORDED, median: middle };
  const value = own.value ?? 0;
  const ties = others.filter((row) => printAlike(measure, row.value ?? 0, value));
  const tied = ties.length;
  const higher = others.filter((row) => !ties.includes(row) && (row.value ?? 0) > value).length;
  if (tied === others.length) return { words: `the same as ${allOf(tied)}`, median: middle };
  const all = others.length + 1;
  const level = tied === 0 ? '' : ` (${inWords(tied)} ${tied === 1 ? 'is' : 'are'} level with it)`;
  const unclear = others.filter((row) => !ties.includes(row) && isTooCloseToCall(measure, own, row)).length;
  const close = unclear === 0 ? '' : `; ${inWords(unclear)} ${unclear === 1 ? 'is' : 'are'} too close to call`;
  return {
    words: `${tied > 0 ? 'joint ' : ''}${placeInWords(higher, tied, all)} of ${all === 2 ? two : `${all} ${noun}`}${level}${close}`,
    median: middle
  };
}

function placeInWords(higher: number, tied: number, all: number): string {
  if (all === 2) return higher === 0 ? 'higher' : 'lower';
  if (higher === 0) return 'highest';
  const [fromTop, fromBottom] = [higher + 1, all - higher - tied];
  if (fromBottom === 1) return 'lowest';
  return fromTop <= fromBottom ? `${placeOf(fromTop)} highest` : `${placeOf(fromBottom)} lowest`;
}

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const placeOf = (place: number) => PLACES[place - 1] ?? ordinal(place);

/** 4 → '4th', 22 → '22nd'. */
export function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** Of two shares with their counts: whether Newcombe's 95% interval of the difference holds 0. False of anything else. */
function isTooCloseToCall(measure: Measure, first: Observation, second: Observation): boolean {
  const [a, b] = [first, second].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (measure.unit.kind !== 'share' || !hasIntervals(measure) || !a || !b) return false;
  if ([a, b].some(({ count, total }) => count < 0 || total < 1 || count > total)) return false;
  const { low, high } = newcombe(a, b);
  return low <= 0 && high >= 0;
}
