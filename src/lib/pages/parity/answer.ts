import { isComparableMove } from '../../model/fault.ts';
import { scaleOf, type Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { drawn, extremesOf, gapMoved, ratioMoved, type Drawn, type Moved } from '../../statistics/index.ts';
import { unbrokenStretches } from '../../words/followed.ts';
import type { GapCompared, GapMove, GapVerdict } from '../../words/gap.ts';
import { leastP10, type Counted } from './gap.ts';

/** The newest stretch of years counted alike, and the one before it; null where a stretch holds one year. */
export interface Answer {
  newest: GapCompared | null;
  earlier: GapCompared | null;
}

/** Under so large a part of the councils of either year in both, they are not the same councils. */
export const LEAST_ALIKE = 2 / 3;

/** The gap at both ends of every unbroken stretch. `counted`: sound figures of the same councils, in any order. */
export function answerOf(measure: Measure, counted: readonly Counted[], periods: readonly Period[]): Answer {
  const stretches = unbrokenStretches(measure, periods).map((stretch) => comparedIn(measure, counted, stretch));
  return { newest: stretches.at(-1) ?? null, earlier: stretches.length > 1 ? (stretches[0] ?? null) : null };
}

function comparedIn(measure: Measure, counted: readonly Counted[], periods: readonly Period[]): GapCompared | null {
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const rows = (period: Period) =>
    counted.filter((row) => row.period === period).sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0));
  const [old, now] = [rows(from), rows(to)];
  if (old.length < 2 || now.length < 2) return null;
  const kind = measure.unit.kind === 'rate' ? 'rate' : 'share';
  const proportions = (some: readonly Counted[]) =>
    some.map(({ numerator, denominator }) => ({ count: numerator, total: denominator }));
  const [before, after] = [drawn(proportions(old), kind, 1), drawn(proportions(now), kind, 2)];

  const scale = scaleOf(measure.unit);
  const [begin, end] = [extremesOf(before), extremesOf(after)];
  const gap = scaled(gapMoved(begin, end), scale);
  const alike = alikeIn(old, now, before, after);
  const hasRatio = [begin, end].every(({ p10 }) => p10 * scale >= leastP10(measure));
  const part = {
    from,
    to,
    councils: { from: old.length, to: now.length },
    gap,
    alike: alike && { ...scaled(alike.moved, scale), councils: alike.councils },
    proportion: hasRatio ? proportionOf(ratioMoved(begin, end), alike?.ratio ?? null) : null,
    extremes: {
      p10: { from: begin.p10 * scale, to: end.p10 * scale },
      p90: { from: begin.p90 * scale, to: end.p90 * scale }
    }
  };
  return { ...part, verdict: verdictOf(part) };
}

interface Alike {
  moved: Moved;
  ratio: Moved | null;
  councils: number;
}

/** The move in proportion, beyond chance only where the councils with both figures alone say so too. */
function proportionOf(moved: Moved | null, alike: Moved | null): Moved | null {
  return moved && { ...moved, beyond: moved.beyond === alike?.beyond ? moved.beyond : 0 };
}

/** The move among councils that have a figure in both years of which a move may be told (`isComparableMove`); null where they are too few. */
function alikeIn(old: readonly Counted[], now: readonly Counted[], before: Drawn, after: Drawn): Alike | null {
  const earlier = new Map(old.map((row, place) => [row.area, { row, place }]));
  const pairs = now.flatMap((row, i) => {
    const then = earlier.get(row.area);
    return then && isComparableMove(then.row, row) ? [[then.place, i] as const] : [];
  });
  if (pairs.length < 2 || pairs.length < LEAST_ALIKE * Math.max(old.length, now.length)) return null;
  const [begin, end] = [
    extremesOf(
      before,
      pairs.map(([place]) => place)
    ),
    extremesOf(
      after,
      pairs.map(([, i]) => i)
    )
  ];
  return { moved: gapMoved(begin, end), ratio: ratioMoved(begin, end), councils: pairs.length };
}

function scaled({ before, after, low, high, beyond }: Moved, scale: number): GapMove {
  return { before: before * scale, after: after * scale, low: low * scale, high: high * scale, beyond };
}

/** Wider or narrower only where both ways of choosing councils say so beyond chance. */
export function verdictOf({ gap, alike }: Pick<GapCompared, 'gap' | 'alike'>): GapVerdict {
  if (alike === null) return 'cannot-be-told';
  if (gap.beyond === 0 || gap.beyond !== alike.beyond) return 'no-clear-change';
  return gap.beyond > 0 ? 'wider' : 'narrower';
}
