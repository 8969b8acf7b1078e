import type { TermLine } from '../tables/cells.ts';

export type { UsedCell } from '../tables/cells.ts';
export type { Role } from '../tables/words.ts';

/** What the cells of one column are in a measure's figures. */
export type Term = Omit<TermLine, 'measure'>;
