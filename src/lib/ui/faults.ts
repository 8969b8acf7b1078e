import type { Fault } from '../model/fault.ts';
import { checkInWords } from './checks.ts';

/**
 * A fault as one period's page tells it: of one that names several periods, and says something published for each of them, what it says
 * of this one. Any other is told whole.
 */
export function faultOfPeriod(fault: Fault, period: string): Fault {
  const periods = fault.period.split(' ');
  const told = fault.published.split('; ');
  const own = told[periods.indexOf(period)];
  return periods.length > 1 && told.length === periods.length && own !== undefined ? { ...fault, period, published: own } : fault;
}

/** A fault as a sentence: which check, what is published, and what was expected. */
export function faultInWords({ check, published, expected }: Pick<Fault, 'check' | 'published' | 'expected'>): string {
  return `${checkInWords(check).title}: published ${published}; expected ${expected}.`;
}
