import { counted, formatCount } from '../words/index.ts';
import type { Unit } from './own-cells.ts';
import type { OwnQuestion } from './own-choices.ts';

/* What a column leaves open, as the reader is asked. */

/** Figures of a column of which some have a sign of unit and some none. */
export interface Mixed {
  unit: Unit;
  sign: string;
  withSign: { count: number; first: number };
  without: { count: number; first: number };
}

/** Asks once what a choice settles. */
export function ask(questions: OwnQuestion[], question: OwnQuestion): void {
  if (!questions.some(({ choice }) => choice === question.choice)) questions.push(question);
}

export function commasAsked(heading: string, either: string, guess: OwnQuestion['guess']): OwnQuestion {
  const digits = either.replace(/[^\d.,]/g, '');
  const thousands = Number(digits.replace(/[.,]/, '')).toLocaleString('en-GB');
  return {
    choice: 'commas',
    asks: `What does ‘${either}’ mean under ‘${heading}’?`,
    options: [
      {
        value: 'thousands',
        label: digits.includes(',') ? `${thousands}: the comma parts thousands` : `${digits}: the point parts decimals`
      },
      {
        value: 'decimal',
        label: digits.includes(',')
          ? `${digits.replace(',', '.')}: the comma is a decimal point`
          : `${thousands}: the point parts thousands`
      }
    ],
    guess
  };
}

export function mixedAsked(heading: string, { sign, withSign, without }: Mixed, guess: OwnQuestion['guess']): OwnQuestion {
  return {
    choice: 'mixed',
    asks: `Under ‘${heading}’, ${counted(withSign.count, 'figure')} ${withSign.count === 1 ? 'has' : 'have'} ${sign} and ${formatCount(without.count)} ${without.count === 1 ? 'has' : 'have'} none. Do they all mean the same?`,
    options: [{ value: 'same', label: `Yes: every figure means the same as those with ${sign}` }],
    guess
  };
}

/** '46%' of '0.46'. */
export const percent = (written: string) => `${Number((Number(written.replace(',', '.')) * 100).toPrecision(12))}%`;

export function fractionsAsked(heading: string, written: string, guess: OwnQuestion['guess']): OwnQuestion {
  return {
    choice: 'fractions',
    asks: `What does ${written} mean under ‘${heading}’?`,
    options: [
      { value: 'share', label: `${percent(written)}: 1 is all of them` },
      { value: 'percent', label: `${written}%: less than one in a hundred` }
    ],
    guess
  };
}
