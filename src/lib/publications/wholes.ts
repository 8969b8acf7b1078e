import { nationOf } from './nations.ts';
import type { AsideReason } from './reading.ts';

const REGIONS = [
  'north east',
  'north west',
  'yorkshire and the humber',
  'yorkshire and humber',
  'yorkshire and humberside',
  'east midlands',
  'west midlands',
  'east of england',
  'east england',
  'east',
  'eastern',
  'london',
  'greater london',
  'inner london',
  'outer london',
  'south east',
  'south west',
  'north',
  'south',
  'midlands'
];
const TOTALS = [
  'england',
  'total',
  'totals',
  'grand total',
  'all',
  'all councils',
  'all local authorities',
  'national',
  'sum',
  'average',
  'mean',
  'median'
];

/**
 * Whether a name in a council's place is that of something that holds councils: a region, England, a total, another nation. 'London' is a
 * region and never the City of London. Null: it may be a council's.
 */
export function wholeNamed(name: string): AsideReason | null {
  const key = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
  if (key === '') return null;
  const bare = key.replace(/^(total|all|sum|average|mean)( for| of)? /, '').replace(/ (total|totals|average|mean|sum)$/, '');
  const nation = nationOf({ codes: [], names: [bare] });
  if (nation) return nation;
  if (REGIONS.includes(bare.replace(/ (region|government office region)$/, '')) || / (region)$/.test(bare)) return 'region';
  return TOTALS.includes(key) || TOTALS.includes(bare) ? 'total' : null;
}
