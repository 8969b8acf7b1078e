import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_TESTS, WHOLE_PERCENT, WRITING_CHANGED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'key-stage-2-no-sen',
  title: 'Expected standard at 11: pupils with no SEN',
  statisticalTitle:
    'Pupils with no identified SEN who reached the expected standard in reading, writing and mathematics at the end of key stage 2, per cent',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with no identified SEN who reached the expected standard in reading, writing and mathematics',
  denominatorWords: 'pupils with no identified SEN at the end of key stage 2',
  from: { value: { publication: 'lait', fields: ['NoID_SEN_NEW_KS2_RWM'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with no identified SEN reached the expected standard at age 11',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['SATs', 'KS2', 'primary school'],
  why: 'It is what the results of pupils with special educational needs are held against.',
  definition:
    'Pupils with no identified SEN who reached the expected standard in all of reading, writing and mathematics at the end of primary school, out of all pupils with no identified SEN of that year, as the Department for Education prints it.',
  caveats: [NO_TESTS, WRITING_CHANGED, FEW_PUPILS, WHOLE_PERCENT, LAST_YEAR],
  lawStandard: null,
  classBounds: [65, 70, 73, 76, 80],
  counterpart: null,
  related: ['key-stage-2-gap-with-plan', 'key-stage-2-with-plan', 'key-stage-2-sen-support'],
  saysNothingAbout: 'Pupils with special educational needs, but for those whose needs no school has recorded.'
} satisfies Measure as Measure;
