import { inFigures, observationsFrom, rowsIn, type Check, type Finding, type ReadFile } from './evidence.ts';
import { RATES, RATE_TOLERANCE } from '../publications/rates.ts';
import type { PublishedRow } from '../publications/reading.ts';

export const rateEqualsItsParts: Check = {
  id: 'rate-equals-its-parts',
  title: 'A published rate is its own numerator over its own denominator',
  reason: 'If they differ, one of the three published numbers is wrong, or the rate counts something other than its columns say.',
  fault: {
    title: 'A published rate that does not match its own counts',
    text: 'A published rate should be what its published counts give.'
  },
  severity: 'warning',
  marks: false,
  decision: { made: 'The figure shown is made from the published counts, not from the printed rate.' },
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const test = (file: ReadFile, row: PublishedRow, area: string) => {
      for (const [rate, parts] of Object.entries(RATES)) {
        const printed = row.cells[rate];
        const over = row.cells[parts.over]?.value;
        const under = parts.under.map((field) =>
          field
            .split('|')
            .map((name) => row.cells[name]?.value)
            .find((value) => value !== undefined)
        );
        if (typeof printed?.value !== 'number' || typeof over !== 'number' || under.some((value) => typeof value !== 'number'))
          continue;
        const whole = under.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        if (whole === 0) continue;
        tested++;
        const expected = (over / whole) * 100;
        if (Math.abs(expected - printed.value) <= RATE_TOLERANCE) continue;
        const measure = observationsFrom(evidence, file.source, area, row.period, [parts.over]).find(
          ({ measure }) => 'numerator' in measure.from && measure.from.publishedRate === rate
        );
        findings.push({
          source: file.source,
          row: printed.line ?? row.line,
          area,
          measure: measure?.measure.id ?? '',
          period: row.period,
          column: printed.column,
          published: printed.published.trim(),
          expected: `${inFigures(expected, 1)}, from ${inFigures(over)} of ${inFigures(whole)}`
        });
      }
    };
    for (const { file, row, area } of rowsIn(evidence.files, evidence.gazetteer)) test(file, row, area.code);
    for (const file of evidence.files) for (const row of file.beside) test(file, row, '');
    return { tested, findings };
  }
};
