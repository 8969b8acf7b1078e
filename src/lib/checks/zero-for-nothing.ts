import { periodInWords } from '../model/period.ts';
import { type Check, type Finding, councilRows, filesOf, figure, rowIndex, findingsAbout } from './evidence.ts';
import { copied } from './counted-twice.ts';
import { inForce } from '../model/area.ts';

/** A copy that prints 0 where the table it copies has no row, or a mark. */
export const zeroForNothing: Check = {
  id: 'zero-for-nothing',
  title: 'A copy does not print 0 where the original has no figure',
  reason: 'A missing return is not a zero: readers of the copy would believe that the council had none.',
  fault: {
    title: 'A zero printed where the original has no figure',
    text: 'If the original leaves a council out, or has a mark in place of a figure, the copy should not print 0.'
  },
  severity: 'blocker',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { one, other } of copied())
      for (const read of councilRows(evidence, one.publication)) {
        const cell = read.row.cells[one.field];
        const [source] = filesOf(evidence, other.publication);
        if (cell?.value == null || !source?.rows.some(({ period }) => period === read.row.period)) continue;
        tested++;
        if (cell.value !== 0 || figure(evidence, other.publication, other.field, read.row.area, read.row.period) !== null)
          continue;
        const wasCouncil = inForce(read.area, read.row.period);
        const row = rowIndex(source).get(`${read.row.area} ${read.row.period}`);
        const stands = row ? `has the mark ‘${row.cells[other.field]?.published.trim() ?? ''}’` : `leaves ${read.area.name} out`;
        findings.push(
          ...findingsAbout(evidence, read, [one.field], {
            published: '0',
            expected: !wasCouncil
              ? `no figure: ${read.area.name} was not a council in ${periodInWords(read.row.period)}`
              : `no figure: DfE’s own table of ${other.words}, which this repeats, ${stands} for ${periodInWords(read.row.period)}`,
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};
