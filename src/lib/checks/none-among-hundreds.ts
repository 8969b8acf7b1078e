import { periodInWords } from '../model/period.ts';
import { type Check, inFigures } from './evidence.ts';
import { run } from './shares-of-the-whole.ts';
import { NEVER_NONE, isNoneAmongHundreds, recordedByHabit } from '../publications/never-none.ts';
import { fieldInWords } from '../publications/field-words.ts';

export const noneAmongHundreds: Check = {
  id: 'none-among-hundreds',
  title: 'No large council reports zero or almost zero where England’s rate implies dozens',
  reason:
    'A zero from a large council often means that it does not record something, not that there is none. The same goes for almost zero where some councils are known not to record: refusals, mediation, why plans ended, young people out of education and work, colleges. For anything else only a zero is flagged: few late answers may simply be few late answers.',
  fault: {
    title: 'Zero or almost zero, where dozens would be expected',
    text: 'Zero, one or two from a large council often means that it does not record something. The part is named; the figure beside it may be a sum that includes it, or what is left of the total.'
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
