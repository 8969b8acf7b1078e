import { periodInWords } from '../model/period.ts';
import type { PublicationId } from '../model/measure.ts';
import { councilRows, figure, inFigures, findingsAbout, type Check, type Finding } from './evidence.ts';

/** A table in which a council prints only zeros, beside a count that says there must have been hundreds. */
interface Empty {
  publication: PublicationId;
  /** Fields that are all zero. */
  zero: readonly string[];
  beside: { publication: PublicationId; field: string; words: string };
}

const HUNDREDS = 100;

export const EMPTY: readonly Empty[] = [
  {
    publication: 'annual-reviews',
    zero: ['reviewsCompleted', 'reviewsCompletedBefore'],
    beside: { publication: 'annual-reviews', field: 'reviewsExpected', words: 'reviews that fell due' }
  },
  {
    publication: 'assessments',
    zero: ['assess_in_year', 'assess_issued', 'assess_not_issued'],
    beside: { publication: 'requests', field: 'decidedToAssess', words: 'requests on which it decided to assess' }
  }
];

/** A return that was not made, or without the dates that place it in the year, is printed as zeros. */
export const returnOfNothing: Check = {
  id: 'return-of-nothing',
  title: 'No council with hundreds of cases returns zeros throughout',
  reason:
    'A council with hundreds of reviews due, or of assessments begun, will have completed some. All zeros mean that its return is missing.',
  fault: {
    title: 'A return of all zeros from a council with hundreds of cases',
    text: 'A council with hundreds of reviews due, or of assessments begun, will have completed some. All zeros mean that its return is missing.'
  },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { publication, zero, beside } of EMPTY)
      for (const read of councilRows(evidence, publication)) {
        const counts = zero.map((field) => read.row.cells[field]?.value ?? null);
        const due = figure(evidence, beside.publication, beside.field, read.row.area, read.row.period);
        if (counts.includes(null) || due === null) continue;
        tested++;
        if (counts.some((count) => count !== 0) || due < HUNDREDS) continue;
        findings.push(
          ...findingsAbout(
            evidence,
            read,
            Object.keys(read.row.cells).filter((field) => read.row.cells[field]?.value === 0),
            {
              column: zero.map((field) => read.row.cells[field]?.column ?? field).join(', '),
              published: counts.map(() => '0').join(', '),
              expected: `some beside ${inFigures(due)} ${beside.words} in ${periodInWords(read.row.period)}`,
              read: 'We treat the zeros as a missing return.',
              severity: 'blocker'
            }
          )
        );
      }
    return { tested, findings };
  }
};
