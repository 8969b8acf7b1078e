import type { Measure } from '../model/measure.ts';
import { RETURN_CHANGED_2023, WITHHELD_2025_QUOTED } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-refused',
  title: 'Requests for an assessment refused',
  statisticalTitle:
    'Requests for an EHC needs assessment in which the council decided not to assess, as a share of requests received in the year',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Few refusals may mean that help is easy to reach, or that families are put off before they ask; many may mean a hard line, or many requests that another service should have met.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests that the council decided not to assess',
  denominatorWords: 'requests received',
  from: {
    numerator: { publication: 'requests', fields: ['refused'] },
    denominator: { publication: 'requests', fields: ['received'] },
    publishedRate: 'refusedRate'
  },
  periods: { first: '2019' },
  phrases: {
    counted: 'requests',
    headline: '{n} in 100 requests for an assessment were refused',
    all: 'all were',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'A refusal can be appealed to the tribunal, and means that the council will not look further into what the child needs.',
  definition:
    'Requests that the council decided not to assess, out of all requests received in the calendar year. Requests still undecided and requests withdrawn are in the denominator, and are not refusals.',
  caveats: [
    {
      id: 'not-the-rest',
      text: 'It is not 100 minus the share assessed: that would count undecided and withdrawn requests as refused.'
    },
    {
      id: 'zero-as-habit',
      text: 'Some returns show no refusals and hundreds of undecided requests. We flag such zeros.'
    },
    RETURN_CHANGED_2023,
    WITHHELD_2025_QUOTED
  ],
  lawStandard: null,
  classBounds: [10, 15, 20, 30, 40],
  counterpart: null,
  related: [
    'requests-undecided',
    'requests-with-mediation',
    'assessments-without-plan',
    'requests-per-1000-children',
    'appeals-per-10000-children'
  ],
  saysNothingAbout: 'Families who never asked, and refusals that were later overturned.'
} satisfies Measure as Measure;
