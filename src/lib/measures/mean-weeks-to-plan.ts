import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_MEAN } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'mean-weeks-to-plan',
  title: 'Average weeks from request to plan',
  statisticalTitle:
    'Mean number of weeks from the request to the issue of an EHC plan, excluding exceptions, plans issued in the year',
  topic: TIME,
  unit: { kind: 'mean', of: 'weeks' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'weeks from request to plan',
  denominatorWords: 'plans issued, excluding exceptions',
  from: {
    value: { publication: 'timeliness', fields: ['meanWeeksExcludingExceptions'] },
    denominator: { publication: 'timeliness', fields: ['plansIssuedExcludingExceptions'] }
  },
  periods: { first: '2025' },
  phrases: {
    counted: 'plans',
    headline: 'a plan to which no exception applied took {n} weeks on average',
    all: '',
    none: '',
    decimals: 0
  },
  why: 'Two councils that both miss the 20 weeks may miss them by a fortnight or by a year.',
  definition:
    'The mean number of weeks between the request and the plan, over plans issued in the calendar year, exceptions left out, as the Department for Education publishes it.',
  caveats: [
    {
      id: 'published-mean',
      text: 'Published as a rounded mean, without the spread of the waits: no interval can be given, and it cannot be rebuilt.'
    },
    { id: 'mean-of-plans', text: 'A mean is pulled up by a few very old cases. No median is published.' },
    WITHHELD_2025_MEAN
  ],
  lawStandard: {
    value: 20,
    words: 'The law: 20 weeks, unless a listed exception applies',
    basis: 'Special Educational Needs and Disability Regulations 2014, regulation 13',
    link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/13'
  },
  classBounds: [18, 20, 24, 30, 40],
  exceptions: 'excluded',
  counterpart: null,
  related: ['mean-weeks-to-plan-including-exceptions', 'plans-within-20-weeks', 'plans-over-52-weeks'],
  saysNothingAbout: 'Children still waiting, and how the waits are spread around the mean.'
} satisfies Measure as Measure;
