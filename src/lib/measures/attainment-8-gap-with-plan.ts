import { YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_PROGRESS_8, SCALE_CHANGED, TEACHER_ASSESSED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'attainment-8-gap-with-plan',
  title: 'Attainment 8 gap between pupils with a plan and with no SEN',
  statisticalTitle: 'Average Attainment 8 score of pupils with no identified SEN less that of pupils with an EHC plan, points',
  topic: SCHOOLS,
  unit: { kind: 'score', of: 'Attainment 8 points' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'average score of pupils with no identified SEN',
  denominatorWords: 'average score of pupils with an EHC plan',
  from: { value: { publication: 'lait', fields: ['SEN_NoID_AVG_Attain8_Score'], minus: ['SEN_Stat_AVG_Attain8_Score'] } },
  rankedFrom: { children: YEAR_GROUP_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: 'pupils with a plan scored {n} points lower on average than pupils with no special educational needs at age 16',
    place: { up: 'the gap was {n} points' },
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  why: 'A council where all pupils do well can still leave pupils with a plan far behind.',
  definition:
    'The average Attainment 8 score of pupils with no identified special educational needs, less that of pupils with an EHC plan, both as the Department for Education prints them.',
  caveats: [
    TEACHER_ASSESSED,
    SCALE_CHANGED,
    FEW_PUPILS,
    NO_PROGRESS_8,
    LAST_YEAR,
    {
      id: 'who-is-counted',
      text: 'A wide gap can mean that plans go to children with the greatest needs only. Councils differ in who has a plan.'
    }
  ],
  lawStandard: null,
  classBounds: [32, 34, 35.5, 37, 39],
  counterpart: null,
  related: ['attainment-8-with-plan', 'attainment-8-no-sen', 'key-stage-2-gap-with-plan'],
  saysNothingAbout: 'How far pupils came from where they started, and which group a narrow gap is owed to.'
} satisfies Measure as Measure;
