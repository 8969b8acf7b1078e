import { formatCount, list } from '../words/index.ts';
import type { ReportedFile } from './files.ts';
import type { OwnOffers } from './own-table.ts';

const FEW = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What a panel says first: '151 councils are matched. Two names to check.' */
export function panelTitle(file: ReportedFile, { council }: Pick<OwnOffers, 'council'>, open: number): string {
  if (file.state !== 'own')
    return council === null ? 'Which column has the councils?' : 'No figure of this file can be drawn yet.';
  const found = new Set(file.table.rows.map(({ area }) => area.name)).size;
  const matched = `${formatCount(found)} ${found === 1 ? 'council is' : 'councils are'} matched.`;
  if (open === 0) return matched;
  return `${matched} ${FEW[open] ?? formatCount(open)} ${open === 1 ? 'name' : 'names'} to check.`;
}

/** 'Not drawn, because it is open which council is meant: ‘Newcastle’ and ‘Poole’.' `most`: names that are listed. */
export function notDrawn(open: readonly string[], most: number): string {
  const named = open.slice(0, most).map((name) => `‘${name}’`);
  const more = open.length - named.length;
  return `Not drawn, because it is open which council is meant: ${list(more > 0 ? [...named, `${formatCount(more)} more`] : named)}.`;
}

/** Where a reader's own table is from, and what was checked of it. */
export const originOf = (file: string): string =>
  `From ${file}, read on this device; nothing was sent. Its columns are checked against each other, and against no published file.`;
