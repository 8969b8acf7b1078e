import { type Check, type Finding, findingsAbout, inFigures } from './evidence.ts';
import { changesOf, isWhole, PART_TIMES, PART_COUNTED_FROM } from './counts-in-time.ts';
import { periodInWords, yearBefore } from '../model/period.ts';

/** A whole that trebles, or a part of one that is ten times what it was, where either is counted in hundreds. */
const WHOLE_TIMES = 3;

const COUNTED_FROM = 100;

/** Every count of every council in every file against the same count of the year before in the same file. */
export const countsLeap: Check = {
  id: 'counts-leap',
  title: 'No count changes sharply in a year: threefold for a total, tenfold for a part of one',
  reason: 'A failed return, a new way of recording and a real change all look the same in the figures.',
  fault: {
    title: 'A sharp rise or fall in a count',
    text: 'A failed return, a new way of recording and a real change all look the same in the figures.'
  },
  severity: 'warning',
  doubts: 'change',
  isSwing: true,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const [read, changes] of changesOf(evidence)) {
      tested += changes.length;
      const leaps = changes.filter(({ field, before, now }) => {
        const [small, large] = before < now ? [before, now] : [now, before];
        const [times, from] = isWhole(read, field) ? [WHOLE_TIMES, COUNTED_FROM] : [PART_TIMES, PART_COUNTED_FROM];
        return large >= from && large > times * Math.max(small, 1);
      });
      const [first] = leaps;
      if (!first) continue;
      const before = yearBefore(read.row.period);
      findings.push(
        ...findingsAbout(
          evidence,
          read,
          leaps.map(({ field }) => field),
          {
            column: leaps.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
            published: leaps.map(({ now }) => inFigures(now)).join(', '),
            expected: `${leaps.length > 1 ? 'counts' : 'a count'} nearer ${leaps.map((one) => inFigures(one.before)).join(', ')}, as in ${periodInWords(before)}`,
            once: true
          }
        )
      );
    }
    return { tested, findings };
  }
};
