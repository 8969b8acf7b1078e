import { YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_PROGRESS_8, SCALE_CHANGED, TEACHER_ASSESSED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'attainment-8-with-plan',
  title: 'Attainment 8: pupils with a plan',
  statisticalTitle: 'Average Attainment 8 score of pupils with an EHC plan at the end of key stage 4',
  topic: SCHOOLS,
  unit: { kind: 'score', of: 'Attainment 8 points' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'Attainment 8 points of pupils with an EHC plan',
  denominatorWords: 'pupils with an EHC plan at the end of key stage 4',
  from: { value: { publication: 'lait', fields: ['SEN_Stat_AVG_Attain8_Score'] } },
  rankedFrom: { children: YEAR_GROUP_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: 'pupils with an EHC plan scored {n} points on average at age 16',
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['GCSE', 'KS4'],
  why: 'GCSE results open doors at 16. This is what pupils with a plan leave school with.',
  definition:
    'The average over pupils with an EHC plan of their points in up to eight qualifications at the end of key stage 4, English and mathematics counting twice, in state-funded schools, as the Department for Education prints it. The most that a pupil can have is 90.',
  caveats: [TEACHER_ASSESSED, SCALE_CHANGED, FEW_PUPILS, NO_PROGRESS_8, LAST_YEAR],
  lawStandard: null,
  classBounds: [10.5, 12.5, 14, 15.5, 18],
  counterpart: null,
  related: [
    'attainment-8-gap-with-plan',
    'attainment-8-sen-support',
    'attainment-8-no-sen',
    'key-stage-2-with-plan',
    'level-2-at-19-with-plan'
  ],
  saysNothingAbout:
    'Pupils in schools that are not state-funded, qualifications that do not count towards the score, and progress from an earlier start.'
} satisfies Measure as Measure;
