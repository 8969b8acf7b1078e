import { isCouncil } from '../model/area.ts';
import { filesOf, inFigures, observationsFrom, rowIndex, type Check, type Finding, type ReadFile } from './evidence.ts';

const HUNDREDS = 100;

/** Nothing refused, among hundreds of requests of which some are undecided. */
export const implausibleZero: Check = {
  id: 'zero-refusals',
  title: 'No request refused among hundreds',
  reason: 'Some returns show no refusal beside many undecided requests: the zero may be a way of recording.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'requests'))
      for (const row of file.rows) {
        const { refused, received, undecided } = row.cells;
        if (row.level !== 'council' || typeof refused?.value !== 'number' || typeof received?.value !== 'number') continue;
        tested++;
        if (refused.value > 0 || received.value < HUNDREDS) continue;
        const waiting = typeof undecided?.value === 'number' ? ` and ${inFigures(undecided.value)} undecided` : '';
        for (const { measure } of observationsFrom(evidence, file.source, row.area, row.period, ['refused']))
          findings.push({
            source: file.source,
            row: row.line,
            area: row.area,
            measure: measure.id,
            period: row.period,
            column: refused.column,
            published: refused.published.trim(),
            expected: `some, among ${inFigures(received.value)} requests${waiting}`
          });
      }
    return { tested, findings };
  }
};

/** No decision within four weeks and none after, beside hundreds of review meetings. */
export const zeroDecisions: Check = {
  id: 'zero-decisions',
  title: 'No decision dated among hundreds of review meetings',
  reason: 'A council that holds hundreds of reviews decides on them: it has not recorded when.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'annual-reviews'))
      for (const row of file.rows) {
        const [within, after, meetings] = [
          row.cells.number_decsion_4weeks,
          row.cells.number_decision_gt_4weeks,
          row.cells.review_meeting_24
        ];
        if (row.level !== 'council' || typeof within?.value !== 'number' || typeof after?.value !== 'number') continue;
        tested++;
        if (within.value + after.value > 0 || (meetings?.value ?? 0) < HUNDREDS) continue;
        for (const { measure } of observationsFrom(evidence, file.source, row.area, row.period, ['number_decsion_4weeks']))
          findings.push({
            source: file.source,
            row: row.line,
            area: row.area,
            measure: measure.id,
            period: row.period,
            column: `${within.column} and ${after.column}`,
            published: `${within.published.trim()}, ${after.published.trim()}`,
            expected: `some, among ${inFigures(meetings?.value ?? 0)} review meetings of the year`
          });
      }
    return { tested, findings };
  }
};

/** A whole year's count of nothing in a council that counts hundreds the year before or after: a return that was not made. */
export const zeroBetweenHundreds: Check = {
  id: 'zero-between-hundreds',
  title: 'A count falls to nothing and comes back',
  reason: 'A council that received hundreds of requests in the years around did not receive none.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const value = (files: ReadFile[], area: string, period: number, field: string) => {
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
          const around = [Number(row.period) - 1, Number(row.period) + 1].map((period) => value(files, row.area, period, field));
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
