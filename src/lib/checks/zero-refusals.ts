import { HUNDREDS, type Check, type Finding, filesOf, findingsOn, inFigures, observationsFrom } from './evidence.ts';

/** Nothing refused, among hundreds of requests of which some are undecided. */
export const zeroRefusals: Check = {
  id: 'zero-refusals',
  title: 'A council with hundreds of requests refuses some',
  reason: 'Some returns show no refusals but many undecided requests: refusals may not have been recorded.',
  fault: {
    title: 'No refusals among hundreds of requests',
    text: 'A council that received hundreds of requests and refused none, often with many undecided, may not have recorded refusals.'
  },
  severity: 'warning',
  doubts: 'count',
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
        const used = observationsFrom(evidence, file.source, row.area, row.period, ['refused']);
        findings.push(
          ...findingsOn(used, file, row, {
            column: refused.column,
            published: refused.published.trim(),
            expected: `some among ${inFigures(received.value)} requests${waiting}`
          })
        );
      }
    return { tested, findings };
  }
};
