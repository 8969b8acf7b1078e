import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { CORONAVIRUS_ABSENCE, ENROLMENTS, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND, RECORDED_UNLIKE_2020 } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'persistent-absence-with-plan',
  title: 'Persistently absent: pupils with a plan',
  statisticalTitle: 'Pupils with an EHC plan who missed 10% or more of their possible sessions, per cent, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with an EHC plan who missed 10% or more of school',
  denominatorWords: 'pupils with an EHC plan',
  from: { value: { publication: 'absence-suspension', fields: ['enrolments_pa_10_exact_percent_plan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with an EHC plan missed a tenth or more of school',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'Missing a day a fortnight or more puts learning at risk. For a child with a plan it can be a sign that the school does not fit.',
  definition:
    'Pupils with an EHC plan who missed 10% or more of the half-days on which they could have been in school over the academic year, out of all pupils with an EHC plan. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, RECORDED_UNLIKE_2020, ENROLMENTS],
  lawStandard: null,
  classBounds: [27, 30, 32.5, 34.5, 37],
  counterpart: null,
  related: [
    'persistent-absence-gap-with-plan',
    'persistent-absence-sen-support',
    'persistent-absence-no-sen',
    'severe-absence-with-plan',
    'absence-with-plan'
  ],
  saysNothingAbout: 'Why a child was away, and children who have no school place.'
} satisfies Measure as Measure;
