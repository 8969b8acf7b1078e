import { isCouncil } from '../model/area.ts';
import type { PlacedRow } from '../publications/place.ts';
import {
  citedIn,
  countFields,
  COUNTED_FROM,
  inFigures,
  observationsFrom,
  type Check,
  type Evidence,
  type Finding,
  type ReadFile
} from './evidence.ts';
import { isOfBoards } from '../model/geography.ts';

/** Two councils of a region cannot both have counted all that the region counted. */
export const totalInCouncilRows: Check = {
  id: 'total-in-council-rows',
  title: 'No two councils are given their region’s total as their own count',
  reason: 'If the region’s count is given as each council’s own, rates are many times too high.',
  fault: {
    title: 'A regional total published as councils’ own counts',
    text: 'A council’s count should be its own, not its region’s.'
  },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files) {
      if (isOfBoards(file)) continue;
      const counts = countFields(file);
      const byRegion = councilsByRegion(evidence, file);
      for (const region of file.rows.filter((row) => row.level === 'region')) {
        const councils = byRegion.get(`${region.area} ${region.period}`) ?? [];
        for (const [field, total] of Object.entries(region.cells)) {
          if (!counts.has(field) || total.value === null || total.value < COUNTED_FROM) continue;
          tested++;
          const same = councils.filter((row) => row.cells[field]?.value === total.value);
          if (same.length < 2) continue;
          const name = evidence.gazetteer.byCode(region.area)?.name ?? region.area;
          for (const row of same) {
            const used = observationsFrom(evidence, file.source, row.area, row.period, [field]);
            const cited = citedIn(file, row, [field]);
            for (const measure of used.length > 0 ? used.map((use) => use.measure.id) : [''])
              findings.push({
                source: file.source,
                row: cited.row,
                area: row.area,
                measure,
                period: row.period,
                column: cited.column,
                published: inFigures(row.cells[field]?.value ?? 0),
                expected: `a part of the ${inFigures(total.value)} of ${name}: ${same.length} of its councils carry that total`,
                severity: measure === '' ? 'warning' : 'blocker'
              });
          }
        }
      }
    }
    return { tested, findings };
  }
};

function councilsByRegion(evidence: Evidence, file: ReadFile): Map<string, PlacedRow[]> {
  const regions = new Map(evidence.gazetteer.areas.filter(isCouncil).map((area) => [area.code, area.region]));
  const councils = new Map<string, PlacedRow[]>();
  for (const row of file.rows) {
    const key = `${regions.get(row.area) ?? ''} ${row.period}`;
    councils.set(key, [...(councils.get(key) ?? []), row]);
  }
  return councils;
}
