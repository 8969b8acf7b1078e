import type { SetAside } from '../publications/index.ts';
import type { AsideReason } from '../publications/reading.ts';
import { formatCount } from '../words/index.ts';

/** '1 row', '1,200 rows'. */
export function counted(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export const ASIDE: Readonly<Record<AsideReason, string>> = {
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'wider-than-england': 'wider than England',
  'part-of-a-region': 'parts of a region',
  'other-level': 'neither councils nor regions',
  'level-disagrees': 'a council’s name at another level',
  region: 'regions, not councils',
  total: 'totals, not councils'
};

/** 'Wales'; 'Wales: 2; totals, not councils: 1' where the reasons differ. */
export function asideInWords(setAside: readonly SetAside[]): string {
  const counts = new Map<AsideReason, number>();
  for (const { reason } of setAside) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 1) return [...counts.keys()].map((reason) => ASIDE[reason]).join('');
  return [...counts].map(([reason, count]) => `${ASIDE[reason]}: ${formatCount(count)}`).join('; ');
}
