import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, PLACEMENTS_2024, PLACEMENTS_2025 } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-no-education-or-work',
  title: 'People with a plan in no education, training or work',
  statisticalTitle:
    'EHC plans of children and young people not in education, employment or training, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of those not in education, employment or training',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['neet', 'neet_ntci', 'neet_other', 'neet_other_csa'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2023-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in no education, training or work',
    all: 'all were',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'A plan that is in force binds the council to secure what it says. For these children and young people nothing is being attended.',
  definition:
    'EHC plans of those not in employment, education or training, those given notice that their plan will end, children of compulsory school age not in education, and others not in education, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'of-school-age',
      periods: ['2025-01'],
      text: 'For January 2025 they are 18,056 not in employment, education or training, 1,806 under notice, 2,460 of compulsory school age and 2,992 others.'
    },
    {
      id: 'since-2023',
      text: 'Counted separately from January 2023 on. Before, one count of those not in education, employment or training was collected, which is not the same group.'
    },
    {
      id: 'zero-as-habit',
      text: 'Some councils with thousands of plans record none, or none of one kind. The zero may be a way of recording.'
    },
    AS_ATTENDED,
    PLACEMENTS_2024,
    PLACEMENTS_2025
  ],
  lawStandard: null,
  classBounds: [1, 2, 3, 4.5, 6],
  counterpart: null,
  related: ['plans-educated-elsewhere', 'plans-further-education', 'plans-placement-unknown'],
  saysNothingAbout: 'How long it has lasted, and children who have a school named and do not attend.'
} satisfies Measure as Measure;
