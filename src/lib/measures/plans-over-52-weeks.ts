import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_ISSUED } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'plans-over-52-weeks',
  title: 'Plans that took more than a year',
  statisticalTitle:
    'EHC plans issued more than 52 weeks after the request, including exceptions, as a share of all plans issued in the year',
  topic: TIME,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans issued more than 52 weeks after the request, including exceptions',
  denominatorWords: 'plans issued, including exceptions',
  from: {
    numerator: { publication: 'timeliness', fields: ['over52Weeks'] },
    denominator: { publication: 'timeliness', fields: ['plansIssued'] },
    publishedRate: 'over52WeeksRate'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans took more than a year',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'A plan that takes a year costs a child a year of school. The law allows 20 weeks.',
  definition:
    'Of all the EHC plans that a council issued in the calendar year, the share issued more than 52 weeks after the request, exceptions included.',
  caveats: [
    {
      id: 'backlog',
      text: 'A council that clears old cases shows more late plans in that year: the figure is of plans issued, not of children waiting.'
    },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_ISSUED
  ],
  lawStandard: null,
  classBounds: [1, 5, 10, 20, 40],
  counterpart: null,
  related: ['plans-over-52-weeks-excluding-exceptions', 'plans-within-20-weeks', 'mean-weeks-to-plan'],
  saysNothingAbout: 'Children who had waited more than a year and were still waiting when the year ended.'
} satisfies Measure as Measure;
