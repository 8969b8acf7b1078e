import type { Measure } from '../model/measure.ts';
import { PLANNED_SPENDING, NONE_RECORDED } from './shared.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'top-up-funding-per-child',
  title: 'Top-up funding: planned spending for each child',
  statisticalTitle: 'Planned top-up funding of schools and colleges of every kind, for each child aged 0 to 17',
  topic: MONEY,
  unit: { kind: 'money', per: 'child' },
  decimals: 0,
  polarity: {
    direction: 'none',
    reason: 'More may be more need or dearer places, and does not show what a child gets.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'planned top-up funding, in pounds',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'high-needs-benchmarking', fields: ['topUpMaintained', 'topUpIndependent'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2021-22' },
  phrases: {
    counted: 'pounds',
    headline: 'councils planned {n} of top-up funding for each child',
    all: '',
    none: 'nothing is recorded',
    decimals: 0
  },
  absences: { 'no-row': 'Not in the published table' },
  aliases: ['section 251', 'top up'],
  why: 'Top-up funding is what a council pays a school or college for what a child needs beyond the ordinary. It is the largest part of high needs spending.',
  definition:
    'What the council planned to pay in top-up funding to maintained schools, academies, free schools and colleges and to non-maintained and independent schools and colleges, for every child aged 0 to 17 who lived in the area in the middle of 2021. The published sheet gives pounds in all, although some of its headings say per head.',
  caveats: [PLANNED_SPENDING, NONE_RECORDED],
  lawStandard: null,
  classBounds: [350, 400, 440, 490, 560],
  counterpart: null,
  related: ['top-up-funding-independent', 'high-needs-allocation-per-child', 'plans-per-1000-children'],
  saysNothingAbout: 'The money for places, which is paid apart, and what a child gets.'
} satisfies Measure as Measure;
