import type { Part } from '../publications/never-none.ts';
import { type Check, addedInWords, inFigures } from './evidence.ts';
import { run, COUNTED_FROM, englandAndHere, isExactly } from './shares-of-the-whole.ts';
import { type Measure, bottomOf } from '../model/measure.ts';

/** Counts that should be of nearly all of another: a rate made of them says little where they are of few. */
const COVERING: readonly Part[] = [
  { publication: 'requests', words: 'requests', whole: ['received'], parts: ['within6Weeks', 'over6Weeks'] },
  {
    publication: 'annual-reviews',
    words: 'review meetings',
    whole: ['total_review_meeting'],
    parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks']
  },
  { publication: 'annual-reviews', words: 'plans', whole: ['total_ehc_plans'], parts: ['review_expected'] },
  { publication: 'timeliness', words: 'plans issued', whole: ['plansIssued'], parts: ['plansIssuedExcludingExceptions'] }
];

const COVERED_SHARE = 0.5;

export const coversFew: Check = {
  id: 'covers-few',
  title: 'A rate is based on at least half of the cases',
  reason: 'A rate based on fewer than half of the cases may not represent the rest.',
  fault: {
    title: 'A rate based on fewer than half the cases',
    text: 'A rate based on fewer than half of the cases may not represent the rest.'
  },
  severity: 'warning',
  doubts: 'count',
  run: (evidence) =>
    run(
      evidence,
      COVERING,
      ({ row, part, whole }, usual, { parts, words }) =>
        whole >= COUNTED_FROM && part > 0 && part < whole * COVERED_SHARE
          ? {
              published: addedInWords(parts.map((field) => row.cells[field]?.value ?? 0)),
              expected: `most of ${inFigures(whole)} ${words}: ${englandAndHere(row, usual, part / whole)}`
            }
          : null,
      restingOn
    )
};

/** The measures that divide by exactly these parts: a rate of them and a mean over them say as little. */
function restingOn(measures: readonly Measure[], { publication, parts }: Part): Measure[] {
  return measures.filter((measure) => isExactly(bottomOf(measure), publication, parts));
}
