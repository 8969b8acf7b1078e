import { type Check, type Finding, rowsIn, findingsAbout } from './evidence.ts';

const PERCENT = /Rate\d?$|_pc$|^pc_|_perc(_|$)/;

/** A rate printed in a file, whether a measure is made from it or not. */
export const printedRateWithinBounds: Check = {
  id: 'printed-rate-within-bounds',
  title: 'A published percentage lies between 0 and 100',
  reason: 'A part cannot be larger than its whole.',
  fault: { title: 'A percentage below 0 or above 100', text: 'A part cannot be larger than its whole.' },
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const [field, cell] of Object.entries(read.row.cells)) {
        if (!PERCENT.test(field) || /gap|appealRate/i.test(field) || typeof cell.value !== 'number') continue;
        tested++;
        if (cell.value >= 0 && cell.value <= 100) continue;
        findings.push(
          ...findingsAbout(evidence, read, [field], {
            published: `${cell.published.trim()}%`,
            expected: 'between 0 and 100%',
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};
