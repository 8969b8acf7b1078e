import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { AUTUMN_TERM, CORONAVIRUS_AUTUMN, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'suspended-sen-support',
  title: 'Suspended in the autumn term: pupils with SEN support',
  statisticalTitle: 'Pupils with SEN support who were suspended at least once in the autumn term, per 100 pupils',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with SEN support suspended at least once in the autumn term',
  denominatorWords: 'pupils with SEN support',
  from: { value: { publication: 'absence-suspension', fields: ['one_plus_susp_rate_autumn_support'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2019-20' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils with SEN support were suspended in the autumn term',
    all: 'all were',
    none: 'none were',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['exclusion', 'suspension'],
  why: 'Pupils with SEN support are suspended far more often than others, and no plan protects them.',
  definition:
    'Pupils with SEN support who were suspended from school once or more in the autumn term of the academic year, for every 100 pupils with SEN support. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, AUTUMN_TERM, CORONAVIRUS_AUTUMN],
  lawStandard: null,
  classBounds: [2.5, 3.5, 4.5, 5.5, 6.5],
  counterpart: null,
  related: ['suspended-with-plan', 'suspended-no-sen', 'pupils-with-sen-support'],
  saysNothingAbout:
    'How long and how often a pupil was suspended, permanent exclusions, and children who were sent home without a record.'
} satisfies Measure as Measure;
