import type { Measure } from '../model/measure.ts';
import { RETURN_CHANGED_2023 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'new-plans-per-1000-children',
  title: 'New plans per 1,000 children',
  statisticalTitle: 'EHC plans that started in the year per 1,000 children aged 0 to 17',
  topic: PLANS,
  unit: { kind: 'rate', per: 1000, of: 'children' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Many new plans may mean high need, or a backlog that is being cleared; few may mean good early help, or a backlog that is growing.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'EHC plans that started in the year',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'new-plans', fields: ['new_ehc_plans'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2019' },
  phrases: {
    counted: 'plans',
    headline: '{n} new plans were made for every 1,000 children',
    all: '',
    none: 'none were',
    decimals: 1
  },
  why: 'Plans in force add up over many years. New plans show what a council does now.',
  definition:
    'EHC plans that started in the calendar year, for every 1,000 children aged 0 to 17 living in the area, by the newest mid-year estimate up to then.',
  caveats: [
    {
      id: 'four-counts',
      text: 'DfE counts the plans of a year in four tables that do not agree to the plan: assessments that ended in a plan, new plans, new plans by need, and plans in the timeliness table. These are the new plans.'
    },
    {
      id: 'yorkshire-2022',
      periods: ['2022'],
      text: 'For 2022 the published table carries the total of Yorkshire and The Humber, 6,078, in the row of each of its 15 councils. Those councils are shown as faulty; the figures for the region and England are not affected.'
    },
    {
      id: 'to-age-25',
      text: 'Plans can be made for young people up to 25, and the denominator is children aged 0 to 17. The rate compares councils; it is not a share of children.'
    },
    RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [4, 5, 6.5, 8, 9.5],
  counterpart: null,
  related: ['plans-per-1000-children', 'requests-per-1000-children', 'assessments-without-plan'],
  saysNothingAbout: 'Whether the plans came on time, and what they provide.'
} satisfies Measure as Measure;
