import { scaleOf, type Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { moveBetween, moveOver, OUTSIDE_998, runByChance, type Move } from '../statistics/index.ts';
import { atOf, bare } from './at.ts';
import type { Finding, Found, Group } from '../model/finding.ts';
import { reversalByChance } from './statistics.ts';
import { baseOf, type Tested } from './tested.ts';

type ByPeriod = ReadonlyMap<Period, ReadonlyMap<string, Tested>>;

/** From one figure of a council to a later one. */
export function moveOf({ unit }: Pick<Measure, 'unit'>, earlier: Tested, later: Tested): Move {
  const countsOf = ({ numerator, denominator }: Tested) => ({ count: numerator, total: denominator });
  return moveBetween(unit.kind, countsOf(earlier), countsOf(later));
}

const inOrder = <T extends { finding: Finding; least: number }>(found: readonly T[]): Finding[] =>
  [...found]
    .sort((a, b) => b.finding.steps - a.finding.steps || b.least - a.least || (a.finding.area < b.finding.area ? -1 : 1))
    .map(({ finding }, i) => ({ ...finding, place: i + 1 }));

/** Changes beyond chance since the year before. None across a break of basis. */
export function changesOf(measure: Measure, byPeriod: ByPeriod, period: Period): Found {
  const base = baseOf(measure, period, byPeriod.keys());
  if (base === null) return { findings: [], groups: [] };
  const pairs = pairsOf(byPeriod, base, period).map(([earlier, later]) => ({
    earlier,
    later,
    move: moveOf(measure, earlier, later)
  }));
  const found = pairs
    .filter(({ move }) => move.beyond !== 0)
    .map(({ earlier, later, move }) => ({
      least: move.least,
      finding: {
        ...bare,
        kind: 'change' as const,
        measure: measure.id,
        area: later.area,
        way: move.beyond === 1 ? ('rose' as const) : ('fell' as const),
        now: atOf(later),
        base: atOf(earlier),
        steps: 1,
        low: move.low,
        high: move.high,
        place: 0
      }
    }));
  return {
    findings: inOrder(found),
    groups: groupOf('change', measure, period, base, pairs.length, found.length, OUTSIDE_998)
  };
}

/** A rise beyond chance, then a fall beyond chance, or the reverse, in two steps one after the other. */
export function reversalsOf(measure: Measure, byPeriod: ByPeriod, period: Period): Found {
  const middle = baseOf(measure, period, byPeriod.keys());
  const first = middle === null ? null : baseOf(measure, middle, byPeriod.keys());
  if (middle === null || first === null) return { findings: [], groups: [] };
  const triples = pairsOf(byPeriod, middle, period).flatMap(([turn, now]) => {
    const base = byPeriod.get(first)?.get(now.area);
    return base ? [{ base, turn, now, one: moveOf(measure, base, turn), two: moveOf(measure, turn, now) }] : [];
  });
  const found = triples
    .filter(({ one, two }) => one.beyond * two.beyond === -1)
    .map(({ base, turn, now, one, two }) => ({
      least: Math.min(one.least, two.least),
      finding: {
        ...bare,
        kind: 'reversal' as const,
        measure: measure.id,
        area: now.area,
        way: one.beyond === 1 ? ('rose-then-fell' as const) : ('fell-then-rose' as const),
        now: atOf(now),
        base: atOf(base),
        turn: atOf(turn),
        steps: 2,
        low: two.low,
        high: two.high,
        firstLow: one.low,
        firstHigh: one.high,
        place: 0
      }
    }));
  return {
    findings: inOrder(found),
    groups: groupOf('reversal', measure, period, first, triples.length, found.length, reversalByChance())
  };
}

/** Fewer years than this in one direction are no run. */
export const LEAST_RUN = 3;

/** England's figure of a period, as a share of 1 or a rate of 1 child; null where it has none that is sound. */
type England = (period: Period) => number | null;

interface Step {
  now: Tested;
  /** England's figure then, in the measure's unit. */
  england: number;
}

/**
 * Councils whose distance from England's figure (of shares the difference, of rates the ratio) moved the same way in each of the last three
 * years or more, and from first to last beyond chance: the longest such run that ends here. What England did as well is no run of a council.
 * Beside them is counted how many moved the same way three years running, however little, of which noise about a level would give 2 in 4!
 * (`runByChance`). A distance that stands still ends a run. England's own figure, of some hundred times the count, is taken as known.
 */
export function runsOf(measure: Measure, byPeriod: ByPeriod, period: Period, england: England): Found {
  const last = [...(byPeriod.get(period)?.values() ?? [])].flatMap((now) => stepOf(measure, now, england));
  const runs = last.map((now) => ({ now, ...backFrom(measure, byPeriod, now, england) }));
  const asked = runs.filter(({ years }) => years >= LEAST_RUN);
  if (asked.length === 0) return { findings: [], groups: [] };
  const long = asked.filter(({ steps }) => steps >= LEAST_RUN);
  const found = long
    .map((run) => ({ ...run, move: beyondEngland(measure, run.base, run.now) }))
    .filter(({ way, move }) => move.beyond === way)
    .map(({ now, base, steps, way, move }) => ({
      least: move.least,
      finding: {
        ...bare,
        kind: 'run' as const,
        measure: measure.id,
        area: now.now.area,
        way: way === 1 ? ('rose' as const) : ('fell' as const),
        now: atOf(now.now),
        base: atOf(base.now),
        steps,
        low: move.low,
        high: move.high,
        england: now.england,
        baseEngland: base.england,
        place: 0
      }
    }));
  const earliest = asked.map(({ first }) => first).sort()[0] ?? null;
  const groups = groupOf('run', measure, period, earliest, asked.length, found.length, runByChance(LEAST_RUN));
  return { findings: inOrder(found), groups: groups.map((group) => ({ ...group, plain: long.length })) };
}

/* One, or none where England has no figure above 0 to be measured against. */
function stepOf({ unit }: Measure, now: Tested, england: England): Step[] {
  const figure = england(now.period);
  return figure === null || figure <= 0 ? [] : [{ now, england: figure * scaleOf(unit) }];
}

/** How far back a council's and England's figures reach without a gap or a break, and how long of that the distance moved the same way. */
function backFrom(measure: Measure, byPeriod: ByPeriod, now: Step, england: England) {
  let [steps, years, way, base, at]: [number, number, number, Step, Step] = [0, 0, 0, now, now];
  for (;;) {
    const before = baseOf(measure, at.now.period, byPeriod.keys());
    const figure = before === null ? undefined : byPeriod.get(before)?.get(now.now.area);
    const [earlier] = figure ? stepOf(measure, figure, england) : [];
    if (!earlier) return { steps, years, way, base, first: at.now.period };
    const step = wayBetween(distanceOf(measure, earlier), distanceOf(measure, at));
    if (years === 0) way = step;
    if (years === steps && step === way && step !== 0) [steps, base] = [steps + 1, earlier];
    years++;
    at = earlier;
  }
}

/** Points of a share; of a rate, how many times England's. */
function distanceOf({ unit }: Measure, { now, england }: Step): number {
  return unit.kind === 'share' ? now.value - england : now.value / england;
}

/* What is alike but for the last digits of a division has not moved. */
function wayBetween(before: number, after: number): number {
  return Math.abs(after - before) <= 1e-9 * Math.max(1, Math.abs(before)) ? 0 : Math.sign(after - before);
}

/** A council's move less England's, of a share; of a rate, over England's. */
function beyondEngland(measure: Measure, base: Step, now: Step): Move {
  const { low, high } = moveOf(measure, base.now, now.now);
  if (measure.unit.kind === 'share') {
    const moved = now.england - base.england;
    return moveOver(measure.unit.kind, low - moved, high - moved);
  }
  const moved = now.england / base.england;
  return moveOver(measure.unit.kind, low / moved, high / moved);
}

function pairsOf(byPeriod: ByPeriod, earlier: Period, later: Period): [Tested, Tested][] {
  return [...(byPeriod.get(later)?.values() ?? [])].flatMap((row): [Tested, Tested][] => {
    const before = byPeriod.get(earlier)?.get(row.area);
    return before ? [[before, row]] : [];
  });
}

function groupOf(
  kind: Group['kind'],
  measure: Measure,
  period: Period,
  basePeriod: Period | null,
  tests: number,
  found: number,
  chance: number
): Group[] {
  if (tests === 0) return [];
  const none = { england: null, plain: null, reach: null, phi: null, tau2: null };
  return [{ kind, measure: measure.id, period, basePeriod, tests, found, expected: tests * chance, ...none }];
}
