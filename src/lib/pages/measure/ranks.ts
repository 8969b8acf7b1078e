import { ranksOf } from '../../charts/ranking/layout.ts';
import type { RankSpan } from '../../charts/ranking/painted.ts';
import type { Proportion, RankInterval } from '../../statistics/index.ts';
import type { Measure } from '../../model/measure.ts';
import { formatCount, intervalOf, isRanked } from '../../words/index.ts';
import { boardRows, rankingRows, standsFor } from '../../ui/charts.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { isOfBoards, placesOf } from '../../model/geography.ts';

/** What is drawn to say how sure ranks are: as `rankIntervals` takes it, with the code that each proportion stands for. */
export interface RankQuestion {
  codes: string[];
  proportions: Proportion[];
  highestFirst: boolean;
}

/**
 * A rate counts events, of which there may be more than one a child: with the denominator so many times larger, Beta(x+½, n−x+½) is as good
 * as the Gamma(x+½) that belongs to a Poisson count, and the order is the same.
 */
const AS_EVENTS = 1000;

/**
 * The councils that are ranked, or the boards; null where no interval can be worked out for one of them, since its place would then be
 * taken for sure.
 */
export function rankQuestion(measure: Measure, rows: readonly FigureRow[]): RankQuestion | null {
  const ranked = boardRows(measure, rows).filter((row) => isRanked(measure, row));
  if (ranked.length < 2 || ranked.some((row) => intervalOf(measure, row) === null)) return null;
  const times = measure.unit.kind === 'rate' ? AS_EVENTS : 1;
  return {
    codes: ranked.map(({ area }) => area),
    proportions: ranked.map(({ numerator, denominator }) => ({ count: numerator ?? 0, total: times * (denominator ?? 0) })),
    highestFirst: measure.polarity.direction !== 'lower-better'
  };
}

/**
 * Where each council's rank may lie, by code; of boards under the code of every council that is shown one. A span holds the rank that is
 * shown, which ties share.
 */
export function spansOf(
  measure: Measure,
  rows: readonly FigureRow[],
  { codes }: RankQuestion,
  answer: readonly RankInterval[]
): Map<string, RankSpan> {
  const drawn = new Map(codes.map((code, i) => [code, answer[i]]));
  const ranks = ranksOf(rankingRows(measure, rows, new Map(), new Set()), measure.polarity);
  return new Map(
    [...ranks].flatMap(([code, rank]) => {
      const span = drawn.get(isOfBoards(measure) ? standsFor(rows, code) : code);
      return span ? [[code, { low: Math.min(rank, span.low), high: Math.max(rank, span.high) }] as const] : [];
    })
  );
}

/** 1 → '1st', 12 → '12th', 143 → '143rd'. */
export function ordinal(place: number): string {
  const [tens, ones] = [place % 100, place % 10];
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`;
}

/** A rank is off by so many places where its interval reaches that far from the place that is shown. */
const [OFF, FAR_OFF] = [5, 10];

/** One sentence on how far to trust the ranks that are shown; empty where no interval can be worked out. */
export function trustSentence(measure: Measure, rows: readonly FigureRow[], spans: ReadonlyMap<string, RankSpan>): string {
  const ranks = ranksOf(rankingRows(measure, rows, new Map(), new Set()), measure.polarity);
  /* Of boards each once, whichever of its councils stands for it. */
  const own = new Map([...spans].map(([code, span]) => [isOfBoards(measure) ? standsFor(rows, code) : code, { code, span }]));
  const reach = [...own.values()].flatMap(({ code, span }) => {
    const rank = ranks.get(code);
    return rank === undefined ? [] : Math.max(rank - span.low, span.high - rank);
  });
  if (reach.length === 0) return '';
  const [off, far] = [OFF, FAR_OFF].map((places) => reach.filter((one) => one >= places).length) as [number, number];
  const some =
    off === 0 ? `none of the ${formatCount(reach.length)} ranks` : `${formatCount(off)} of ${formatCount(reach.length)} ranks`;
  const more = far === 0 ? '' : far === off ? ', and all of those ten or more' : `, ${formatCount(far)} of them ten or more`;
  return `How far to trust a rank: ${some} could be five or more places off by chance alone${more}. In brackets are the ranks that each ${placesOf(measure).one}’s data are consistent with (95% interval).`;
}
