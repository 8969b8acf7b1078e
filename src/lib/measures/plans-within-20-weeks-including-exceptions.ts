import type { Measure } from '../model/measure.ts';
import { FIRST_PLANS_ALL, LAW_20_WEEKS, NORFOLK_2025, RETURN_CHANGED_2023, WITHHELD_2025_ISSUED } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'plans-within-20-weeks-including-exceptions',
  title: 'Plans issued within 20 weeks, including exceptions',
  statisticalTitle:
    'EHC plans issued within 20 weeks of the request, including exceptions, as a share of all plans issued in the year',
  topic: TIME,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans issued within 20 weeks of the request, including exceptions',
  denominatorWords: 'plans issued, including exceptions',
  from: {
    numerator: { publication: 'timeliness', fields: ['within20Weeks'] },
    denominator: { publication: 'timeliness', fields: ['plansIssued'] },
    publishedRate: 'within20WeeksRate'
  },
  periods: { first: '2014' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans, including exceptions, came within 20 weeks',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'A family waits as long whether or not the council calls the delay an exception. This figure counts every plan.',
  definition:
    'Of all the EHC plans that a council issued in the calendar year, the share issued within 20 weeks of the request for an assessment, plans with a listed exception among them.',
  caveats: [
    {
      id: 'not-the-headline',
      text: 'The headline figure of the Department for Education excludes exceptions. The law allows a council more than 20 weeks where an exception applies, so this one does not by itself show a breach.'
    },
    NORFOLK_2025,
    FIRST_PLANS_ALL,
    RETURN_CHANGED_2023,
    WITHHELD_2025_ISSUED
  ],
  lawStandard: { ...LAW_20_WEEKS, words: 'Every plan within 20 weeks (the law allows longer where a listed exception applies)' },
  classBounds: [10, 30, 50, 70, 90],
  exceptions: 'included',
  counterpart: 'plans-within-20-weeks',
  related: ['plans-excepted', 'plans-over-52-weeks', 'mean-weeks-to-plan-including-exceptions'],
  saysNothingAbout: 'Children still waiting at the end of the year, and why a plan was late.'
} satisfies Measure as Measure;
