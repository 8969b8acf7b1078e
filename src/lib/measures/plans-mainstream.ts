import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2025, PLACEMENT_TOTALS_SUMMED } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-mainstream',
  title: 'Children with a plan in mainstream schools',
  statisticalTitle: 'EHC plans of children in mainstream schools, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'A mainstream place is what the law presumes, and right only for a child whose needs are met there.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of children in mainstream schools',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['mainstream_total'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'mainstream_total_pc'
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in mainstream schools',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'The law presumes that a child with a plan is taught in a mainstream school unless the family wishes otherwise or others’ education would suffer.',
  definition:
    'EHC plans of children in mainstream schools of every kind, independent ones and units and resourced provision within mainstream schools among them, out of all plans in force on the January census day.',
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
  classBounds: [33, 38, 42, 46, 50],
  counterpart: null,
  related: ['plans-special', 'plans-independent-special', 'plans-educated-elsewhere'],
  saysNothingAbout:
    'Whether the school meets the child’s needs, and whether a unit or resourced provision keeps children with a plan apart.'
} satisfies Measure as Measure;
