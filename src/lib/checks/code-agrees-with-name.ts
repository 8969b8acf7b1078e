import type { CodeDisagreement } from '../publications/place.ts';
import { observationsFrom, type Check, type Finding } from './evidence.ts';

/** In DfE's own tables a disagreement is an error that stops the reading; in the appeal tables, which go by name, it is recorded here. */
export const codeAgreesWithName: Check = {
  id: 'code-agrees-with-name',
  title: 'Each council’s code belongs to the council named',
  reason: 'Matching tables by this code gives one council another council’s figures.',
  fault: {
    title: 'A code that belongs to another council',
    text: 'The three-digit code in a row must be that of the council named beside it.'
  },
  severity: 'warning',
  marks: false,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files) {
      tested += file.rows.length;
      const grouped = new Map<string, { first: CodeDisagreement; measure: string; periods: string[] }>();
      for (const disagreement of file.disagreements) {
        const { row } = disagreement;
        for (const { measure } of observationsFrom(evidence, file.source, row.area, row.period, Object.keys(row.cells))) {
          const key = `${row.line} ${measure.id}`;
          const group = grouped.get(key) ?? { first: disagreement, measure: measure.id, periods: [] };
          group.periods.push(row.period);
          grouped.set(key, group);
        }
      }
      for (const { first, measure, periods } of grouped.values()) {
        const { row, codeSays } = first;
        const area = evidence.gazetteer.byCode(row.area);
        findings.push({
          source: file.source,
          row: row.line,
          area: row.area,
          measure,
          period: periods.join(' '),
          column: 'LA code',
          published: `${row.dfeCode}, beside the name ${row.name}`,
          expected: `${area?.dfeCode ?? ''}; ${row.dfeCode} is ${codeSays?.name ?? 'no council'}`,
          read: 'Read by name, because the counts of appeals follow the names; the code is not used.'
        });
      }
    }
    return { tested, findings };
  }
};
