import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_TESTS, WHOLE_PERCENT, WRITING_CHANGED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'key-stage-2-sen-support',
  title: 'Expected standard at 11: pupils with SEN support',
  statisticalTitle:
    'Pupils with SEN support who reached the expected standard in reading, writing and mathematics at the end of key stage 2, per cent',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with SEN support who reached the expected standard in reading, writing and mathematics',
  denominatorWords: 'pupils with SEN support at the end of key stage 2',
  from: { value: { publication: 'lait', fields: ['NEW_KS2_RWM_Sen_W/Osta'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with SEN support reached the expected standard at age 11',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['SATs', 'KS2', 'primary school'],
  why: 'Most children with special educational needs are taught without a plan. This is how they leave primary school.',
  definition:
    'Pupils with SEN support who reached the expected standard in all of reading, writing and mathematics at the end of primary school, out of all pupils with SEN support of that year, as the Department for Education prints it.',
  caveats: [NO_TESTS, WRITING_CHANGED, FEW_PUPILS, WHOLE_PERCENT, LAST_YEAR],
  lawStandard: null,
  classBounds: [20, 24, 27, 30, 36],
  counterpart: null,
  related: ['key-stage-2-with-plan', 'key-stage-2-no-sen', 'pupils-with-sen-support'],
  saysNothingAbout: 'Pupils whose needs no school has recorded, and what each pupil started from.'
} satisfies Measure as Measure;
