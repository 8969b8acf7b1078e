import type { Measure } from '../model/measure.ts';
import { CHILDREN_MID_2024, RETURN_CHANGED_2023, TO_AGE_25, WITHHELD_2025_QUOTED } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'requests-per-1000-children',
  title: 'Requests for an assessment per 1,000 children',
  statisticalTitle: 'Requests for an EHC needs assessment received in the year per 1,000 children aged 0 to 17',
  topic: GETTING_IN,
  unit: { kind: 'rate', per: 1000, of: 'children' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Many requests may mean high need, or too little help without a plan; few may mean good early help, or families who do not know that they can ask.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'requests received',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'requests', fields: ['received'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2019' },
  phrases: {
    counted: 'requests',
    headline: '{n} requests for an assessment were made for every 1,000 children',
    all: '',
    none: 'none were',
    decimals: 1
  },
  why: 'How many families ask shows how much rests on a plan in a place, before any council decision.',
  definition:
    'Requests for an EHC needs assessment received in the calendar year, for every 1,000 children aged 0 to 17 living in the area, by the newest mid-year estimate up to then.',
  caveats: [TO_AGE_25, CHILDREN_MID_2024, RETURN_CHANGED_2023, WITHHELD_2025_QUOTED],
  lawStandard: null,
  classBounds: [7.5, 10, 12.5, 15, 17.5],
  counterpart: null,
  related: ['requests-refused', 'plans-per-1000-children', 'appeals-per-10000-children'],
  saysNothingAbout: 'How many of those who asked needed a plan.'
} satisfies Measure as Measure;
