import type { Check, Finding } from './evidence.ts';
import { yearsOf } from './plans-of-a-year.ts';

export const fewerThanTheOthers: Check = {
  id: 'fewer-than-the-others',
  title: 'The three tables that count a year’s plans roughly agree',
  reason:
    'If one table counts far fewer plans than DfE’s two others, its figure covers only part of the year. If nothing shows which table is wrong, each one that may be is marked.',
  fault: {
    title: 'A figure that covers part of the year',
    text: 'Three tables count the plans of a year: plans issued in time or late, new plans, and assessments that ended in a plan. If one counts under 80% of both others, its figures cover only part of the year. If nothing shows which table is wrong, each one that may be is marked.'
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
