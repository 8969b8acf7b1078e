import type { Unit } from '../measure.ts';

/** All that is known of a kind of unit: how a value is made, compared and written, everywhere that it is. `decimals` are the measure's. */
export interface Kind<U extends Unit = Unit> {
  /** Whether a value stands for a word, and lies on no axis. */
  isWord: boolean;
  /** How many of the denominator's units a value is told per. */
  scale(unit: U): number;
  /** The figure that two counts give, unrounded; the denominator is not 0. */
  value(unit: U, numerator: number, denominator: number): number;
  /** Alone, with its sign: '5.0%', '£1,234'. */
  short(unit: U, value: number, decimals: number): string;
  /** In its unit: '13.4 per 1,000 children'. */
  long(unit: U, value: number, decimals: number): string;
  /** As a sentence about one place has it. `text` is the value rounded for it, `signed` the same with a plus above 0. */
  alone(unit: U, value: number, decimals: number, said: { text: string; signed: string }): string;
  /** Over a column of figures: 'Share'; and of changes: 'Change in points'. */
  head(unit: U): string;
  changeHead(unit: U): string;
  /** What a figure is told in: 'per cent', 'pounds per child'; in `data/measures.csv`; and beside a figure that has its sign, empty where nothing is missing. */
  inWords(unit: U): string;
  inTable(unit: U): string;
  beside(unit: U): string;
  /** The size of a difference of two figures: '12.3 points'. */
  difference(unit: U, size: number, decimals: number): string;
  /** What stands at a tick; `last`: of the highest, which says the unit. */
  tick(unit: U, size: string, last: boolean): string;
  /** Of the class of the lowest values: what stands before its end, and after it. */
  lowest(unit: U, count: (value: number) => string): [before: string, after: string];
  /** Why figures stand without an interval, where they do; and why chance cannot be told of a difference of two. */
  noInterval: string;
  noTest: string;
}
