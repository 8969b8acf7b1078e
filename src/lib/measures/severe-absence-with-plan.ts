import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { CORONAVIRUS_ABSENCE, ENROLMENTS, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'severe-absence-with-plan',
  title: 'Severely absent: pupils with a plan',
  statisticalTitle: 'Pupils with an EHC plan who missed 50% or more of their possible sessions, per cent, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with an EHC plan who missed half of school or more',
  denominatorWords: 'pupils with an EHC plan',
  from: { value: { publication: 'absence-suspension', fields: ['enrolments_pa_50_exact_percent_plan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with a plan missed half of school or more',
    all: 'all did',
    none: 'none did',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'These are children who have a school and are hardly ever there.',
  definition:
    'Pupils with an EHC plan who missed 50% or more of the half-days on which they could have been in school over the academic year, out of all pupils with one. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, ENROLMENTS],
  lawStandard: null,
  classBounds: [3, 4.5, 6, 7.5, 9],
  counterpart: null,
  related: ['persistent-absence-with-plan', 'absence-with-plan', 'plans-educated-elsewhere'],
  saysNothingAbout: 'Why a child was away, and children who have no school place at all.'
} satisfies Measure as Measure;
