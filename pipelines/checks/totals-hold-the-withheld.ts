import { isCouncil } from '../../src/lib/model/area.ts';
import { countFields, inYear, observationsFrom, roundedBy, rowsIn, type Check, type Finding, type Read } from './evidence.ts';

/**
 * A total that is more than the sum of its councils because it counts returns that are printed as marks. Told once a total, without the
 * amount: where one council alone is withheld, the difference would be its figure.
 */
export const totalsHoldTheWithheld: Check = {
  id: 'totals-hold-the-withheld',
  title: 'A total does not count what is withheld for its councils',
  reason:
    'A total and its councils that are not of the same councils cannot be compared, and subtraction gives away what was withheld.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files.filter(({ geography }) => geography === 'council')) {
      const fields = countFields(file);
      const rows = new Map<string, Read[]>();
      for (const read of rowsIn([file], evidence.gazetteer))
        rows.set(read.row.period, [...(rows.get(read.row.period) ?? []), read]);
      for (const [period, reads] of rows)
        for (const total of reads.filter(({ row }) => row.level !== 'council')) {
          const parts = reads.filter(
            ({ area }) => isCouncil(area) && (total.row.level === 'england' || area.region === total.area.code)
          );
          const hidden = new Set<string>();
          const columns = [...fields].filter((field) => {
            const cell = total.row.cells[field];
            if (typeof cell?.value !== 'number') return false;
            const without = parts.filter(({ row }) => row.cells[field]?.value == null);
            if (without.length === 0 || without.length === parts.length) return false;
            tested++;
            const sum = parts.reduce((added, { row }) => added + (row.cells[field]?.value ?? 0), 0);
            if (sum + roundedBy(file) >= cell.value) return false;
            for (const { area } of without) hidden.add(area.name);
            return true;
          });
          const [first] = columns;
          if (!first) continue;
          const used = observationsFrom(evidence, file.source, total.area.code, period, columns);
          findings.push({
            source: file.source,
            row: total.row.line,
            area: total.area.code,
            measure: used[0]?.measure.id ?? '',
            period,
            column: columns.map((field) => total.row.cells[field]?.column ?? field).join(', '),
            published: `a total that counts what is printed as a mark for ${[...hidden].join(', ')}`,
            expected: `the sum of the councils whose figures are printed, ${inYear(period)}`,
            decision:
              'The published total is kept, except where a measure says that it is the sum of the councils shown. The difference is not printed.'
          });
        }
    }
    return { tested, findings };
  }
};
