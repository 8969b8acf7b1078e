import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { AUTUMN_TERM, CORONAVIRUS_AUTUMN, FEW_PUPILS, FEW_PUPILS_ABSENCE, GAP_ASSEMBLED, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'suspended-gap-with-plan',
  title: 'Gap in suspension between pupils with a plan and with no SEN',
  statisticalTitle:
    'Pupils with an EHC plan less pupils with no SEN who were suspended at least once in the autumn term, per 100 pupils, percentage points',
  topic: SCHOOLS,
  unit: { kind: 'points' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'pupils with an EHC plan suspended in the autumn term, per 100',
  denominatorWords: 'pupils with no SEN suspended in the autumn term, per 100',
  from: { value: { publication: 'absence-suspension', fields: ['one_plus_susp_rate_autumn_gap_plan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2019-20' },
  phrases: {
    counted: 'pupils',
    headline:
      'the share of pupils with a plan who were suspended in the autumn term was {n} percentage points above that of pupils with no special educational needs',
    fell: 'the share of pupils with a plan who were suspended in the autumn term was {n} percentage points below that of pupils with no special educational needs',
    place: { up: 'the share was {n} above', down: 'the share was {n} below', same: 'the two were about the same ({n})' },
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['exclusion', 'suspension'],
  why: 'Schools in some areas suspend many pupils of every kind. The gap shows how much more it falls on pupils with a plan.',
  definition:
    'The share of pupils with an EHC plan who were suspended once or more in the autumn term, less the share of pupils with no special educational needs who were, as the assembled file has it. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, AUTUMN_TERM, CORONAVIRUS_AUTUMN, GAP_ASSEMBLED],
  lawStandard: null,
  classBounds: [1.5, 2.2, 3, 4, 5],
  counterpart: null,
  related: ['suspended-with-plan', 'suspended-no-sen', 'persistent-absence-gap-with-plan'],
  saysNothingAbout: 'How long and how often a pupil was suspended, and permanent exclusions.'
} satisfies Measure as Measure;
