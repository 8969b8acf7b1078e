import type { Measure } from '../model/measure.ts';
import { WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-undecided',
  title: 'Requests with no decision yet',
  statisticalTitle:
    'Requests for an EHC needs assessment received in the year on which the council had not decided, as a share of requests received',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Requests made late in the year are undecided in any council, and the law gives six weeks. A large share beyond that may be a backlog, or a return that was not brought up to date.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests on which there is no decision',
  denominatorWords: 'requests received',
  from: {
    numerator: { publication: 'requests', fields: ['undecided'] },
    denominator: { publication: 'requests', fields: ['received'] },
    publishedRate: 'undecidedRate'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'requests',
    headline: '{n} in 100 requests for an assessment had no decision when the figures were drawn up',
    all: 'all had none',
    none: 'every request had a decision',
    decimals: 0
  },
  why: 'A request without an answer is no refusal, and cannot be appealed. It is in no figure of answers given, however long it waits.',
  definition:
    'Requests received in the calendar year that were still ongoing when the council sent its return, early in the next year, out of all requests received.',
  caveats: [
    {
      id: 'six-weeks',
      text: 'A council that answers every request in six weeks, with requests spread evenly over the year, would have about 12 in 100 undecided on the last day of it. Returns are made some weeks later.'
    },
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' },
    WITHHELD_2025_SHARE
  ],
  lawStandard: null,
  classBounds: [3, 5, 7, 10, 15],
  counterpart: null,
  related: ['requests-answered-in-6-weeks', 'requests-refused', 'requests-withdrawn'],
  saysNothingAbout: 'How long these requests had waited, and what became of them.'
} satisfies Measure as Measure;
