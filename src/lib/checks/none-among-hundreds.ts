import { periodInWords } from '../model/period.ts';
import { type Check, inFigures } from './evidence.ts';
import { run } from './shares-of-the-whole.ts';
import { NEVER_NONE, isNoneAmongHundreds, recordedByHabit } from '../publications/never-none.ts';
import { fieldInWords } from '../publications/field-words.ts';

export const noneAmongHundreds: Check = {
  id: 'none-among-hundreds',
  title: 'A part that is none or nearly none, where England would lead one to expect dozens',
  reason:
    'A zero in the return of a large council is often a thing that it does not record, and no proof that there is none. So is nearly none of what some councils are known not to record: refusals, mediation, ends of plans by reason, young people without education or work, colleges. Of anything else only a zero is told: few late answers are few late answers.',
  fault: {
    title: 'A part that is none or nearly none, where one would expect dozens',
    text: 'A zero, or one or two, in the return of a large council is often a thing that it does not record. The part is named; the figure beside it may be a sum with other parts, or what is left of the whole.'
  },
  severity: 'warning',
  doubts: 'count',
  run: (evidence) =>
    run(evidence, NEVER_NONE, ({ file, row, part, whole }, usual, { parts }) =>
      isNoneAmongHundreds({ part, whole, usual }, recordedByHabit(file.publication, parts))
        ? {
            published: `${inFigures(part)} (${parts.map(fieldInWords).join(' and ')})`,
            expected: `about ${inFigures(whole * usual)}, if ${inFigures(usual * 100, 1)}% of the ${inFigures(whole)} were so, as in all councils together in ${periodInWords(row.period)}`
          }
        : null
    )
};
