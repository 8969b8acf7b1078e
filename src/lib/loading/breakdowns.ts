import type { BreakdownIndex } from '../breakdowns/available.ts';
import type { CountIndex } from '../breakdowns/counts.ts';
import { Breakdowns } from '../breakdowns/build.ts';
import { MEASURES } from '../measures/index.ts';

/** The tables of breakdowns, read once a build as they are asked for. In Node alone. */
export const breakdowns = new Breakdowns('data', MEASURES);

let index: BreakdownIndex | null = null;

/** Which measures are published by which groups of children, and for which years. */
export const breakdownIndex = (): BreakdownIndex => (index ??= breakdowns.index());

let counts: CountIndex | null = null;

/** The same of plans counted by them. */
export const countIndex = (): CountIndex => (counts ??= breakdowns.countIndex());
