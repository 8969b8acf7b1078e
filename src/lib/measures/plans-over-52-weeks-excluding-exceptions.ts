import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_ISSUED } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'plans-over-52-weeks-excluding-exceptions',
  title: 'Plans that took more than a year, excluding exceptions',
  statisticalTitle:
    'EHC plans issued more than 52 weeks after the request, excluding exceptions, as a share of plans issued in the year',
  topic: TIME,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans issued more than 52 weeks after the request, excluding exceptions',
  denominatorWords: 'plans without an exception',
  from: {
    numerator: { publication: 'timeliness', fields: ['over52WeeksExcludingExceptions'] },
    denominator: { publication: 'timeliness', fields: ['plansIssuedExcludingExceptions'] },
    publishedRate: 'over52WeeksExcludingExceptionsRate'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans to which no exception applied took more than a year',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'These are plans for which the council itself claims no exception, and which took more than twice the time that the law allows.',
  definition:
    'Of the EHC plans that a council issued in the calendar year and to which no listed exception applied, the share issued more than 52 weeks after the request.',
  caveats: [
    {
      id: 'backlog',
      text: 'A council that clears old cases shows more late plans in that year: the figure is of plans issued, not of children waiting.'
    },
    {
      id: 'exceptions-all',
      about: ['E06000059', 'E09000001'],
      periods: ['2024'],
      text: 'For 2024, Dorset and the City of London classed every new plan as an exception, which leaves nothing to divide.'
    },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_ISSUED
  ],
  lawStandard: null,
  classBounds: [1, 5, 10, 20, 40],
  counterpart: null,
  related: ['plans-over-52-weeks', 'plans-within-20-weeks', 'plans-excepted'],
  saysNothingAbout: 'Children who had waited more than a year and were still waiting when the year ended.'
} satisfies Measure as Measure;
