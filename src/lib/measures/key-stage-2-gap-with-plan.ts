import { YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, LAST_YEAR, NO_TESTS, WHOLE_PERCENT, WRITING_CHANGED } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'key-stage-2-gap-with-plan',
  title: 'Gap at 11 between pupils with a plan and with no SEN',
  statisticalTitle:
    'Pupils with no identified SEN less pupils with an EHC plan who reached the expected standard in reading, writing and mathematics at key stage 2, percentage points',
  topic: SCHOOLS,
  unit: { kind: 'points' },
  decimals: 0,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'per cent of pupils with no identified SEN who reached the standard',
  denominatorWords: 'per cent of pupils with an EHC plan who did',
  from: { value: { publication: 'lait', fields: ['NoID_SEN_NEW_KS2_RWM'], minus: ['NEW_KS2_RWM_Sen_Withsta'] } },
  rankedFrom: { children: YEAR_GROUP_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'pupils',
    headline: 'pupils with a plan were {n} percentage points behind pupils with no special educational needs at age 11',
    all: '',
    none: '',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  why: 'A council where all pupils do well can still leave pupils with a plan far behind.',
  definition:
    'The share of pupils with no identified special educational needs who reached the expected standard in reading, writing and mathematics, less the share of pupils with an EHC plan who did, both as the Department for Education prints them.',
  caveats: [
    NO_TESTS,
    WRITING_CHANGED,
    FEW_PUPILS,
    WHOLE_PERCENT,
    LAST_YEAR,
    {
      id: 'two-rounded',
      text: 'Both shares are printed in whole per cent, so the gap may be one point larger or smaller than it would be unrounded.'
    },
    {
      id: 'who-is-counted',
      text: 'A wide gap can mean that plans go to children with the greatest needs only. Councils differ in who has a plan.'
    }
  ],
  lawStandard: null,
  classBounds: [58, 62, 65, 67, 70],
  counterpart: null,
  related: ['key-stage-2-with-plan', 'key-stage-2-no-sen', 'attainment-8-gap-with-plan'],
  saysNothingAbout: 'How far pupils came from where they started, and which group a narrow gap is owed to.'
} satisfies Measure as Measure;
