import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { NOT_KNOWN_IN_IT, NO_NEET_2024, PRINTED_NEET, WINTER_MEAN } from './after-16.ts';
import { AFTER_16 } from './topics.ts';

export default {
  id: 'neet-or-not-known-gap-with-plan',
  title: 'Young people NEET or not known: gap between a plan and no SEN',
  statisticalTitle:
    'Share of young people of 16 and 17 who are NEET or whose activity is not known: those with an EHC plan less those with no special educational needs, percentage points',
  topic: AFTER_16,
  unit: { kind: 'points' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'share of young people with an EHC plan who are NEET or not known',
  denominatorWords: 'share of young people with no special educational needs who are NEET or not known',
  from: { value: { publication: 'nccis', fields: ['planNeetOrNotKnownRate'], minus: ['noSenNeetOrNotKnownRate'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2022' },
  phrases: {
    counted: 'young people',
    headline:
      'the share of 16 and 17 year olds with a plan who were not known to be in education, employment or training was {n} percentage points above that of those with no special educational needs',
    fell: 'the share of 16 and 17 year olds with a plan who were not known to be in education, employment or training was {n} percentage points below that of those with no special educational needs',
    place: { up: 'the share was {n} above', down: 'the share was {n} below', same: 'the two were about the same ({n})' },
    all: '',
    none: '',
    decimals: 1
  },
  aliases: ['NEET', 'not known', 'college', 'employment'],
  why: 'Even a council that loses sight of few young people can lose sight of more of those with a plan.',
  definition:
    'The printed share of young people of 16 and 17 with an EHC plan who are NEET or whose activity is not known, less the printed share of those with no special educational needs.',
  caveats: [NOT_KNOWN_IN_IT, NO_NEET_2024, WINTER_MEAN, PRINTED_NEET],
  lawStandard: null,
  classBounds: [1, 3, 5, 7, 9],
  counterpart: null,
  related: ['neet-or-not-known-with-plan', 'neet-or-not-known-no-sen', 'neet-or-not-known-sen-support'],
  saysNothingAbout: 'Which of the two groups a change comes from, and how long young people are without a place.'
} satisfies Measure as Measure;
