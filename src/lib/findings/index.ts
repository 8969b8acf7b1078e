import type { Area } from '../model/area.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Fault } from '../model/fault.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { withCaveats, type Beside } from './caveats.ts';
import type { Found } from '../model/finding.ts';
import { changesOf, reversalsOf, runsOf } from './moves.ts';
import { outliersOf } from './outliers.ts';
import { isTestable, targetOf, testedOf } from './tested.ts';

/** Measures whose earlier periods are gone through as well, as the newest is of every measure. */
export const MAIN: readonly string[] = [
  'plans-within-20-weeks',
  'plans-over-52-weeks',
  'requests-refused',
  'requests-answered-in-6-weeks',
  'requests-per-1000-children',
  'appeals-per-10000-children',
  'appeal-rate',
  'plans-per-1000-children'
];

/**
 * What stands out of chance, in every share and rate of councils that is published with its counts: figures far from England's, changes,
 * reversals, and runs measured against England. Measure by measure in the order of the catalogue, newest period first. The same tables give the same findings.
 */
export function findingsOf(
  measures: readonly Measure[],
  observations: ReadonlyMap<string, readonly WithLike<Observation>[]>,
  areas: readonly Area[],
  faults: readonly Fault[]
): Found {
  const beside: Beside = { areas, observations, faults: new Map(faults.map((fault) => [fault.id, fault])) };
  const found = measures.filter(isTestable).flatMap((measure) => {
    const lines = observations.get(measure.id) ?? [];
    const byPeriod = testedOf(measure, lines, areas);
    const periods = [...byPeriod.keys()].reverse();
    return periods.slice(0, MAIN.includes(measure.id) ? periods.length : 1).map((period) => {
      const { findings, groups } = inPeriod(measure, lines, byPeriod, period);
      return { groups, findings: findings.map((finding) => withCaveats(measure, finding, beside)) };
    });
  });
  return { findings: found.flatMap(({ findings }) => findings), groups: found.flatMap(({ groups }) => groups) };
}

function inPeriod(
  measure: Measure,
  lines: readonly WithLike<Observation>[],
  byPeriod: ReturnType<typeof testedOf>,
  period: Period
): Found {
  const target = targetOf(measure, lines, period);
  const rows = [...(byPeriod.get(period)?.values() ?? [])];
  const kinds = [
    ...(target === null ? [] : [outliersOf(measure, rows, period, target)]),
    changesOf(measure, byPeriod, period),
    reversalsOf(measure, byPeriod, period),
    runsOf(measure, byPeriod, period, (of) => targetOf(measure, lines, of))
  ];
  return { findings: kinds.flatMap(({ findings }) => findings), groups: kinds.flatMap(({ groups }) => groups) };
}
