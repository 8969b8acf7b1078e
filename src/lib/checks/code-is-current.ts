import { type Check, type Finding, type Read, councilRows } from './evidence.ts';

/** The nine-character code printed in a council's row against the one that ONS gives it: an old one of its own, or another council's. */
export const codeIsCurrent: Check = {
  id: 'code-is-current',
  title: 'Each council’s nine-character code is current and its own',
  reason: 'Matching tables by an old code loses the council; by another council’s code, it gets that council’s figures.',
  fault: {
    title: 'An out-of-date code, or another council’s code',
    text: 'Matching tables by such a code loses the council, or gives it another council’s figures.'
  },
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
          ? `${first.area.code}: ${code} is a code that the council no longer has, or did not have then`
          : `${first.area.code}: ${code} is ${other?.name ?? 'no council'}`,
        read: first.row.dfeCode
          ? 'Matched by the three-digit code and the name: this code is not used.'
          : 'Matched by this code, which we know to be an old one of the council, and by the name.'
      });
    }
    return { tested, findings };
  }
};
