import { isCouncil } from '../model/area.ts';
import { nameInProse } from '../words/index.ts';
import type { Check, Finding } from './evidence.ts';

/** More councils without a row than this in one period is no gap but a file that is cut short or half read. */
const MOST_WITHOUT_A_ROW = 8;

export const everyCouncilHasARow: Check = {
  id: 'every-council-has-a-row',
  title: 'Every council of the year is in the table',
  reason: 'A council missing from a table is easily overlooked.',
  fault: {
    title: 'A council missing from the table',
    text: 'The published table should list every council of the year, with a figure or with a mark that says there is none.'
  },
  severity: 'warning',
  marks: false,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const measure of evidence.measures) {
      const missing = new Map<string, Finding[]>();
      for (const line of evidence.observations.get(measure.id) ?? []) {
        tested++;
        if (line.status !== 'no-row' || measure.absences?.['no-row']) continue;
        const area = evidence.gazetteer.byCode(line.area);
        if (area && !isCouncil(area)) continue;
        const name = area ? nameInProse(area) : line.area;
        const list = missing.get(line.period) ?? [];
        list.push({
          source: line.source,
          row: null,
          area: line.area,
          measure: measure.id,
          period: line.period,
          column: '',
          published: `nothing for ${name}`,
          expected: 'a row, or a reason: the publisher gives none'
        });
        missing.set(line.period, list);
      }
      for (const [period, list] of missing) {
        if (list.length <= MOST_WITHOUT_A_ROW) findings.push(...list);
        else
          findings.push({
            source: list[0]?.source ?? '',
            row: null,
            area: '',
            measure: '',
            period,
            column: '',
            published: `${list.length} councils are left out`,
            expected: `at most ${MOST_WITHOUT_A_ROW} that are`,
            read: 'The file is taken to be cut short: nothing is written.',
            severity: 'blocker'
          });
      }
    }
    return { tested, findings };
  }
};
