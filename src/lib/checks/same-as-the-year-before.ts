import { type Check, type Finding, findingsAbout, inFigures } from './evidence.ts';
import { changesOf, isWhole } from './counts-in-time.ts';
import { periodInWords, yearBefore } from '../model/period.ts';

/** The same figure a year later, in a count so large that chance gives it less than once in so many councils. */
const SAME_FROM = 500;

/** Half of all that a council counts, or one very large count, repeated to the unit a year later. */
export const sameAsTheYearBefore: Check = {
  id: 'same-as-the-year-before',
  title: 'No large count is exactly last year’s number',
  reason: 'The same large number two years running may be chance, or last year’s figure returned again.',
  fault: {
    title: 'The same large number two years running',
    text: 'The same large number two years running may be chance, or last year’s figure returned again.'
  },
  severity: 'warning',
  marks: false,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const [read, changes] of changesOf(evidence)) {
      tested += changes.length;
      const large = changes.filter(({ now }) => now >= 20);
      const same = large.filter(({ before, now }) => before === now);
      const [first] = same;
      if (!first) continue;
      const whole = same.filter(({ field, now }) => now >= SAME_FROM && isWhole(read, field));
      const repeated = same.length >= 3 && same.length * 2 > large.length ? same : whole;
      if (repeated.length === 0) continue;
      findings.push(
        ...findingsAbout(
          evidence,
          read,
          repeated.map(({ field }) => field),
          {
            column: repeated.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
            published: repeated.map(({ now }) => inFigures(now)).join(', '),
            expected: `a different number from that of ${periodInWords(yearBefore(read.row.period))}: the two are identical`,
            once: true
          }
        )
      );
    }
    return { tested, findings };
  }
};
