import type { Measure } from '../model/measure.ts';
import { BOURNEMOUTH_POOLE_DORSET, CHILDREN_MID_2024, FIRST_APPEALS, TO_AGE_25 } from './shared.ts';
import { APPEALS } from './topics.ts';

export default {
  id: 'appeals-per-10000-children',
  title: 'Appeals registered per 10,000 children',
  statisticalTitle: 'Appeals registered with the SEND Tribunal in the year per 10,000 children aged 0 to 17',
  topic: APPEALS,
  unit: { kind: 'rate', per: 10_000, of: 'children' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'An appeal shows a family in dispute, and also a family able to appeal. Few appeals do not prove that all is well.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'appeals registered',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'appeals', fields: ['appeals'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2014' },
  phrases: {
    counted: 'appeals',
    headline: '{n} appeals were registered for every 10,000 children',
    all: '',
    none: 'none were',
    decimals: 1
  },
  why: 'An appeal is how a family challenges a council’s decision before the tribunal. Measured against the number of children, it does not depend on council returns.',
  definition:
    'Appeals about a child or young person that were registered with the First-tier Tribunal (SEND) in the calendar year, for every 10,000 children aged 0 to 17 living in the area, by the newest mid-year estimate up to then.',
  caveats: [
    {
      id: 'registered',
      text: 'An appeal registered is not an appeal decided. How appeals ended is published for England only, never by council.'
    },
    {
      id: 'no-total',
      periods: ['2025'],
      text: 'No total was published with the figures for 2025: those for the regions and England are sums made here.'
    },
    {
      id: 'northamptonshire-2021',
      about: ['E06000061', 'E06000062', 'E10000021', 'E12000004', 'E92000001'],
      periods: ['2021'],
      text: '85 appeals registered in 2021 against Northamptonshire, before it was split in April, are in the figures for the East Midlands and England and in no council’s.'
    },
    { ...TO_AGE_25, text: TO_AGE_25.text.replace('Requests can be made', 'Appeals can be brought') },
    CHILDREN_MID_2024,
    FIRST_APPEALS,
    BOURNEMOUTH_POOLE_DORSET
  ],
  lawStandard: null,
  classBounds: [4, 8, 12, 20, 30],
  basis: { words: 'Per 10,000 children', other: 'appeal-rate' },
  counterpart: null,
  related: ['appeal-rate', 'appeal-rate-in-development', 'requests-refused'],
  saysNothingAbout: 'How an appeal ended, and families who could not or did not appeal.'
} satisfies Measure as Measure;
