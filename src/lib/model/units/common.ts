import type { Unit } from '../measure.ts';
import type { Kind } from './kind.ts';
import { withMinus } from './numbers.ts';

export const COUNTS_UNPUBLISHED =
  'The counts behind these figures are not published, so no interval can be given, and nothing shows which of the figures rest on small numbers.';
export const COUNTS_BEHIND = 'the counts behind the figures are not published';
export const PRINTED_AVERAGES =
  'These are printed averages: how far single values lie apart is not published, so no interval can be given.';
export const SPREAD_UNPUBLISHED = 'how far single values lie apart is not published';

/** What is so of a kind unless it says otherwise: a plain number, of which nothing is said. */
export const PLAIN = {
  isWord: false,
  scale: () => 1,
  value(_unit, numerator, denominator) {
    return numerator / denominator;
  },
  short: (_unit, value, decimals) => withMinus(value, decimals),
  alone: (_unit, _value, _decimals, { text }) => text,
  changeHead: () => 'Change',
  tick: (_unit, size) => size,
  noInterval: ''
} satisfies Partial<Kind<Unit>>;
