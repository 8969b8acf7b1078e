import type { Check, Finding } from './evidence.ts';

/** What the readers found odd in a file and read all the same. */
export const readWithCare: Check = {
  id: 'read-with-care',
  title: 'No file contradicts itself',
  reason: 'A column printed twice, or a cell that contradicts the one beside it, misleads anyone who uses the file.',
  fault: { title: 'A file that contradicts itself', text: 'A column printed twice, or a cell at odds with the one beside it.' },
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
