import type { AreaChange } from '../../src/lib/tables/area-changes.ts';

/** What no published file says in one place: when councils began and ended, and the other names that publishers write. */

/** Old ONS code → the code of December 2024, for councils that only changed code. A test holds this against ONS's table of changes. */
export const RECODED: Readonly<Record<string, string>> = {
  E10000002: 'E06000060',
  E10000023: 'E06000065',
  E10000027: 'E06000066'
};

/** Code of December 2024 → the code of 2025. */
export const RECODED_IN_2025: Readonly<Record<string, string>> = {
  E08000016: 'E08000038',
  E08000019: 'E08000039'
};

export const CHANGES: readonly AreaChange[] = [
  {
    date: '2019-04-01',
    kind: 'merger',
    from: ['E06000028', 'E06000029', 'E10000009'],
    to: ['E06000058', 'E06000059'],
    words:
      'Bournemouth, Poole and the Christchurch part of Dorset became Bournemouth, Christchurch and Poole; the rest of Dorset became a new council, also called Dorset.'
  },
  {
    date: '2020-04-01',
    kind: 'recode',
    from: ['E10000002'],
    to: ['E06000060'],
    words:
      'Buckinghamshire became a unitary council in April 2020. Its area did not change, and its figures are those of one council throughout.'
  },
  {
    date: '2021-04-01',
    kind: 'split',
    from: ['E10000021'],
    to: ['E06000061', 'E06000062'],
    words: 'Northamptonshire was split into North Northamptonshire and West Northamptonshire.'
  },
  {
    date: '2023-04-01',
    kind: 'split',
    from: ['E10000006'],
    to: ['E06000063', 'E06000064'],
    words: 'Cumbria was split into Cumberland and Westmorland and Furness.'
  },
  {
    date: '2023-04-01',
    kind: 'recode',
    from: ['E10000023'],
    to: ['E06000065'],
    words:
      'North Yorkshire became a unitary council in April 2023. Its area did not change, and its figures are those of one council throughout.'
  },
  {
    date: '2023-04-01',
    kind: 'recode',
    from: ['E10000027'],
    to: ['E06000066'],
    words:
      'Somerset became a unitary council in April 2023. Its area did not change, and its figures are those of one council throughout.'
  },
  {
    date: '2025-04-01',
    kind: 'recode',
    from: ['E08000016'],
    to: ['E08000038'],
    words:
      'ONS, which gives every council a code, gave Barnsley a new one in April 2025. Its figures are those of one council throughout.'
  },
  {
    date: '2025-04-01',
    kind: 'recode',
    from: ['E08000019'],
    to: ['E08000039'],
    words:
      'ONS, which gives every council a code, gave Sheffield a new one in April 2025. Its figures are those of one council throughout.'
  }
];

/** Spellings met in published files, and what people say; by code. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  E06000010: ['Hull', 'Kingston upon Hull'],
  E06000019: ['Herefordshire'],
  E06000023: ['Bristol'],
  E06000047: ['Durham'],
  E06000055: ['Bedford Borough'],
  E06000053: ['Scilly', 'Scilly Isles', 'Isles Of Scilly'],
  E06000058: ['BCP', 'Bournemouth Christchurch Poole'],
  E06000064: ['W&F'],
  E08000013: ['St Helens', 'Saint Helens'],
  E08000021: ['Newcastle'],
  E09000001: ['London, City of', 'London Corporation', 'Corporation of London'],
  E09000021: ['Kingston'],
  E09000027: ['Richmond'],
  E06000040: ['Windsor & Maidenhead', 'RBWM']
};
