import type { Measure } from '../model/measure.ts';
import { PLANNED_SPENDING, NONE_RECORDED } from './shared.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'sen-support-spending-per-child',
  title: 'SEN support services: planned spending for each child',
  statisticalTitle: 'Planned spending on SEN support and inclusion services, for each child aged 0 to 17',
  topic: MONEY,
  unit: { kind: 'money', per: 'child' },
  decimals: 0,
  polarity: {
    direction: 'none',
    reason: 'More may be more help without a plan, or services that elsewhere are paid for by schools.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'planned spending on SEN support and inclusion services, in pounds',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'high-needs-benchmarking', fields: ['senSupport'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2021-22' },
  phrases: {
    counted: 'pounds',
    headline: 'councils planned {n} for each child on SEN support and inclusion services',
    all: '',
    none: 'nothing is recorded',
    decimals: 0
  },
  absences: { 'no-row': 'Not in the published table' },
  aliases: ['advisory teachers', 'section 251'],
  why: 'Advisory teachers and support teams help children with or without a plan, often before one is asked for.',
  definition:
    'What the council planned to spend under ‘SEN support and inclusion services’ of its high needs budget, for every child aged 0 to 17 who lived in the area in the middle of 2021. The published sheet gives pounds in all, although some of its headings say per head.',
  caveats: [PLANNED_SPENDING, NONE_RECORDED],
  lawStandard: null,
  classBounds: [30, 42, 52, 65, 90],
  counterpart: null,
  related: ['therapies-spending-per-child', 'top-up-funding-per-child', 'requests-per-1000-children'],
  saysNothingAbout: 'What schools spend from their own budgets, and how many children were helped.'
} satisfies Measure as Measure;
