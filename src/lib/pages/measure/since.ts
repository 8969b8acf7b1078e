import type { Area } from '../../model/area.ts';
import { isComparableMove } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { newcombe, rateRatio, Z_998, type Interval } from '../../statistics/index.ts';
import { hasIntervals, isRanked, isSmall, listName } from '../../words/index.ts';

/** A council as a change is told of: of today or not. */
export type Changing = Pick<Area, 'code' | 'name' | 'slug'>;

/** One council's figure in two periods. */
export interface Changed {
  code: string;
  name: string;
  slug: string;
  before: Observation & { value: number };
  now: Observation & { value: number };
  /** In the measure's unit, now less before; of shares in percentage points. */
  change: number;
  /** 99.8% interval of `change`, of shares with counts (Newcombe); null where none can be worked out. */
  interval: Interval | null;
  /** 99.8% interval of the later rate over the earlier (`rateRatio`), 0 or more; null of any other unit, and where neither year has any. */
  ratio: Interval | null;
  /** Beyond chance: 1 up, −1 down, 0 not; null where nothing can be said of chance. */
  way: -1 | 0 | 1 | null;
}

/** What became of a measure between two periods, council by council. */
export interface Since {
  from: Period;
  to: Period;
  /** Largest rise first; ties by name. */
  changed: Changed[];
  /** Names of councils of the later period that were no councils in the earlier one, and of those that have ended since. */
  newer: string[];
  ended: string[];
  /** Names of councils in both without a sound figure in one of them. */
  without: string[];
  /** Names of councils with too few behind one of the two figures. */
  few: string[];
  /** Names of councils left out because a check doubts the count behind one of the two figures (`isComparableMove`). */
  doubted: string[];
}

/** `rows`: the measure's whole table, which has a line for every council that was one in the period. */
export function changesSince(
  measure: Measure,
  rows: readonly Observation[],
  places: readonly Changing[],
  from: Period,
  to: Period
): Since {
  const of = (period: Period) => new Map(rows.filter((row) => row.period === period).map((row) => [row.area, row]));
  const [before, now] = [of(from), of(to)];
  const since: Since = { from, to, changed: [], newer: [], ended: [], without: [], few: [], doubted: [] };
  for (const place of places) {
    const [a, b] = [before.get(place.code), now.get(place.code)];
    const [then, later] = [a, b].map((row) => row !== undefined && row.status !== 'not-an-area-then');
    if (!then && !later) continue;
    const name = listName(place);
    if (!then) since.newer.push(name);
    else if (!later) since.ended.push(name);
    else {
      if (!a || !b || !isSound(a) || !isSound(b)) since.without.push(name);
      else if (isSmall(measure, a) || isSmall(measure, b)) since.few.push(name);
      else if (!isComparableMove(a, b)) since.doubted.push(name);
      else since.changed.push({ code: place.code, name, slug: place.slug, before: a, now: b, ...tested(measure, a, b) });
    }
  }
  since.changed.sort((a, b) => b.change - a.change || (a.name < b.name ? -1 : 1));
  for (const names of [since.newer, since.ended, since.without, since.few, since.doubted]) names.sort();
  return since;
}

type Sound = Observation & { value: number };

function isSound(row: Observation): row is Sound {
  return row.status === 'ok' && row.value !== null;
}

function tested(measure: Measure, before: Sound, now: Sound): Pick<Changed, 'change' | 'interval' | 'ratio' | 'way'> {
  const change = now.value - before.value;
  const untested = { change, interval: null, ratio: null, way: null };
  if (!hasIntervals(measure) || !isRanked(measure, before) || !isRanked(measure, now)) return untested;
  const [a, b] = [before, now].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (!a || !b || [a, b].some(({ count, total }) => count < 0 || total < 1)) return untested;
  if (measure.unit.kind === 'share') {
    if (a.count > a.total || b.count > b.total) return untested;
    const { low, high } = newcombe(b, a, Z_998);
    return { change, interval: { low: 100 * low, high: 100 * high }, ratio: null, way: low > 0 ? 1 : high < 0 ? -1 : 0 };
  }
  if (a.count + b.count === 0) return { change, interval: null, ratio: null, way: 0 };
  const { low, high } = rateRatio(b, a, Z_998);
  return { change, interval: null, ratio: { low, high }, way: low > 1 ? 1 : high < 1 ? -1 : 0 };
}
