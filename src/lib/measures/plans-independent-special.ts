import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2024, PLACEMENTS_2025 } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-independent-special',
  title: 'Children with a plan in independent special schools',
  statisticalTitle:
    'EHC plans of children in independent and non-maintained special schools, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'It may be the school that meets the need, or the sign of a place that the council does not have.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of children in independent or non-maintained special schools',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['special_independent', 'special_non_maintained'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in independent or non-maintained special schools',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'Where a council has no place of its own it pays for one elsewhere, often dearer and often far from home.',
  definition:
    'EHC plans of children in independent special schools and in non-maintained special schools (which charities run), out of all plans in force on the January census day.',
  caveats: [
    { id: 'added-here', text: 'The two kinds are added up here: DfE prints no rate of them.' },
    AS_ATTENDED,
    PLACEMENTS_2024,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [2.5, 3.5, 4.5, 6, 7.5],
  counterpart: null,
  related: ['plans-special', 'plans-in-residential-placement'],
  saysNothingAbout: 'What the places cost, and how far from home they are.'
} satisfies Measure as Measure;
