import type { Measure } from '../model/measure.ts';
import { PLANNED_SPENDING, NONE_RECORDED } from './shared.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'top-up-funding-independent',
  title: 'Top-up funding that goes to independent schools',
  statisticalTitle:
    'Planned top-up funding of non-maintained and independent schools and colleges, as a share of all planned top-up funding',
  topic: MONEY,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Such schools may be the right place for a child, or the only one left. What they are paid has no place funding beside it, so the share compares councils and not prices.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'planned top-up funding of non-maintained and independent schools and colleges',
  denominatorWords: 'all planned top-up funding',
  from: {
    numerator: { publication: 'high-needs-benchmarking', fields: ['topUpIndependent'] },
    denominator: { publication: 'high-needs-benchmarking', fields: ['topUpMaintained', 'topUpIndependent'] }
  },
  periods: { first: '2021-22' },
  phrases: {
    counted: 'pounds',
    headline: '£{n} in every £100 of planned top-up funding was for independent and non-maintained schools and colleges',
    place: { up: '£{n} in every £100 was' },
    all: 'all of it was',
    none: 'none of it was',
    decimals: 0
  },
  absences: { 'no-row': 'Not in the published table' },
  aliases: ['independent special schools', 'section 251'],
  why: 'Councils short of places of their own buy them from independent schools, at prices they do not set.',
  definition:
    'What the council planned to pay in top-up funding to non-maintained and independent schools and colleges, out of its top-up funding of all schools and colleges. The published sheet gives pounds in all, although some of its headings say per head.',
  caveats: [PLANNED_SPENDING, NONE_RECORDED],
  lawStandard: null,
  classBounds: [15, 22, 29, 36, 45],
  counterpart: null,
  related: ['top-up-funding-per-child', 'plans-independent-special', 'schools-grant-balance'],
  saysNothingAbout: 'How many children are taught there, what a place costs, and whether the plan asks for it.'
} satisfies Measure as Measure;
