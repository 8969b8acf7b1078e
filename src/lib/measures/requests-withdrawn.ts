import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-withdrawn',
  title: 'Requests withdrawn',
  statisticalTitle:
    'Requests for an EHC needs assessment that were withdrawn before a decision, as a share of requests received in the year',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'A family may withdraw because help came without a plan, because it moved, or because it was persuaded to. The figures do not say which.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests withdrawn',
  denominatorWords: 'requests received',
  from: {
    numerator: { publication: 'requests', fields: ['withdrawn'] },
    denominator: { publication: 'requests', fields: ['received'] },
    publishedRate: 'withdrawnRate'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'requests',
    headline: '{n} in 100 requests for an assessment were withdrawn',
    all: 'all were',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'A request that is withdrawn is neither answered nor refused, and carries no right of appeal.',
  definition:
    'Requests received in the calendar year that were withdrawn before the council decided, out of all requests received.',
  caveats: [
    {
      id: 'recorded-unlike',
      text: 'A third of councils record none, and one to three a year record one in five or more. Such distances are more likely a way of recording than of deciding.'
    },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_SHARE
  ],
  lawStandard: null,
  classBounds: [0.1, 0.3, 0.6, 1.2, 5],
  counterpart: null,
  related: ['requests-refused', 'requests-undecided'],
  saysNothingAbout: 'Who asked for the withdrawal, and why.'
} satisfies Measure as Measure;
