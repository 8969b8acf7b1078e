import type { Check, Finding } from './evidence.ts';
import { yearsOf } from './plans-of-a-year.ts';

export const fewerThanTheOthers: Check = {
  id: 'fewer-than-the-others',
  title: 'Three tables that count the plans of a year come to about the same',
  reason:
    'A figure made from far fewer plans than DfE’s two other tables count covers part of the year, and part of a year is not the year. Where nothing says which table is wrong, each that may be is marked.',
  fault: {
    title: 'Part of a year',
    text: 'Three tables count the plans of a year: plans issued in time or late, new plans, and assessments that ended in a plan. Where one counts under 80% of both others, its figures cover part of the year. Where nothing says which table is wrong, each that may be is marked.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { counts, found } of yearsOf(evidence).values()) {
      if (counts < 2) continue;
      tested++;
      findings.push(...found);
    }
    return { tested, findings };
  }
};
