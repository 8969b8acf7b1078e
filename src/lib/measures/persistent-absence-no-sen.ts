import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { CORONAVIRUS_ABSENCE, ENROLMENTS, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'persistent-absence-no-sen',
  title: 'Persistently absent: pupils with no SEN',
  statisticalTitle: 'Pupils with no SEN who missed 10% or more of their possible sessions, per cent, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with no SEN who missed 10% or more of school',
  denominatorWords: 'pupils with no SEN',
  from: { value: { publication: 'absence-suspension', fields: ['enrolments_pa_10_exact_percent_none'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with no SEN missed a tenth or more of school',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'It is what the absence of pupils with special educational needs is held against.',
  definition:
    'Pupils with no SEN who missed 10% or more of the half-days on which they could have been in school over the academic year, out of all pupils with no SEN. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, ENROLMENTS],
  lawStandard: null,
  classBounds: [10, 13, 14.5, 15.5, 17],
  counterpart: null,
  related: ['persistent-absence-gap-with-plan', 'persistent-absence-with-plan', 'persistent-absence-sen-support'],
  saysNothingAbout: 'Pupils with special educational needs, but for those whose needs no school has recorded.'
} satisfies Measure as Measure;
