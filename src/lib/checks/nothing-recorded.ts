import { periodInWords } from '../model/period.ts';
import { type Check, inFigures } from './evidence.ts';
import { run, COUNTED_FROM } from './shares-of-the-whole.ts';
import { UNRECORDED } from '../publications/never-none.ts';

/** From such a share on, what is not recorded is all that there is but for slips. */
const NOTHING_RECORDED = 0.99;

/** Where a measure is of what is not recorded, this stands beside it and takes nothing from it: it is what the measure tells. */
export const nothingRecorded: Check = {
  id: 'nothing-recorded',
  title: 'At least some outcomes, placements, needs or reasons are recorded',
  reason: 'If nothing at all is recorded, the return shows a gap in the records and not what happened.',
  fault: {
    title: 'Nothing recorded at all',
    text: 'If no outcome, placement, need or reason is recorded for anyone, the return shows a gap in the records and not what happened.'
  },
  severity: 'warning',
  run: (evidence) =>
    run(
      evidence,
      [
        ...UNRECORDED,
        { publication: 'annual-reviews', words: 'reviews completed', whole: ['reviewsCompleted'], parts: ['noOutcomeRecorded'] }
      ],
      ({ row, part, whole }, usual) =>
        whole >= COUNTED_FROM && part >= whole * NOTHING_RECORDED
          ? {
              published: `${inFigures(part)} of ${inFigures(whole)}`,
              expected: `a few: in England it is ${inFigures(usual * 100, 1)}% in ${periodInWords(row.period)}, and here ${part === whole ? 'nothing is' : 'next to nothing is'} recorded`
            }
          : null
    )
};
