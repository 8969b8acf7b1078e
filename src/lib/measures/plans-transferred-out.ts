import type { Measure } from '../model/measure.ts';
import { CEASED_SINCE_2022 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-transferred-out',
  title: 'Plans transferred to another council',
  statisticalTitle: 'EHC plans transferred to another council in the year, as a share of all plans that DfE counts as ceased',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'none', reason: 'Families move for many reasons, and the figures do not give them.' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans transferred to another council',
  denominatorWords: 'plans that ended or were transferred',
  from: {
    numerator: { publication: 'ceased-plans', fields: ['transfer'] },
    denominator: { publication: 'ceased-plans', fields: ['total_ceased'] }
  },
  periods: { first: '2022' },
  phrases: {
    counted: 'plans',
    below: 'plans that ended or moved',
    headline: '{n} in 100 plans that left a council’s books were transferred to another council',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'DfE counts a plan as ceased when the child moves to another council. Much of what looks like plans ending is children moving.',
  definition:
    'Plans that went to another council when a child moved, out of all plans that DfE counts as ceased in the calendar year.',
  caveats: [CEASED_SINCE_2022],
  lawStandard: null,
  classBounds: [18, 25, 31, 40, 50],
  counterpart: null,
  related: ['ceased-because-needs-met', 'ceased-no-longer-learning', 'plans-growth'],
  saysNothingAbout: 'Why families move, and whether the plan was kept up at the new place.'
} satisfies Measure as Measure;
