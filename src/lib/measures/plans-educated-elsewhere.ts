import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2025, PLACEMENT_TOTALS_SUMMED } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-educated-elsewhere',
  title: 'Children with a plan educated elsewhere',
  statisticalTitle:
    'EHC plans of children and young people educated elsewhere than in a school or college, or not at all, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'It holds unlike things: a family’s choice to teach at home, and a child for whom there is no place.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of those educated elsewhere, or not at all',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['ed_elsewhere'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'ed_elsewhere_pc'
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in what DfE calls ‘educated elsewhere’',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'It gathers most of what lies outside schools and colleges: teaching at home, arrangements of the council’s own, and no education at all.',
  definition:
    'What DfE calls educated elsewhere: elective home education, other arrangements made by the council or by parents, those not in education, employment or training, from January 2024 other types of placement, and from January 2025 online providers and Welsh and other schools, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'group-changed',
      periods: ['2023-01', '2024-01', '2025-01'],
      comparesFrom: '2024-01',
      text: 'The group has grown wider: three kinds of not being in education were added in January 2023, and other types of placement (3,748 plans) in January 2024. The rise over those years is in part one of definition.'
    },
    AS_ATTENDED,
    PLACEMENT_TOTALS_SUMMED,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [2, 3.5, 5, 7, 9],
  counterpart: null,
  related: ['plans-no-education-or-work', 'plans-elective-home-education', 'plans-placement-unknown'],
  saysNothingAbout: 'What education, if any, the children had.'
} satisfies Measure as Measure;
