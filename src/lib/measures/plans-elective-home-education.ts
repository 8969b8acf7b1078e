import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2024, PLACEMENTS_2025 } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-elective-home-education',
  title: 'Children with a plan educated at home by choice',
  statisticalTitle: 'EHC plans of children in elective home education, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'It is a right that families have, and at times the end of a search for a school. The figures do not tell the two apart.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of children in elective home education',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['elective_home_education'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2020-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} of every 100 children and young people with a plan were in elective home education',
    all: 'all were',
    none: 'none were',
    decimals: 1
  },
  why: 'When parents choose to educate at home the council’s duty to secure what the plan says falls away. Some choose freely, and some because no school would do.',
  definition:
    'EHC plans of children whom their parents have chosen to educate at home, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'not-other-arrangements',
      text: 'Education at home that the council arranges is not in it; nor are other arrangements that parents make.'
    },
    AS_ATTENDED,
    PLACEMENTS_2024,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [0.4, 0.6, 0.8, 1, 1.3],
  counterpart: null,
  related: ['plans-educated-elsewhere'],
  saysNothingAbout: 'Why the family chose it.'
} satisfies Measure as Measure;
