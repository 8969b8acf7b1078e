import type { Measure } from '../model/measure.ts';
import { FIRST_PLANS, LAW_20_WEEKS, NORFOLK_2025, RETURN_CHANGED_2023, WITHHELD_2025_ISSUED } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'plans-within-20-weeks',
  title: 'Plans issued within 20 weeks',
  statisticalTitle:
    'EHC plans issued within 20 weeks of the request, excluding exceptions, as a share of plans issued in the year',
  topic: TIME,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans issued within 20 weeks of the request, excluding exceptions',
  denominatorWords: 'plans issued, excluding exceptions',
  from: {
    numerator: { publication: 'timeliness', fields: ['within20WeeksExcludingExceptions'] },
    denominator: { publication: 'timeliness', fields: ['plansIssuedExcludingExceptions'] },
    publishedRate: 'within20WeeksExcludingExceptionsRate'
  },
  periods: { first: '2014' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans came on time',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'The council’s duty to secure the support in a plan begins when the plan is made. The law gives it 20 weeks from the day somebody asks.',
  definition:
    'Of the EHC plans that a council issued in the calendar year, the share issued within 20 weeks of the request for an assessment. Plans to which a listed exception applied are left out of numerator and denominator: this is the headline figure of the Department for Education.',
  caveats: [
    {
      id: 'exceptions',
      text: 'Councils decide which plans were exceptions, and some mark most of them. Read this figure beside the one including exceptions and the share excepted.'
    },
    {
      id: 'exceptions-all',
      about: ['E06000059', 'E09000001'],
      periods: ['2024'],
      text: 'For 2024, Dorset and the City of London classed every new plan as an exception, which leaves nothing to divide.'
    },
    NORFOLK_2025,
    FIRST_PLANS,
    RETURN_CHANGED_2023,
    WITHHELD_2025_ISSUED
  ],
  lawStandard: LAW_20_WEEKS,
  classBounds: [10, 30, 50, 70, 90],
  exceptions: 'excluded',
  counterpart: 'plans-within-20-weeks-including-exceptions',
  related: ['plans-excepted', 'plans-over-52-weeks', 'mean-weeks-to-plan', 'requests-answered-in-6-weeks'],
  saysNothingAbout:
    'Children still waiting at the end of the year, requests that were refused, and whether what the plan lists was delivered.'
} satisfies Measure as Measure;
