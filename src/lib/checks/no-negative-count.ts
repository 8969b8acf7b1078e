import { type Check, type Finding, rowsIn, countFields, findingsAbout, type Read, inFigures } from './evidence.ts';
import { IDENTITIES } from '../publications/identities.ts';
import { inWords } from '../words/index.ts';

export const noNegativeCount: Check = {
  id: 'no-negative-count',
  title: 'No count is below zero',
  reason: 'A count cannot be negative.',
  fault: { title: 'A count below zero', text: 'A count cannot be negative.' },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const field of countFields(read.file)) {
        const cell = read.row.cells[field];
        if (typeof cell?.value !== 'number') continue;
        tested++;
        if (cell.value >= 0) continue;
        findings.push(
          ...findingsAbout(evidence, read, [field], {
            published: cell.published.trim(),
            expected: `0 or more${whatIsLeft(read, field)}`,
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};

/** Where the number is what is left of a whole when its other parts are taken away: those parts, and the whole that they exceed. */
function whatIsLeft({ file, row }: Read, field: string): string {
  for (const { publication, whole, parts, words } of IDENTITIES) {
    if (publication !== file.publication || !parts.includes(field)) continue;
    const others = parts.filter((part) => part !== field);
    const numbers = (fields: readonly string[]) => fields.map((name) => row.cells[name]?.value ?? NaN).reduce((a, b) => a + b, 0);
    if (numbers(whole) !== numbers(parts)) continue;
    return `: it is the ${inFigures(numbers(whole))} ${words} less the ${inWords(others.length)} other counts beside it, which come to ${inFigures(numbers(others))}`;
  }
  return '';
}
