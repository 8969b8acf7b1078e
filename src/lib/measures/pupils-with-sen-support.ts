import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { PRINTED_SHARE } from './schools.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'pupils-with-sen-support',
  title: 'Pupils with SEN support',
  statisticalTitle:
    'Pupils with special educational needs support and no EHC plan, as a share of pupils in all schools of the area, January census',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'Schools decide who is counted, and do not decide alike: a high figure may mean high need, or needs that are noticed.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'pupils with SEN support',
  denominatorWords: 'pupils in all schools',
  from: { value: { publication: 'lait', fields: ['SEN_TotSENSuP'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2016-01' },
  phrases: {
    counted: 'pupils',
    headline: '{n} in 100 pupils had SEN support and no plan',
    all: 'all had',
    none: 'none had',
    decimals: 1
  },
  why: 'Most children with special educational needs have no plan. What their school does for them is all the help they have.',
  definition:
    'Pupils for whom their school records special educational needs support without an EHC plan, out of all pupils in schools in the area, counted in the January school census and printed by the Department for Education as a rounded percentage.',
  caveats: [
    { id: 'school-decides', text: 'The school decides that a pupil has SEN support. No assessment by the council is needed.' },
    PRINTED_SHARE
  ],
  lawStandard: null,
  classBounds: [11.5, 12.5, 13.5, 14.5, 15.5],
  counterpart: null,
  related: ['pupils-with-plan', 'plans-per-1000-children', 'key-stage-2-sen-support'],
  saysNothingAbout: 'How much help the pupils get, and whether it is enough.'
} satisfies Measure as Measure;
