import { theJanuaryAfter } from '../model/period.ts';
import { isCouncil } from '../model/area.ts';
import {
  COUNTED_FROM,
  figure,
  findingsOn,
  inFigures,
  observationsFrom,
  filesOf,
  type Check,
  type Evidence,
  type Finding,
  type ReadFile
} from './evidence.ts';

/** Beyond this the printed count cannot be meant; within the smaller bound it is the same count; between, it is doubtful. */
const WRONG = 0.25;
const SAME = 0.02;

/** What the publishers say that appealable decisions are, rebuilt from DfE's own tables. Null where a part is missing. */
type Rebuild = (evidence: Evidence, area: string, period: string) => number | null;

function decisions(evidence: Evidence, area: string, period: string, last: number | null): number | null {
  const parts = [
    figure(evidence, 'requests', 'refused', area, period),
    figure(evidence, 'assessments', 'assess_not_issued', area, period),
    figure(evidence, 'ceased-plans', 'needs_met', area, period),
    last
  ];
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

const REBUILD: Record<string, { words: string; rebuild: Rebuild }> = {
  appealableDecisions: {
    words: 'refused + not issued + ceased because needs met + plans in the January after',
    rebuild: (evidence, area, period) =>
      decisions(evidence, area, period, figure(evidence, 'caseload', 'ehcplans', area, theJanuaryAfter(period)))
  },
  appealableDecisionsInDevelopment: {
    words: 'refused + not issued + ceased because needs met + review meetings of the year',
    rebuild: (evidence, area, period) =>
      decisions(evidence, area, period, figure(evidence, 'annual-reviews', 'review_meeting_24', area, period))
  }
};

interface Pair {
  area: string;
  period: string;
  published: number;
  rebuilt: number;
}

const near = (a: number, b: number) => Math.abs(a / b - 1) <= SAME;

export const denominatorRebuilt: Check = {
  id: 'denominator-rebuilt',
  title: 'A denominator matches the same count rebuilt from DfE’s own files',
  reason:
    'The publishers say which decisions can be appealed, so the count can be rebuilt. If two councils’ counts are swapped, so are their rates.',
  fault: {
    title: 'Appealable decisions that do not add up',
    text: 'The count of appealable decisions should be the sum of the decisions behind it, which other tables publish.'
  },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'appeals'))
      for (const [field, { words, rebuild }] of Object.entries(REBUILD)) {
        const pairs = file.rows.flatMap((row): Pair[] => {
          const area = evidence.gazetteer.byCode(row.area);
          const published = row.cells[field]?.value;
          const rebuilt = area && isCouncil(area) ? rebuild(evidence, row.area, row.period) : null;
          return typeof published === 'number' && rebuilt !== null && rebuilt > 0
            ? [{ area: row.area, period: row.period, published, rebuilt }]
            : [];
        });
        tested += pairs.length;
        const swapped = new Map<string, string>();
        for (const pair of pairs) {
          if (near(pair.published, pair.rebuilt)) continue;
          const counterpart = pairs.find(
            (other) =>
              other.period === pair.period &&
              other.area !== pair.area &&
              !near(other.published, other.rebuilt) &&
              near(other.published, pair.rebuilt) &&
              near(pair.published, other.rebuilt)
          );
          if (counterpart) swapped.set(pair.area, pair.period);
          findings.push(...findingsOfPair(evidence, file.source, field, words, pair, counterpart));
        }
        findings.push(...unproved(evidence, file, field, swapped));
      }
    return { tested, findings };
  }
};

/** Later years of a council whose count was swapped once, under the same wrong code, where nothing published can prove the count. */
function unproved(evidence: Evidence, file: ReadFile, field: string, swapped: ReadonlyMap<string, string>): Finding[] {
  return file.disagreements.flatMap(({ row }) => {
    const since = swapped.get(row.area);
    const cell = row.cells[field];
    if (since === undefined || row.period <= since || !cell || cell.value === null) return [];
    if (REBUILD[field]?.rebuild(evidence, row.area, row.period) !== null) return [];
    return findingsOn(observationsFrom(evidence, file.source, row.area, row.period, [field]), file, row, {
      column: cell.column,
      published: cell.published.trim(),
      expected: `a count that can be proved: that of ${since} was swapped, the row carries the same wrong code, and DfE’s tables for ${row.period} are not here`,
      severity: 'warning'
    });
  });
}

function findingsOfPair(
  evidence: Evidence,
  source: string,
  field: string,
  words: string,
  pair: Pair,
  counterpart: Pair | undefined
): Finding[] {
  const row = filesOf(evidence, 'appeals')
    .find((file) => file.source === source)
    ?.rows.find((candidate) => candidate.area === pair.area && candidate.period === pair.period);
  const other = counterpart ? evidence.gazetteer.byCode(counterpart.area)?.name : undefined;
  const ratio = Math.abs(pair.published / pair.rebuilt - 1);
  const severity = counterpart || (ratio > WRONG && pair.published >= COUNTED_FROM) ? 'blocker' : 'warning';
  const rebuilt = `about ${inFigures(pair.rebuilt)} (${words})`;
  return observationsFrom(evidence, source, pair.area, pair.period, [field]).map(({ measure }) => ({
    source,
    row: row?.line ?? null,
    area: pair.area,
    measure: measure.id,
    period: pair.period,
    column: row?.cells[field]?.column ?? field,
    published: inFigures(pair.published),
    expected: other
      ? `${rebuilt}, which is what stands in the row of ${other}, as this count is that of ${other}: the two are swapped`
      : rebuilt,
    severity
  }));
}
