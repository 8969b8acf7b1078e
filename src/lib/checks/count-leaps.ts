import { yearOf } from '../model/period.ts';
import { isCouncil } from '../model/area.ts';
import {
  figure,
  filesOf,
  inFigures,
  observationsFrom,
  type Check,
  type Evidence,
  type Finding,
  type ReadFile
} from './evidence.ts';
import type { PlacedRow } from '../publications/place.ts';

const TIMES = 3;
const COUNTED_FROM = 100;

/** A year without a figure is stepped over: a count is set against the last one published, at most so many years before. */
const YEARS_BACK = 2;

/**
 * What is counted, and whether it is a stock. A stock of decisions or of children cannot be a third of itself a year later: the smaller
 * count is of some of them. A flow can, when a backlog is hit or cleared.
 */
const COUNTS = [
  { publication: 'appeals', field: 'appealableDecisions', stock: true },
  { publication: 'appeals', field: 'appealableDecisionsInDevelopment', stock: true },
  { publication: 'children', field: 'children', stock: true },
  { publication: 'timeliness', field: 'plansIssued', stock: false },
  { publication: 'requests', field: 'received', stock: false }
] as const;

export const countLeaps: Check = {
  id: 'count-leaps',
  title: 'No count trebles, or falls to a third, in a year',
  reason: 'If a denominator covers a third of the children, the rate is three times too high.',
  fault: {
    title: 'A count that trebled, or fell to a third',
    text: 'A council’s count may grow or shrink from year to year, but seldom threefold.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const count of COUNTS)
      for (const [area, years] of newestByArea(evidence, count.publication, count.field))
        for (const [index, now] of years.entries()) {
          const before = years[index - 1];
          if (!before || yearOf(now.row.period) > yearOf(before.row.period) + YEARS_BACK) continue;
          tested++;
          const [small, large] = now.value < before.value ? [now, before] : [before, now];
          if (large.value < COUNTED_FROM || small.value === 0 || large.value <= small.value * TIMES) continue;
          const suspect = count.stock ? small : now;
          const other = suspect === now ? before : now;
          const incomplete = count.publication === 'requests' && now === small && returnIsThin(evidence, area, now.row.period);
          const reach = incomplete ? Object.keys(suspect.row.cells) : [count.field];
          for (const { measure } of observationsFrom(evidence, suspect.file.source, area, suspect.row.period, reach))
            findings.push({
              source: suspect.file.source,
              row: suspect.row.line,
              area,
              measure: measure.id,
              period: suspect.row.period,
              column: suspect.row.cells[count.field]?.column ?? count.field,
              published: inFigures(suspect.value),
              expected: `a count nearer the ${inFigures(other.value)} of ${other.row.period}`,
              ...(count.stock || incomplete
                ? {
                    read: `The count is taken to be incomplete${incomplete ? ', as are the same council’s plans of that year' : ''}.`
                  }
                : {}),
              severity: count.stock || incomplete ? 'blocker' : 'warning'
            });
        }
    return { tested, findings };
  }
};

/** Whether the council's other return of the year, plans issued, is missing or under half of its new plans: a sign that this one is partial too. */
function returnIsThin(evidence: Evidence, area: string, period: string): boolean {
  const issued = figure(evidence, 'timeliness', 'plansIssued', area, period);
  const started = figure(evidence, 'new-plans', 'new_ehc_plans', area, period);
  return issued === null || (started !== null && issued * 2 < started);
}

interface Year {
  file: ReadFile;
  row: PlacedRow;
  value: number;
}

function newestByArea(
  evidence: Evidence,
  publication: (typeof COUNTS)[number]['publication'],
  field: string
): Map<string, Year[]> {
  const years = new Map<string, Map<string, Year>>();
  for (const file of filesOf(evidence, publication))
    for (const row of file.rows) {
      const value = row.cells[field]?.value;
      const area = evidence.gazetteer.byCode(row.area);
      if (typeof value !== 'number' || !area || !isCouncil(area) || row.period < '2016') continue;
      const ofArea = years.get(row.area) ?? new Map<string, Year>();
      if (!ofArea.has(row.period)) ofArea.set(row.period, { file, row, value });
      years.set(row.area, ofArea);
    }
  return new Map(
    [...years].map(([area, byPeriod]) => [area, [...byPeriod.values()].sort((a, b) => (a.row.period < b.row.period ? -1 : 1))])
  );
}
