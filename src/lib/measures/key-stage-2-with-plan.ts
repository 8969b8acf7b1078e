import { YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_TESTS, WHOLE_PERCENT, WRITING_CHANGED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'key-stage-2-with-plan',
  title: 'Expected standard at 11: pupils with a plan',
  statisticalTitle:
    'Pupils with an EHC plan who reached the expected standard in reading, writing and mathematics at the end of key stage 2, per cent',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with an EHC plan who reached the expected standard in reading, writing and mathematics',
  denominatorWords: 'pupils with an EHC plan at the end of key stage 2',
  from: { value: { publication: 'lait', fields: ['NEW_KS2_RWM_Sen_Withsta'] } },
  rankedFrom: { children: YEAR_GROUP_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with an EHC plan reached the expected standard at age 11',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['SATs', 'KS2', 'primary school'],
  why: 'A plan names outcomes for a child. This is the one result at the end of primary school that is published for every council.',
  definition:
    'Pupils with an EHC plan who reached the expected standard in all of reading, writing and mathematics at the end of primary school, out of all pupils with an EHC plan of that year, as the Department for Education prints it.',
  caveats: [NO_TESTS, WRITING_CHANGED, FEW_PUPILS, WHOLE_PERCENT, LAST_YEAR],
  lawStandard: null,
  classBounds: [5, 7, 9, 11, 14],
  counterpart: null,
  related: ['key-stage-2-gap-with-plan', 'key-stage-2-sen-support', 'key-stage-2-no-sen', 'attainment-8-with-plan'],
  saysNothingAbout:
    'What the pupils learnt who were below the standard of the tests, and whether a plan reached its own outcomes.'
} satisfies Measure as Measure;
