import type { Regions } from '../areas/mark.ts';

/** Written by the rule of this folder, which a test holds it to: UPDATE_GOLDEN=1 writes it anew. It takes a second or two, so no page works it out. */
export const REGIONS: Regions = {
  size: 86,
  leading: 1.1,
  names: [
    { lines: ['North East'], x: 1074, y: 335, anchor: 'start' },
    { lines: ['Yorkshire and', 'The Humber'], x: 1432, y: 673, anchor: 'start' },
    { lines: ['North West'], x: 530, y: 695, anchor: 'end' },
    { lines: ['East Midlands'], x: 1583, y: 1009, anchor: 'start' },
    { lines: ['East of', 'England'], x: 1792, y: 1165, anchor: 'middle' },
    { lines: ['West', 'Midlands'], x: 487, y: 1525, anchor: 'end' },
    { lines: ['London'], x: 1853, y: 1933, anchor: 'start' },
    { lines: ['South West'], x: 504, y: 2077, anchor: 'end' },
    { lines: ['South', 'East'], x: 1807, y: 2365, anchor: 'start' }
  ],
  // prettier-ignore
  borders: 'M1302 576l-161 36M945 792l112 120-42 132M1533 996l-231 24-154 108-133-84M1015 1044l-28 24-126 12-28 36M833 1116l-49-12-154 72M833 1116l70 120 21 120 35 48 70 12 28 48 56 24 35 120M1358 1488l-91 24-77 96M1148 1608l-49 24-35 84-56 36-105-96h-49l-14 72-42 36M1148 1608h42M1190 1608l42 48-14 96M1218 1752l-77 96v84l56 84 7 72 84-12 77 60 161 12 70 36 70-96 98-24M1218 1752l154 24 14-24h56l21-36 133-36 98 108h112l28 24M798 1764l-168-24M798 1764l-7 144 91 24-7 144 49 36-70 84 7 96'
};
