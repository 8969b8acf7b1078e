import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2025, PLACEMENT_TOTALS_SUMMED } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-special',
  title: 'Children with a plan in special schools',
  statisticalTitle: 'EHC plans of children in special schools, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'A special school may be what the family chose, or all that was offered; and its absence may mean good mainstream schools, or no places.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of children in special schools',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['special_total'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'special_total_pc'
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in special schools',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'While plans have multiplied, the share of them in special schools has fallen every year since 2019.',
  definition:
    'EHC plans of children in special schools of every kind, maintained, academy, free, independent and non-maintained, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'all-ages',
      text: 'The denominator is plans of every age, including young people in colleges and children under school age.'
    },
    AS_ATTENDED,
    PLACEMENT_TOTALS_SUMMED,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [27, 31, 34, 38, 42],
  counterpart: null,
  related: ['plans-mainstream', 'plans-independent-special'],
  saysNothingAbout: 'Children who wait for a special school place elsewhere.'
} satisfies Measure as Measure;
