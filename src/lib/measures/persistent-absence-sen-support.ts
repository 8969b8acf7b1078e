import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { CORONAVIRUS_ABSENCE, ENROLMENTS, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'persistent-absence-sen-support',
  title: 'Persistently absent: pupils with SEN support',
  statisticalTitle: 'Pupils with SEN support who missed 10% or more of their possible sessions, per cent, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with SEN support who missed 10% or more of school',
  denominatorWords: 'pupils with SEN support',
  from: { value: { publication: 'absence-suspension', fields: ['enrolments_pa_10_exact_percent_support'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with SEN support missed a tenth or more of school',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'Absence is often how a need that is not met first shows.',
  definition:
    'Pupils with SEN support who missed 10% or more of the half-days on which they could have been in school over the academic year, out of all pupils with SEN support. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, ENROLMENTS],
  lawStandard: null,
  classBounds: [22, 25, 27, 29, 31],
  counterpart: null,
  related: ['persistent-absence-with-plan', 'persistent-absence-no-sen', 'pupils-with-sen-support'],
  saysNothingAbout: 'Why a child was away, and pupils whose needs no school has recorded.'
} satisfies Measure as Measure;
