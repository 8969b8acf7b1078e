import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { comparatorOf, type WithLike } from '../model/comparator.ts';
import type { Fault } from '../model/fault.ts';
import { scaleOf, type Caveat, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { plainName } from '../words/index.ts';
import type { At, Finding } from '../model/finding.ts';

/** A share excepted that moved, or lies from England's, by more than so many points is told beside a figure that leaves exceptions out. */
export const EXCEPTED_MOVED = 10;

/** Fewer below the line of a share, or fewer events above that of a rate, and the finding says on how few it rests. */
const FEW = { share: 100, rate: 30 };

/** Under a twentieth of what England's share would give, where that is 30 or more, is nearly none. */
const [NEARLY_NONE, DOZENS] = [1 / 20, 30];

const LEAVE_OUT_EXCEPTIONS = ['plans-within-20-weeks', 'plans-over-52-weeks-excluding-exceptions'];

export interface Beside {
  areas: readonly Pick<Area, 'code' | 'name' | 'kind'>[];
  /** By id. */
  faults: ReadonlyMap<string, Fault>;
  /** Lines of each measure. */
  observations: ReadonlyMap<string, readonly WithLike<Observation>[]>;
}

/** The finding with what has to stand beside it. */
export function withCaveats(measure: Measure, finding: Finding, beside: Beside): Finding {
  const figures = [finding.now, finding.turn, finding.base].filter((at): at is At => at !== null);
  const lines = beside.observations.get(measure.id) ?? [];
  const faults = figures.flatMap(({ period }) => {
    const line = lines.find((one) => one.area === finding.area && one.period === period);
    return line?.note.filter((id) => beside.faults.has(id)) ?? [];
  });
  const name = plainName(beside.areas.find(({ code }) => code === finding.area) ?? { name: '' });
  const caveats = measure.caveats.filter((caveat) => fits(caveat, finding, name, beside.areas)).map(({ id }) => id);
  const few = figures.some(({ numerator, denominator }) =>
    measure.unit.kind === 'share' ? denominator < FEW.share : numerator < FEW.rate
  );
  const none = recordsNoughts(measure) && figures.some((at) => isNearlyNone(measure, at, lines));
  const exceptions = exceptionsOf(measure, finding, beside);
  return {
    ...finding,
    ...exceptions.shares,
    notes: [...exceptions.notes, ...new Set(faults), ...caveats, ...(few ? ['few'] : []), ...(none ? ['nearly-none'] : [])]
  };
}

/** Whether the measure says of itself that councils record noughts, or record unlike, out of habit. */
function recordsNoughts({ caveats }: Measure): boolean {
  return caveats.some(({ id }) => id === 'zero-as-habit' || id === 'recorded-unlike');
}

function isNearlyNone(
  { unit }: Measure,
  { period, numerator, denominator }: At,
  lines: readonly WithLike<Observation>[]
): boolean {
  const england = comparatorOf(lines.find((one) => one.area === ENGLAND && one.period === period));
  if (!england?.value) return false;
  const wanted = (england.value / scaleOf(unit)) * denominator;
  return wanted >= DOZENS && numerator < wanted * NEARLY_NONE;
}

/**
 * A caveat of certain periods fits where one of them is told of, and it names this council, or neither a council nor England. One of
 * England's figure fits councils that are held against England.
 */
function fits({ periods, text, beside }: Caveat, finding: Finding, name: string, areas: Beside['areas']): boolean {
  const findingPeriods = [finding.now, finding.base, finding.turn].flatMap((at) => at?.period ?? []);
  if (!periods?.some((period) => findingPeriods.includes(period))) return false;
  const ofEngland = beside !== undefined || names(text, 'England');
  if (finding.kind === 'outlier' && ofEngland) return true;
  const named = areas.filter((area) => isCouncil(area) && names(text, plainName(area)));
  return (named.length === 0 && !ofEngland) || named.some((area) => plainName(area) === name);
}

function names(text: string, council: string): boolean {
  return new RegExp(`\\b${council.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`).test(text);
}

function exceptionsOf(measure: Measure, finding: Finding, { observations }: Beside) {
  const none = { notes: [], shares: {} };
  if (!LEAVE_OUT_EXCEPTIONS.includes(measure.id)) return none;
  const excepted = (area: string, period: Period | undefined) => {
    const line = observations.get('plans-excepted')?.find((one) => one.area === area && one.period === period);
    return comparatorOf(line)?.value ?? null;
  };
  const now = excepted(finding.area, finding.now.period);
  const isOutlier = finding.kind === 'outlier';
  const then = isOutlier ? excepted(ENGLAND, finding.now.period) : excepted(finding.area, (finding.turn ?? finding.base)?.period);
  if (now === null || then === null || Math.abs(now - then) <= EXCEPTED_MOVED) return none;
  return {
    notes: [isOutlier ? 'exceptions-differ' : 'exceptions-moved'],
    shares: { excepted: now, baseExcepted: then }
  };
}
