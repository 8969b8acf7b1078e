import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { CORONAVIRUS_ABSENCE, FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND, RECORDED_UNLIKE_2020 } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'absence-with-plan',
  title: 'School time missed: pupils with a plan',
  statisticalTitle: 'Sessions missed by pupils with an EHC plan as a share of possible sessions, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'half-days of school missed by pupils with an EHC plan',
  denominatorWords: 'possible half-days',
  from: { value: { publication: 'absence-suspension', fields: ['sess_overall_percent_plan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2018-19' },
  phrases: {
    counted: 'half-days',
    headline: 'pupils with a plan missed {n} in 100 half-days of school',
    all: '',
    none: '',
    decimals: 1
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['attendance'],
  why: 'A child who is not in school does not get what the plan says the school provides.',
  definition:
    'Half-days that pupils with an EHC plan missed, for any reason, out of all half-days on which they could have been in school, over the academic year. State-funded primary, secondary and special schools together.',
  caveats: [FEW_PUPILS, NO_ENGLAND, CORONAVIRUS_ABSENCE, RECORDED_UNLIKE_2020],
  lawStandard: null,
  classBounds: [9.5, 10.5, 11.5, 12.5, 14],
  counterpart: null,
  related: ['persistent-absence-with-plan', 'severe-absence-with-plan', 'suspended-with-plan'],
  saysNothingAbout:
    'Why a child was away, children with no school place, and those on part-time timetables that are recorded as attended.'
} satisfies Measure as Measure;
