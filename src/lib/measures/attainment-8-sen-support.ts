import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_PROGRESS_8, SCALE_CHANGED, TEACHER_ASSESSED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'attainment-8-sen-support',
  title: 'Attainment 8: pupils with SEN support',
  statisticalTitle: 'Average Attainment 8 score of pupils with SEN support at the end of key stage 4',
  topic: SCHOOLS,
  unit: { kind: 'score', of: 'Attainment 8 points' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'Attainment 8 points of pupils with SEN support',
  denominatorWords: 'pupils with SEN support at the end of key stage 4',
  from: { value: { publication: 'lait', fields: ['SEN_WoStat_AVG_Attain8_Score'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: 'pupils with SEN support scored {n} points on average at age 16',
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['GCSE', 'KS4'],
  why: 'Pupils with special educational needs and no plan are the larger group, and their results hardly ever make news.',
  definition:
    'The average over pupils with SEN support of their points in up to eight qualifications at the end of key stage 4, English and mathematics counting twice, in state-funded schools, as the Department for Education prints it. The most that a pupil can have is 90.',
  caveats: [TEACHER_ASSESSED, SCALE_CHANGED, FEW_PUPILS, NO_PROGRESS_8, LAST_YEAR],
  lawStandard: null,
  classBounds: [29.5, 31.5, 33, 35, 38],
  counterpart: null,
  related: ['attainment-8-with-plan', 'attainment-8-no-sen', 'pupils-with-sen-support'],
  saysNothingAbout: 'Pupils whose needs no school has recorded, and progress from an earlier start.'
} satisfies Measure as Measure;
