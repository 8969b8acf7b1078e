import type { Measure } from '../model/measure.ts';
import { FIRST_PLANS_ALL, RETURN_CHANGED_2023, WITHHELD_2025_EXCEPTED } from './shared.ts';
import { TIME } from './topics.ts';

export default {
  id: 'plans-excepted',
  title: 'Plans counted as exceptions',
  statisticalTitle: 'EHC plans to which an exception to the 20 weeks was applied, as a share of all plans issued in the year',
  topic: TIME,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'The law lists the exceptions and councils apply them. A large share may show many families who asked for more time, or a wide use of the word; the figures do not say which.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans issued with an exception',
  denominatorWords: 'plans issued, including exceptions',
  from: {
    numerator: { publication: 'timeliness', fields: ['plansIssued'], minus: ['plansIssuedExcludingExceptions'] },
    denominator: { publication: 'timeliness', fields: ['plansIssued'] }
  },
  periods: { first: '2014' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans were counted as exceptions',
    all: 'all were',
    none: 'none were',
    saidAll: { note: 'counted-as-exceptions', words: 'counted every plan as an exception' },
    decimals: 0
  },
  why: 'A plan that is counted as an exception leaves the headline figure. Where many do, the headline covers fewer of the council’s plans.',
  definition:
    'Plans issued in the calendar year, less those that are counted when exceptions are excluded, out of all plans issued: the share to which the council says that a listed exception applied.',
  caveats: [
    { id: 'by-subtraction', text: 'DfE publishes the two counts and not this share: it is their difference.' },
    {
      id: 'norfolk-2025',
      periods: ['2025'],
      text: 'DfE publishes no count excluding exceptions for Norfolk. The lines for the East of England and England are sums of the other councils: the published totals hold plans of Norfolk in one count and hardly any in the other, and would give 6.6% for England.',
      beside: 'without Norfolk'
    },
    {
      id: 'exceptions-all',
      about: ['E06000059', 'E09000001'],
      periods: ['2024'],
      text: 'For 2024, Dorset and the City of London classed every new plan as an exception.'
    },
    FIRST_PLANS_ALL,
    RETURN_CHANGED_2023,
    WITHHELD_2025_EXCEPTED
  ],
  lawStandard: null,
  classBounds: [1, 3, 6, 12, 25],
  counterpart: null,
  related: ['plans-within-20-weeks', 'plans-within-20-weeks-including-exceptions'],
  saysNothingAbout: 'Which exception was applied, whether the law allowed it, and how long those plans took.'
} satisfies Measure as Measure;
