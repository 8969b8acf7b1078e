import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2024, PLACEMENTS_2025 } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-alternative-provision',
  title: 'Children with a plan in alternative provision',
  statisticalTitle:
    'EHC plans of children in pupil referral units and alternative provision schools, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'none', reason: 'It may be a short and useful stay, or a place to wait.' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of children in alternative provision',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['ap_pru_total'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'AP_PRU_total_pc'
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} of every 100 children and young people with a plan were in alternative provision',
    all: 'all were',
    none: 'none were',
    decimals: 1
  },
  why: 'Alternative provision is for children who cannot be in an ordinary school, often after an exclusion. It is seldom meant to be where a plan is carried out for good.',
  definition:
    'EHC plans of children in pupil referral units and in alternative provision academies and free schools, out of all plans in force on the January census day.',
  caveats: [
    { id: 'schools-only', text: 'Alternative provision that is no school, such as tuition, is not in it.' },
    AS_ATTENDED,
    PLACEMENTS_2024,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [0.2, 0.4, 0.6, 0.9, 1.5],
  counterpart: null,
  related: ['plans-educated-elsewhere', 'plans-no-education-or-work'],
  saysNothingAbout: 'How long the children stay, and why they came.'
} satisfies Measure as Measure;
