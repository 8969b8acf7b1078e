import type { Measure } from '../model/measure.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'ceased-because-needs-met',
  title: 'Plans ended because needs were met',
  statisticalTitle:
    'EHC plans that ended in the year because needs were met without a plan, as a share of plans that ended, transfers to other councils left out',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'It may be the best end that a plan can have, or a decision that the family disputes: it can be appealed. The figures do not say which.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans that ended because needs were met',
  denominatorWords: 'plans that ended',
  from: {
    numerator: { publication: 'ceased-plans', fields: ['needs_met'] },
    denominator: { publication: 'ceased-plans', fields: ['total_ceased'], minus: ['transfer'] }
  },
  periods: { first: '2022' },
  phrases: {
    counted: 'plans',
    below: 'ended plans',
    headline: '{n} in 100 plans that ended did so because needs were met without one',
    all: 'all did',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'A council may end a plan only for reasons that the law lists. This is the one that rests on its own view of what the child still needs, and the one that the publishers of the appeal table count as open to appeal.',
  definition:
    'Plans that ended in the calendar year because educational or training needs were met without a plan, out of all that ended. A plan that went to another council when a child moved has not ended, and is left out.',
  caveats: [
    {
      id: 'transfers-left-out',
      periods: ['2024'],
      text: 'DfE counts transfers to another council among the plans that ceased: 13,953 of 44,862 in 2024. With them in the denominator the figure for England would be 8.8%.'
    },
    {
      id: 'reasons-unlike',
      text: 'Councils choose among the reasons differently: some record nearly all ends as this one, others nearly all as young people who no longer wish to engage in education or training.'
    },
    { id: 'since-2022', text: 'Published from 2022 on. There is nothing to compare with before.' }
  ],
  lawStandard: null,
  classBounds: [2, 4, 8, 13, 20],
  counterpart: null,
  related: ['plans-per-1000-children', 'appeal-rate'],
  saysNothingAbout: 'How many plans ended for each that was in force, and whether the child’s needs stayed met.'
} satisfies Measure as Measure;
