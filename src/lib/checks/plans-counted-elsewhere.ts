import {
  type Check,
  type Finding,
  filesOf,
  figure,
  findingsOn,
  observationsFrom,
  COUNTED_FROM,
  inFigures,
  type Evidence
} from './evidence.ts';
import { isCouncil } from '../model/area.ts';

/**
 * Plans in the timeliness table against the new plans of the same year: fewer than half is an undercount. Where the new plans do not add
 * up to their own region they judge nobody.
 */
export const plansCountedElsewhere: Check = {
  id: 'plans-counted-elsewhere',
  title: 'The timeliness table counts at least half of the plans in DfE’s other tables',
  reason: 'A share within 20 weeks based on a handful of a council’s plans may not represent the rest.',
  fault: {
    title: 'Fewer plans than another table counts',
    text: 'Plans issued should be near the new plans of the same year in the table of new plans.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'timeliness'))
      for (const row of file.rows) {
        const area = evidence.gazetteer.byCode(row.area);
        const issued = row.cells.plansIssued?.value;
        const started = figure(evidence, 'new-plans', 'new_ehc_plans', row.area, row.period);
        if (!area || !isCouncil(area) || typeof issued !== 'number' || started === null) continue;
        if (!addsUp(evidence, area.region, row.period)) continue;
        const used = observationsFrom(evidence, file.source, row.area, row.period, [
          'plansIssued',
          'plansIssuedExcludingExceptions'
        ]);
        if (used.length === 0) continue;
        tested++;
        if (started < COUNTED_FROM || issued * 2 >= started) continue;
        findings.push(
          ...findingsOn(used, file, row, {
            column: row.cells.plansIssued?.column ?? '',
            published: inFigures(issued),
            expected: `a count near the ${inFigures(started)} new plans of the year: an undercount`
          })
        );
      }
    return { tested, findings };
  }
};

function addsUp(evidence: Evidence, region: string, period: string): boolean {
  const rows = filesOf(evidence, 'new-plans')[0]?.rows.filter((row) => row.period === period) ?? [];
  const total = rows.find((row) => row.area === region)?.cells.new_ehc_plans?.value;
  const councils = rows.filter((row) => evidence.gazetteer.byCode(row.area)?.region === region);
  return total == null || councils.reduce((sum, row) => sum + (row.cells.new_ehc_plans?.value ?? 0), 0) <= total;
}
