import { periodInWords } from '../model/period.ts';
import { inForce, isCouncil } from '../model/area.ts';
import type { PlacedRow } from '../publications/place.ts';
import {
  citedIn,
  countFields,
  inFigures,
  observationsFrom,
  roundedBy,
  type Check,
  type Evidence,
  type Finding,
  type ReadFile
} from './evidence.ts';
import { isOfBoards } from '../model/geography.ts';

/** Counts of the councils added up against the printed row of their region and of England, wherever every council has a number. */
export const councilsSumToTotal: Check = {
  id: 'councils-sum-to-total',
  title: 'Councils add up to their region and to England',
  reason: 'If a total is not the sum of its parts, a part is missing, counted twice or wrong.',
  fault: {
    title: 'Councils that do not add up to the total',
    text: 'Councils must add up to their region, and regions to England.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files) {
      if (isOfBoards(file)) continue;
      const byPeriod = new Map<string, PlacedRow[]>();
      for (const row of file.rows) {
        const rows = byPeriod.get(row.period);
        if (rows) rows.push(row);
        else byPeriod.set(row.period, [row]);
      }
      for (const period of [...byPeriod.keys()].sort())
        for (const field of countFields(file)) {
          const rows = (byPeriod.get(period) ?? []).filter((row) => row.cells[field] !== undefined);
          const result = sums(evidence, file, rows, period, field);
          tested += result.tested;
          findings.push(...result.findings);
        }
    }
    return { tested, findings };
  }
};

function sums(
  evidence: Evidence,
  file: ReadFile,
  rows: readonly PlacedRow[],
  period: string,
  field: string
): { tested: number; findings: Finding[] } {
  const findings: Finding[] = [];
  let tested = 0;
  for (const total of rows.filter((row) => row.level !== 'council')) {
    const parts = rows.filter((row) => {
      const area = evidence.gazetteer.byCode(row.area);
      return area && isCouncil(area) && (total.level === 'england' || area.region === total.area);
    });
    const cell = total.cells[field];
    if (!cell || cell.value === null || parts.length === 0) continue;
    tested++;
    const hidden = parts.some((row) => row.cells[field]?.value == null);
    const sum = parts.reduce((added, row) => added + (row.cells[field]?.value ?? 0), 0);
    if (Math.abs(sum - cell.value) <= roundedBy(file) || (hidden && sum < cell.value)) continue;
    const used = observationsFrom(evidence, file.source, total.area, period, [field]);
    const cited = citedIn(file, total, [field]);
    const name = evidence.gazetteer.byCode(total.area)?.name ?? total.area;
    for (const measure of used.length > 0 ? used.map((use) => use.measure.id) : [''])
      findings.push({
        source: file.source,
        row: cited.row,
        area: total.area,
        measure,
        period,
        column: cited.column,
        published: cell.published.trim(),
        expected: addedInWords(sum, parts.filter((row) => inForceThen(evidence, row)).length, name, period)
      });
  }
  return { tested, findings };
}

function addedInWords(sum: number, councils: number, name: string, period: string): string {
  return councils === 1
    ? `${inFigures(sum)}, what the one council of ${name} in the table has in ${periodInWords(period)}`
    : `${inFigures(sum)}, what the ${councils} councils of ${name} add up to in ${periodInWords(period)}`;
}

function inForceThen({ gazetteer }: Evidence, row: PlacedRow): boolean {
  const area = gazetteer.byCode(row.area);
  return area !== undefined && inForce(area, row.period);
}
