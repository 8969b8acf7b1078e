import { formatCount } from '../words/index.ts';
import type { ReportedFile } from './files.ts';
import type { OwnOffers } from './own-table.ts';

const FEW = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What a panel says first: '151 councils are matched. Two names to check.' */
export function panelTitle(file: ReportedFile, { council }: Pick<OwnOffers, 'council'>, open: number): string {
  if (file.state !== 'own')
    return council === null ? 'Which column has the councils?' : 'No figure of this file can be drawn yet.';
  const found = new Set(file.table.rows.map(({ area }) => area.code)).size;
  const matched = `${formatCount(found)} ${found === 1 ? 'council is' : 'councils are'} matched.`;
  if (open === 0) return matched;
  return `${matched} ${FEW[open] ?? formatCount(open)} ${open === 1 ? 'name' : 'names'} to check.`;
}
