import { shortfallOf, wholeShortfallOf, type Counts } from '../../standard/what-if.ts';
import { fixed, formatCount } from '../../words/index.ts';

/** `counts`: of councils with 30 or more. `test` in per cent. `noun`: what is counted, 'plans'. */
export interface WhatIf {
  counts: readonly Counts[];
  test: number;
  noun: string;
  when: string;
}

/**
 * How many more, had every council reached the test: the sum before rounding, which holds parts of a plan and is called 'about' where the
 * whole plans of all councils come to another number. `whole`: that number and why the two differ; empty where they do not.
 */
export function whatIfInWords({ counts, test, noun, when }: WhatIf): { finding: string; whole: string } {
  const percent = fixed(test, Number.isInteger(test) ? 0 : 1);
  const [sum, whole] = [Math.round(shortfallOf(counts, test)), wholeShortfallOf(counts, test)];
  const issued = counts.reduce((total, { denominator }) => total + denominator, 0);
  return {
    finding: `If every council had reached ${percent}%, ${sum === whole ? '' : 'about '}${formatCount(sum)} more ${noun} would have been on time in ${when}, of ${formatCount(issued)}.`,
    whole:
      sum === whole
        ? ''
        : `Each row below is in whole ${noun}, as many as that council would have needed; all rows together come to ${formatCount(whole)}.`
  };
}
