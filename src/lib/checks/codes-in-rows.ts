import { councilRows, type Check, type Finding, type Read } from './evidence.ts';

/** The nine-character code printed in a council's row against the one that ONS gives it: an old one of its own, or another council's. */
export const codeIsCurrent: Check = {
  id: 'code-is-current',
  title: 'A council’s nine-character code is its own, and the one in use',
  reason: 'Whoever joins the table by an old code loses the council; by another council’s, gives it that one’s figures.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const wrong = new Map<string, { first: Read; code: string; periods: Set<string> }>();
    for (const read of councilRows(evidence)) {
      const code = read.row.onsCode;
      if (!/^E\d{8}$/.test(code)) continue;
      tested++;
      if (code === read.area.code) continue;
      const key = `${read.file.source} ${read.area.code} ${code}`;
      const known = wrong.get(key) ?? { first: read, code, periods: new Set() };
      known.periods.add(read.row.period);
      wrong.set(key, known);
    }
    for (const { first, code, periods } of wrong.values()) {
      const other = evidence.gazetteer.byCode(code);
      const own = first.area.aliases.includes(code) || other?.code === first.area.code;
      findings.push({
        source: first.file.source,
        row: first.row.line,
        area: first.area.code,
        measure: '',
        period: [...periods].sort().join(' '),
        column: first.row.onsColumn ?? 'new_la_code',
        published: code,
        expected: own
          ? `${first.area.code}: ${code} is a code that the council no longer has, or has not had then`
          : `${first.area.code}: ${code} is ${other?.name ?? 'no council'}`,
        read: first.row.dfeCode
          ? 'Placed by the three-digit code and the name: this code is not used.'
          : 'Placed by this code, which is known for an old one of the council, and the name.'
      });
    }
    return { tested, findings };
  }
};

/** What the readers found odd in a file and read all the same. */
export const readWithCare: Check = {
  id: 'read-with-care',
  title: 'What the files say of themselves holds',
  reason: 'A column printed twice, or a cell that contradicts the one beside it, misleads whoever reads the file by machine.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files) {
      tested += Object.keys(file.rows[0]?.cells ?? {}).length;
      for (const problem of file.problems ?? [])
        if (problem.severity === 'warning')
          findings.push({
            source: file.source,
            row: problem.line,
            area: '',
            measure: '',
            period: file.rows[0]?.period ?? '',
            column: problem.column ?? '',
            published: problem.what.replace(` are called '${problem.column}' and`, ' have one name and').replace(/\.$/, ''),
            expected: 'one that does not contradict itself',
            read: problem.advice
          });
    }
    return { tested, findings };
  }
};

/** The dates of an inspection, which follow one another. */
export const datesFollow: Check = {
  id: 'dates-follow',
  title: 'An inspection starts before it ends, and is published after',
  reason: 'A date that comes before the one it must follow is a slip of the pen or of the file.',
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
