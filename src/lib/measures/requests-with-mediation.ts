import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-with-mediation',
  title: 'Requests that went to mediation',
  statisticalTitle:
    'Requests for an EHC needs assessment that were subject to mediation, as a share of requests received in the year',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Mediation may settle a dispute early, or add a step before an appeal; few cases may mean few disputes, or families who were not told of it.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests subject to mediation',
  denominatorWords: 'requests received',
  from: {
    numerator: { publication: 'requests', fields: ['mediation'] },
    denominator: { publication: 'requests', fields: ['received'] }
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'requests',
    headline: '{n} in 100 requests for an assessment went to mediation',
    all: 'all did',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'Before most appeals a family must at least consider mediation. It shows how often an answer to a request is disputed, before any tribunal.',
  definition: 'Requests received in the calendar year that were subject to mediation, out of all requests received.',
  caveats: [
    {
      id: 'of-requests',
      text: 'Mediation mostly follows a refusal, and the denominator counts all requests: a council that refuses more can be expected to have more of it.'
    },
    { id: 'zero-as-habit', text: 'A few councils of hundreds of requests record none. The zero may be a way of recording.' },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_SHARE
  ],
  lawStandard: null,
  classBounds: [2, 4, 6, 8, 12],
  counterpart: null,
  related: ['requests-refused', 'appeals-per-10000-children'],
  saysNothingAbout: 'How the mediation ended, and mediation about what a plan says.'
} satisfies Measure as Measure;
