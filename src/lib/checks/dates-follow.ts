import { type Check, type Finding, councilRows } from './evidence.ts';

/** The dates of an inspection, which follow one another. */
export const datesFollow: Check = {
  id: 'dates-follow',
  title: 'An inspection starts before it ends, and is published after',
  reason: 'A date out of order is a slip in the source or in the file.',
  fault: { title: 'Dates out of order', text: 'An inspection starts before it ends, and its report is published after.' },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const order = [
      ['start', 'end', 'the start'],
      ['end', 'published', 'the end'],
      ['start', 'published', 'the start']
    ] as const;
    for (const { file, row, area } of councilRows(evidence))
      for (const [first, second, words] of order) {
        const [before, after] = [row.dates?.[first] ?? '', row.dates?.[second] ?? ''];
        if (before === '' || after === '') continue;
        tested++;
        if (before <= after) continue;
        findings.push({
          source: file.source,
          row: row.line,
          area: area.code,
          measure: '',
          period: row.period,
          column: COLUMN[second] ?? second,
          published: after,
          expected: `a day on or after ${words}, ${before}`,
          read: 'The dates are shown as printed.'
        });
      }
    return { tested, findings };
  }
};

const COLUMN: Record<string, string> = {
  end: 'Inspection End Date',
  published: 'Publication Date'
};
