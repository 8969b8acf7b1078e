import { asCompared } from '../../model/comparator.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import {
  boardShort,
  capital,
  figureAlone,
  findingInOne,
  fixed,
  formatCount,
  inPlace,
  intervalOf,
  isInPounds,
  isSmall
} from '../../words/index.ts';
import type { Side } from './difference.ts';
import { isOfBoards } from '../../model/geography.ts';

/** What shares are told of, the least first: of more where figures would round to none, to all or to each other. */
const BASES = [100, 1000, 10_000] as const;

/**
 * Two figures as people say them: 'In Derbyshire, 5 in 100 plans came on time, against 46 in 100 in England.' Shares of things that
 * can be counted; of any other unit the measure's finding with both figures. England's is the like-for-like one, as in every comparison. Empty where
 * either has no sound figure or rests on few, where both have the same board's, of words, and where the two print alike.
 */
export function plainBeside(measure: Measure, first: Side, second: Side): string {
  if (isGraded(measure)) return '';
  if ([first, second].some(({ row }) => row.status !== 'ok' || row.value === null || isSmall(measure, row))) return '';
  if (isOfBoards(measure) && first.board && first.board.name === second.board?.name) return '';
  const [a, b] = [asCompared(first.row), asCompared(second.row)];
  if (a.value === null || b.value === null) return '';
  const [here, there] = [placeOf(measure, first), placeOf(measure, second)];
  const shared = inHundreds(measure, a, b);
  if (shared) return `${capital(here)}, ${shared[0]}, against ${shared[1]} ${there}.`;
  return `${capital(here)}, ${findingInOne(measure, a.value, measure.decimals)}, against ${figureAlone(measure, b.value, measure.decimals)} ${there}.`;
}

/** 'in Kent'; of a measure of boards 'in the area of NHS Kent and Medway ICB'. */
function placeOf(measure: Measure, { area, board }: Side): string {
  return isOfBoards(measure) && board ? `in the area of ${boardShort(board)}` : inPlace(area);
}

/** Both shares of as many, the first with what is counted; null of what is no share of things that are counted. */
function inHundreds(measure: Measure, first: Observation, second: Observation): [string, string] | null {
  const rest = /^\{n\} (?:in|of every) 100 (.+)$/.exec(measure.phrases.headline)?.[1];
  const values = [first.value ?? 0, second.value ?? 0];
  if (measure.unit.kind !== 'share' || rest === undefined || isInPounds(measure)) return null;
  if (values.some((value) => value < 0 || value > 100)) return null;
  const counts = (base: number) => values.map((value) => Math.round((value / 100) * base));
  const alike = fixed(values[0] ?? 0, measure.decimals) === fixed(values[1] ?? 0, measure.decimals);
  const distinguishes = (base: number) => {
    const [one, two] = counts(base);
    const keepsAllAndNone = [one, two].every(
      (count, i) => (count === 0) === (values[i] === 0) && (count === base) === (values[i] === 100)
    );
    return keepsAllAndNone && (alike || one !== two);
  };
  const base = BASES.find(distinguishes) ?? 10_000;
  const [one = 0, two = 0] = counts(base);
  const said = (count: number) =>
    count === 0 ? 'none' : count === base ? 'all' : `${formatCount(count)} in ${formatCount(base)}`;
  const opening = one === 0 ? `no ${rest}` : one === base ? `all ${rest}` : `${said(one)} ${rest}`;
  return [opening, said(two)];
}

/** The two figures as a drawing needs them, and as it is read out: null where it has nothing to draw. */
export function barsOf(measure: Measure, first: Side, second: Side) {
  if (isGraded(measure)) return null;
  const sides = [first, second].map(({ row }) => ({ row, compared: asCompared(row) }));
  if (sides.some(({ row, compared }) => row.status !== 'ok' || compared.value === null)) return null;
  return sides.map(({ compared }) => ({ value: compared.value ?? 0, interval: intervalOf(measure, compared) }));
}
