import { type Check, type Finding, inFigures, findingsAbout } from './evidence.ts';
import { changesOf, PART_COUNTED_FROM, PART_TIMES } from './counts-in-time.ts';
import { yearBefore } from '../model/period.ts';

/** How many plans came on time, or were excepted, swings for reasons: a return that fails looks the same there. */
const SWINGS = 'timeliness';

/** A count that is ten times what it was both the year before and the year after, or a tenth. */
export const leapsAndReturns: Check = {
  id: 'leaps-and-returns',
  title: 'No large count is ten times, or a tenth of, both the year before and the year after',
  reason: 'A count that jumps or drops for one year only is more often a faulty return than a real change.',
  fault: {
    title: 'A one-year spike or dip in a count',
    text: 'A count ten times as large, or a tenth, for one year only is more often a faulty return than a real change.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    const all = changesOf(evidence).filter(([{ file }]) => file.publication !== SWINGS);
    const after = new Map(
      all.flatMap(([{ file, area, row }, changes]) =>
        changes.map((change) => [`${file.source} ${area.code} ${yearBefore(row.period)} ${change.field}`, change] as const)
      )
    );
    let tested = 0;
    for (const [read, changes] of all) {
      const found = changes.flatMap(({ field, before, now }) => {
        const next = after.get(`${read.file.source} ${read.area.code} ${read.row.period} ${field}`)?.now;
        if (next === undefined) return [];
        tested++;
        const out = now > before === now > next && isLeap(before, now) && isLeap(now, next);
        return out ? [{ field, before, now, next }] : [];
      });
      if (found.length === 0) continue;
      const words = {
        column: found.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
        published: found.map(({ now }) => inFigures(now)).join(', '),
        expected: `a count nearer those of the years either side: ${found.map(({ before, next }) => `${inFigures(before)} and ${inFigures(next)}`).join('; ')}`
      };
      findings.push(
        ...findingsAbout(
          evidence,
          read,
          found.map(({ field }) => field),
          words
        )
      );
    }
    return { tested, findings };
  }
};

function isLeap(one: number, other: number): boolean {
  const [small, large] = one < other ? [one, other] : [other, one];
  return large >= PART_COUNTED_FROM && large > PART_TIMES * Math.max(small, 1);
}
