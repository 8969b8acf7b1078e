import type { At, Finding } from '../model/finding.ts';
import type { Tested } from './tested.ts';

export function atOf({ period, value, numerator, denominator }: Tested): At {
  return { period, value, numerator, denominator };
}

/** What most findings have none of. */
export const bare: Pick<
  Finding,
  'base' | 'turn' | 'steps' | 'firstLow' | 'firstHigh' | 'z' | 'notes' | 'england' | 'baseEngland' | 'excepted' | 'baseExcepted'
> = {
  base: null,
  turn: null,
  steps: 0,
  firstLow: null,
  firstHigh: null,
  z: null,
  notes: [],
  england: null,
  baseEngland: null,
  excepted: null,
  baseExcepted: null
};
