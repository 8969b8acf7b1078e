import type { Measure } from '../model/measure.ts';
import { LAW_6_WEEKS, WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-answered-in-6-weeks',
  title: 'Requests answered within 6 weeks',
  statisticalTitle: 'Requests for an EHC needs assessment decided within 6 weeks, as a share of requests decided',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests decided within 6 weeks',
  denominatorWords: 'requests decided, within 6 weeks or later',
  from: {
    numerator: { publication: 'requests', fields: ['within6Weeks'] },
    denominator: { publication: 'requests', fields: ['within6Weeks', 'over6Weeks'] },
    publishedRate: 'within6WeeksRate'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'requests',
    headline: '{n} in 100 requests that were decided had their answer within 6 weeks',
    all: 'all had',
    none: 'none had',
    decimals: 0
  },
  why: 'The law gives the council six weeks to say whether it will assess. Every week beyond is a week before the assessment can even start.',
  definition:
    'Of the decisions whose time DfE’s table gives for the calendar year, whenever the request came, the share made within six weeks of the request.',
  caveats: [
    {
      id: 'more-timed-than-decided',
      text: 'DfE’s table gives a time for more decisions than it counts: in 2025, 158,894 with a time against 149,235 counted in the councils shown. In some councils they outnumber the requests received. DfE does not say why.'
    },
    {
      id: 'undecided-left-out',
      text: 'Requests still undecided are in neither number, so a council with many old undecided requests looks better here than it is.'
    },
    {
      id: 'rate-differs',
      text: 'Where the rate that DfE prints differs by more than 0.05 from the one its own counts give, the figure here is the one the counts give, and says so.'
    },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_SHARE
  ],
  lawStandard: LAW_6_WEEKS,
  classBounds: [50, 70, 80, 90, 98],
  counterpart: null,
  related: ['requests-undecided', 'requests-refused', 'plans-within-20-weeks'],
  saysNothingAbout: 'Requests that have had no answer yet.'
} satisfies Measure as Measure;
