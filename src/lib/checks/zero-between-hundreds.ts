import { yearsLater } from '../model/period.ts';
import { HUNDREDS, type Check, type Finding, type ReadFile, rowIndex, filesOf, observationsFrom, inFigures } from './evidence.ts';
import { isCouncil } from '../model/area.ts';

/** A whole year's count of nothing in a council that counts hundreds the year before or after: a return that was not made. */
export const zeroBetweenHundreds: Check = {
  id: 'zero-between-hundreds',
  title: 'No count falls to zero for one year between years of hundreds',
  reason: 'A council that received hundreds of requests in the years before and after is unlikely to have received none.',
  fault: {
    title: 'A zero between two years of hundreds',
    text: 'A zero between two years of hundreds is treated as a missing figure.'
  },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const value = (files: ReadFile[], area: string, period: string, field: string) => {
      for (const file of files) {
        const cell = rowIndex(file).get(`${area} ${period}`)?.cells[field];
        if (typeof cell?.value === 'number') return cell.value;
      }
      return null;
    };
    for (const [publication, field] of [
      ['requests', 'received'],
      ['timeliness', 'plansIssued']
    ] as const) {
      const files = filesOf(evidence, publication);
      for (const file of files)
        for (const row of file.rows) {
          const cell = row.cells[field];
          const area = evidence.gazetteer.byCode(row.area);
          if (typeof cell?.value !== 'number' || !area || !isCouncil(area)) continue;
          tested++;
          const around = [yearsLater(row.period, -1), yearsLater(row.period, 1)].map((period) =>
            value(files, row.area, period, field)
          );
          if (cell.value !== 0 || !around.every((near) => near !== null && near >= HUNDREDS)) continue;
          for (const { measure, observation } of observationsFrom(evidence, file.source, row.area, row.period, [field]))
            findings.push({
              source: file.source,
              row: row.line,
              area: row.area,
              measure: measure.id,
              period: row.period,
              column: cell.column,
              published: cell.published.trim(),
              expected: `hundreds, as in the years around (${around.map((near) => inFigures(near ?? 0)).join(' and ')})`,
              severity: observation.value === null ? 'warning' : 'blocker'
            });
        }
    }
    return { tested, findings };
  }
};
