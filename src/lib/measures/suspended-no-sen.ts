import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { AUTUMN_TERM, CORONAVIRUS_AUTUMN, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'suspended-no-sen',
  title: 'Suspended in the autumn term: pupils with no SEN',
  statisticalTitle: 'Pupils with no SEN who were suspended at least once in the autumn term, per 100 pupils',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with no SEN suspended at least once in the autumn term',
  denominatorWords: 'pupils with no SEN',
  from: { value: { publication: 'absence-suspension', fields: ['one_plus_susp_rate_autumn_none'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2019-20' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with no SEN were suspended in the autumn term',
    all: 'all were',
    none: 'none were',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['exclusion', 'suspension'],
  why: 'It is what the suspension of pupils with special educational needs is held against.',
  definition:
    'Pupils with no SEN who were suspended from school once or more in the autumn term of the academic year, for every 100 pupils with no SEN. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, AUTUMN_TERM, CORONAVIRUS_AUTUMN],
  lawStandard: null,
  classBounds: [0.7, 0.9, 1.15, 1.4, 1.8],
  counterpart: null,
  related: ['suspended-gap-with-plan', 'suspended-with-plan', 'suspended-sen-support'],
  saysNothingAbout: 'Pupils with special educational needs, but for those whose needs no school has recorded.'
} satisfies Measure as Measure;
