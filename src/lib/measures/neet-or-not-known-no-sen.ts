import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { NOT_KNOWN_IN_IT, NO_NEET_2024, PRINTED_NEET, WINTER_MEAN } from './after-16.ts';
import { AFTER_16 } from './topics.ts';

export default {
  id: 'neet-or-not-known-no-sen',
  title: 'Young people NEET or not known: no SEN',
  statisticalTitle:
    'Young people of 16 and 17 with no special educational needs who are not in education, employment or training (NEET) or whose activity is not known, per cent',
  topic: AFTER_16,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords:
    'young people of 16 and 17 with no special educational needs who are not in education, employment or training, or whose activity is not known',
  denominatorWords: 'young people of 16 and 17 with no special educational needs',
  from: { value: { publication: 'nccis', fields: ['noSenNeetOrNotKnownRate'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2022' },
  phrases: {
    counted: 'young people',
    headline:
      '{n} in 100 young people of 16 and 17 with no special educational needs were not in education, employment or training, or it was not known what they did',
    all: 'all were',
    none: 'none was',
    decimals: 0
  },
  aliases: ['NEET', 'not known', 'college', 'employment'],
  why: 'It is what the figures of young people with special educational needs are held against.',
  definition:
    'Of young people of 16 and 17 with no special educational needs, the share who were not in education, employment or training (NEET) or whose activity the council did not know, as the Department for Education prints it.',
  caveats: [NOT_KNOWN_IN_IT, NO_NEET_2024, WINTER_MEAN, PRINTED_NEET],
  lawStandard: null,
  classBounds: [2.5, 3.2, 4, 5, 6],
  twin: null,
  related: ['neet-or-not-known-gap-with-plan', 'neet-or-not-known-with-plan', 'neet-or-not-known-sen-support'],
  saysNothingAbout: 'Which of the two it is, how long it lasts, and young people of 18 and over.'
} satisfies Measure as Measure;
