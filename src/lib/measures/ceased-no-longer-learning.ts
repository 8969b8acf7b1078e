import type { Measure } from '../model/measure.ts';
import { CEASED_SINCE_2022, CEASED_REASONS_UNLIKE, TRANSFERS_LEFT_OUT } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'ceased-no-longer-learning',
  title: 'Plans ended because the young person no longer wished to engage in education or training',
  statisticalTitle:
    'EHC plans that ended in the year because the young person no longer wished to engage in education or training, as a share of plans that ended, transfers to other councils left out',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'A young person may have found another way, or may have been lost. The figures do not say which.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans that ended because the young person no longer wished to engage in education or training',
  denominatorWords: 'plans that ended',
  from: {
    numerator: { publication: 'ceased-plans', fields: ['no_engage'] },
    denominator: { publication: 'ceased-plans', fields: ['total_ceased'], minus: ['transfer'] }
  },
  periods: { first: '2022' },
  phrases: {
    counted: 'plans',
    below: 'ended plans',
    headline: '{n} in 100 plans that ended did so because the young person no longer wished to engage in education or training',
    all: 'all did',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'It is the reason given most often when a plan ends. Help ends with the plan.',
  definition:
    'Plans that ended in the calendar year because the young person no longer wished to engage in education or training, out of all that ended. A plan that went to another council when a child moved has not ended, and is left out.',
  caveats: [CEASED_REASONS_UNLIKE, TRANSFERS_LEFT_OUT, CEASED_SINCE_2022],
  lawStandard: null,
  classBounds: [10, 30, 45, 60, 75],
  counterpart: null,
  related: ['ceased-because-needs-met', 'ceased-into-work-or-higher-education', 'plans-no-education-or-work'],
  saysNothingAbout: 'Whether anybody tried to keep the young person in learning, and what the young person does now.'
} satisfies Measure as Measure;
