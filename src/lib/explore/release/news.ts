import type { ReadFile } from '../../checks/evidence.ts';
import { findingsOf } from '../../findings/index.ts';
import { baseOf, isTestable, testedOf } from '../../findings/tested.ts';
import { withLikes, type ComparatorLine, type WithLike } from '../../model/comparator.ts';
import { ENGLAND, isCouncil, type Area } from '../../model/area.ts';
import type { Fault } from '../../model/fault.ts';
import type { Finding, Group } from '../../model/finding.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { comparatorsOf } from '../../publications/shape/comparators.ts';
import { extremes, headlineOf } from '../../words/index.ts';

/** An end of a measure's councils: its figure, and who has it. */
export interface End {
  value: number;
  areas: string[];
}

/** What a period that this site does not have says of a measure. */
export interface News {
  measure: string;
  period: Period;
  /** The newest period that this site has; null where it has none. */
  before: Period | null;
  /** The sentences that this site would open the measure's page with. */
  headline: string[];
  /** England's figure as published. */
  england: { now: number | null; before: number | null };
  /** Since the year before, where the two may be compared: councils that rose or fell beyond chance, of so many tested. */
  moved: { since: Period; rose: number; fell: number; tested: number } | null;
  /** Codes of councils that have a figure now and had none before, and the reverse. */
  begun: string[];
  ended: string[];
  extremes: Record<'lowest' | 'highest', { now: End | null; before: End | null }>;
  findings: Finding[];
  groups: Group[];
}

/**
 * For each measure, what the periods that this site does not have say, newest first, by the words and the statistics of this site's own
 * pages. `observations`: each measure's lines, this site's earlier ones among them; `ours`: this site's alone; `comparators`: what
 * this site's are compared with.
 */
export function newsOf(
  measures: readonly Measure[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  ours: ReadonlyMap<string, readonly Observation[]>,
  files: readonly ReadFile[],
  faults: readonly Fault[],
  comparators: ReadonlyMap<string, readonly ComparatorLine[]>,
  gazetteer: Gazetteer
): News[] {
  const fresh = measures.flatMap((measure) => {
    const known = new Set((ours.get(measure.id) ?? []).map(({ period }) => period));
    const lines = observations.get(measure.id) ?? [];
    const having = new Set(lines.filter(({ value }) => value !== null).map(({ period }) => period));
    const periods = [...having].filter((period) => !known.has(period)).sort();
    return periods.length > 0 ? [{ measure, periods, known: [...known].sort() }] : [];
  });
  const compared = new Map(
    [...observations].map(([id, lines]) => {
      const measure = fresh.find((one) => one.measure.id === id)?.measure;
      const earlier = comparators.get(id) ?? [];
      return [
        id,
        withLikes(lines, measure ? [...earlier, ...comparatorsOf(measure, files, gazetteer, lines)] : earlier)
      ] as const;
    })
  );
  return fresh.flatMap(({ measure, periods, known }) => {
    const lines = compared.get(measure.id) ?? [];
    const { findings, groups } = findingsOf([measure], compared, gazetteer.areas, faults);
    return periods.reverse().map((period): News => {
      const before = known.findLast((one) => one < period) ?? null;
      const [now, then] = [period, before].map((one) => placedOf(lines, one, gazetteer));
      return {
        ...{ measure: measure.id, period, before, headline: headlineOf(measure, period, now ?? []) },
        england: { now: englandOf(now ?? []), before: englandOf(then ?? []) },
        moved: movedOf(measure, lines, period, findings, gazetteer),
        ...cameAndWent(now ?? [], then ?? []),
        extremes: {
          lowest: { now: endOf(measure, now ?? [], 'lowest'), before: endOf(measure, then ?? [], 'lowest') },
          highest: { now: endOf(measure, now ?? [], 'highest'), before: endOf(measure, then ?? [], 'highest') }
        },
        findings: findings.filter((finding) => finding.now.period === period),
        groups: groups.filter((group) => group.period === period)
      };
    });
  });
}

type Placed = WithLike<Observation> & Pick<Area, 'name' | 'kind'>;

function placedOf(lines: readonly WithLike<Observation>[], period: Period | null, gazetteer: Gazetteer): Placed[] {
  return lines.flatMap((line) => {
    const area = line.period === period ? gazetteer.byCode(line.area) : undefined;
    return area ? [{ ...line, name: area.name, kind: area.kind }] : [];
  });
}

const englandOf = (rows: readonly Placed[]): number | null => rows.find(({ area }) => area === ENGLAND)?.value ?? null;

function movedOf(
  measure: Measure,
  lines: readonly Observation[],
  period: Period,
  findings: readonly Finding[],
  { areas }: Gazetteer
): News['moved'] {
  if (!isTestable(measure)) return null;
  const tested = testedOf(measure, lines, areas);
  const since = baseOf(measure, period, tested.keys());
  if (since === null) return null;
  const changes = findings.filter(({ kind, now }) => kind === 'change' && now.period === period);
  const both = [...(tested.get(period)?.keys() ?? [])].filter((area) => tested.get(since)?.has(area)).length;
  const count = (way: Finding['way']) => changes.filter((change) => change.way === way).length;
  return { since, rose: count('rose'), fell: count('fell'), tested: both };
}

function cameAndWent(now: readonly Placed[], then: readonly Placed[]): Pick<News, 'begun' | 'ended'> {
  const having = (rows: readonly Placed[]) => rows.filter((row) => isCouncil(row) && row.value !== null).map(({ area }) => area);
  const [after, before] = [having(now), having(then)];
  if (before.length === 0) return { begun: [], ended: [] };
  return {
    begun: after.filter((area) => !before.includes(area)),
    ended: before.filter((area) => !after.includes(area))
  };
}

function endOf(measure: Measure, rows: readonly Placed[], end: 'lowest' | 'highest'): End | null {
  const tied = extremes(measure, rows, end);
  const value = tied[0]?.value ?? null;
  return value === null ? null : { value, areas: tied.map(({ area }) => area) };
}
