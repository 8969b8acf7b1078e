import type { Measure } from '../model/measure.ts';
import { JANUARY_RETURN_CHANGED_2023 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-with-personal-budget',
  title: 'Plans with a personal budget',
  statisticalTitle: 'EHC plans with a personal budget in place, as a share of plans in force in January',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'A personal budget is a choice that families may make. Few may mean that few want one, or that few are told or that the council agrees to few.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans with a personal budget',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'personal-budgets', fields: ['personal_budget'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2020-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans came with a personal budget',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'A family with a plan has a right to ask for a personal budget. Whether it gets one depends a great deal on where it lives.',
  definition: 'EHC plans with a personal budget in place, of any kind, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'kinds-overlap',
      text: 'The table also counts budgets by kind (arranged by an organisation; for education, health or social care; integrated). A plan can be under several, so the kinds do not add up to the whole, and direct payments are not shown separately.'
    },
    {
      id: 'recorded-unlike',
      periods: ['2023-01'],
      text: 'Councils do not record alike: Waltham Forest reported a personal budget in 2,880 of 2,884 plans for January 2023.'
    },
    {
      id: 'no-figure-2024',
      periods: ['2024-01'],
      text: 'DfE publishes no figure for Leicester, Hackney and the Isle of Wight for January 2024. Their plans are in the denominator of the total for England all the same.'
    },
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [0.25, 0.75, 2.5, 5, 10],
  counterpart: null,
  related: ['plans-per-1000-children'],
  saysNothingAbout: 'How much the budgets were, and what they paid for.'
} satisfies Measure as Measure;
