import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_MEAN } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'mean-weeks-to-plan-including-exceptions',
  title: 'Average weeks from request to plan, including exceptions',
  statisticalTitle:
    'Mean number of weeks from the request to the issue of an EHC plan, including exceptions, plans issued in the year',
  topic: TIME,
  unit: { kind: 'mean', of: 'weeks' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'weeks from request to plan',
  denominatorWords: 'plans issued, including exceptions',
  from: {
    value: { publication: 'timeliness', fields: ['meanWeeks'] },
    denominator: { publication: 'timeliness', fields: ['plansIssued'] }
  },
  periods: { first: '2025' },
  phrases: {
    counted: 'plans',
    headline: 'a plan, including exceptions, took {n} weeks on average',
    all: '',
    none: '',
    decimals: 0
  },
  why: 'A family waits as long whether or not the council calls the delay an exception. This mean counts every plan.',
  definition:
    'The mean number of weeks between the request and the plan, over all plans issued in the calendar year, plans with a listed exception among them, as the Department for Education publishes it.',
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
    words: 'The law: 20 weeks (longer where a listed exception applies)',
    basis: 'Special Educational Needs and Disability Regulations 2014, regulation 13',
    link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/13'
  },
  classBounds: [18, 20, 24, 30, 40],
  exceptions: 'included',
  counterpart: null,
  related: ['mean-weeks-to-plan', 'plans-within-20-weeks-including-exceptions', 'plans-over-52-weeks'],
  saysNothingAbout: 'Children still waiting, and how the waits are spread around the mean.'
} satisfies Measure as Measure;
