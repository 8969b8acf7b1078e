import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { NOT_KNOWN_IN_IT, NO_NEET_2024, PRINTED_NEET, WINTER_MEAN } from './after-16.ts';
import { AFTER_16 } from './topics.ts';

export default {
  id: 'neet-or-not-known-sen-support',
  title: 'Young people NEET or not known: SEN support',
  statisticalTitle:
    'Young people of 16 and 17 with SEN support who are not in education, employment or training (NEET) or whose activity is not known, per cent',
  topic: AFTER_16,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords:
    'young people of 16 and 17 with SEN support and no plan who are not in education, employment or training, or whose activity is not known',
  denominatorWords: 'young people of 16 and 17 with SEN support and no plan',
  from: { value: { publication: 'nccis', fields: ['supportNeetOrNotKnownRate'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2022' },
  phrases: {
    counted: 'young people',
    headline:
      '{n} in 100 young people of 16 and 17 with SEN support were not in education, employment or training, or it was not known what they did',
    all: 'all were',
    none: 'none was',
    decimals: 0
  },
  aliases: ['NEET', 'not known', 'college', 'employment'],
  why: 'Young people with needs and no plan have help at school, and nothing that follows them after it.',
  definition:
    'Of young people of 16 and 17 with SEN support and no plan, the share who were not in education, employment or training (NEET) or whose activity the council did not know, as the Department for Education prints it.',
  caveats: [NOT_KNOWN_IN_IT, NO_NEET_2024, WINTER_MEAN, PRINTED_NEET],
  lawStandard: null,
  classBounds: [5, 7, 9, 11, 13],
  twin: null,
  related: ['neet-or-not-known-with-plan', 'neet-or-not-known-no-sen'],
  saysNothingAbout: 'Which of the two it is, how long it lasts, and young people of 18 and over.'
} satisfies Measure as Measure;
