import type { Measure } from '../model/measure.ts';
import { CEASED_SINCE_2022, CEASED_REASONS_UNLIKE, TRANSFERS_LEFT_OUT } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'ceased-into-work-or-higher-education',
  title: 'Plans ended by work or higher education',
  statisticalTitle:
    'EHC plans that ended in the year because the young person moved to paid employment or higher education, as a share of plans that ended, transfers to other councils left out',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'It is a good end for a young person who is ready for it. The share also depends on how old those with a plan are, and on what the council records.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans that ended because the young person moved to paid employment or higher education',
  denominatorWords: 'plans that ended',
  from: {
    numerator: { publication: 'ceased-plans', fields: ['he', 'employ'] },
    denominator: { publication: 'ceased-plans', fields: ['total_ceased'], minus: ['transfer'] }
  },
  periods: { first: '2022' },
  phrases: {
    counted: 'plans',
    below: 'ended plans',
    headline: '{n} in 100 plans that ended did so because the young person went into work or higher education',
    all: 'all did',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'Work and university are what many plans are meant to lead to. Neither can be had with the plan: it ends.',
  definition:
    'Plans that ended in the calendar year because the young person moved to paid employment or to higher education, out of all that ended. A plan that went to another council when a child moved has not ended, and is left out.',
  caveats: [CEASED_REASONS_UNLIKE, TRANSFERS_LEFT_OUT, CEASED_SINCE_2022],
  lawStandard: null,
  classBounds: [5, 12, 20, 30, 40],
  counterpart: null,
  related: ['ceased-because-needs-met', 'ceased-no-longer-learning', 'supported-internships'],
  saysNothingAbout: 'Whether the work lasted, and what became of those whose plan ended otherwise.'
} satisfies Measure as Measure;
