import type { Measure } from '../model/measure.ts';
import { JANUARY_CHILDREN_MID_2024, JANUARY_RETURN_CHANGED_2023, PLANS_2026, PLANS_TO_AGE_25 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-per-1000-children',
  title: 'Plans per 1,000 children',
  statisticalTitle: 'EHC plans in force in January per 1,000 children aged 0 to 17 in the middle of the year before',
  topic: PLANS,
  unit: { kind: 'rate', per: 1000, of: 'children' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Many plans may mean high need, or too little help without one; few may mean good early help, or that plans are hard to get.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'EHC plans in force in January',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'caseload', fields: ['ehcplans'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: 'there were {n} plans for every 1,000 children',
    all: '',
    none: 'there was none',
    decimals: 1
  },
  why: 'It shows how much of a council’s support rests on plans, and how differently the same law is used.',
  definition:
    'EHC plans in force on the January census day, for every 1,000 children aged 0 to 17 who lived in the area in the middle of the year before.',
  caveats: [
    PLANS_TO_AGE_25,
    {
      id: 'no-children-before-2019',
      about: ['E06000028', 'E06000029', 'E06000058', 'E06000059', 'E10000009', 'E12000009'],
      periods: ['2019-01'],
      text: 'No estimate of children is published for Bournemouth, Poole and the old county of Dorset, so they have no rate. They are inside the figures for the South West and England.'
    },
    JANUARY_CHILDREN_MID_2024,
    PLANS_2026,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [30, 37, 44, 51, 58],
  counterpart: null,
  related: ['new-plans-per-1000-children', 'requests-per-1000-children', 'plans-mainstream'],
  saysNothingAbout: 'Children whose needs are met without a plan, and children who wait for one.'
} satisfies Measure as Measure;
