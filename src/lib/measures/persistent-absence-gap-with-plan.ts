import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import {
  CORONAVIRUS_ABSENCE,
  ENROLMENTS,
  FEW_PUPILS,
  FEW_PUPILS_ABSENCE,
  GAP_ASSEMBLED,
  NO_ENGLAND,
  RECORDED_UNLIKE_2020
} from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'persistent-absence-gap-with-plan',
  title: 'Gap in persistent absence between pupils with a plan and with no SEN',
  statisticalTitle:
    'Pupils with an EHC plan less pupils with no SEN who missed 10% or more of their possible sessions, percentage points, academic year',
  topic: SCHOOLS,
  unit: { kind: 'points' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'per cent of pupils with an EHC plan who were persistently absent',
  denominatorWords: 'per cent of pupils with no SEN who were',
  from: { value: { publication: 'absence-suspension', fields: ['enrolments_pa_10_exact_percent_gap_plan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'pupils',
    headline:
      'the share of pupils with a plan who were persistently absent was {n} percentage points above that of pupils with no special educational needs',
    fell: 'the share of pupils with a plan who were persistently absent was {n} percentage points below that of pupils with no special educational needs',
    place: { up: 'the share was {n} above', down: 'the share was {n} below', same: 'the two were about the same ({n})' },
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'Absence rose for all pupils after 2020. The gap shows how much more it is for pupils with a plan.',
  definition:
    'The share of pupils with an EHC plan who missed 10% or more of school, less the share of pupils with no special educational needs who did, as the assembled file has it. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, RECORDED_UNLIKE_2020, ENROLMENTS, GAP_ASSEMBLED],
  lawStandard: null,
  classBounds: [13, 16, 18, 20, 22.5],
  counterpart: null,
  related: ['persistent-absence-with-plan', 'persistent-absence-no-sen', 'suspended-gap-with-plan'],
  saysNothingAbout: 'Why children were away, and which of the two groups a change comes from.'
} satisfies Measure as Measure;
