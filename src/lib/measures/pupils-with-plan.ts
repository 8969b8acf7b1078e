import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { PRINTED_SHARE } from './schools.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'pupils-with-plan',
  title: 'Pupils with a plan',
  statisticalTitle: 'Pupils with an EHC plan as a share of pupils in all schools of the area, January census',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Many pupils with a plan may mean high need, or too little help without one; few may mean good early help, or that plans are hard to get.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'pupils with an EHC plan',
  denominatorWords: 'pupils in all schools',
  from: { value: { publication: 'lait', fields: ['SEN_TotStat'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2016-01' },
  phrases: { counted: 'pupils', headline: '{n} in 100 pupils had a plan', all: 'all had', none: 'none had', decimals: 1 },
  why: 'It shows how many of the children in a classroom have a plan, in step with the number of pupils.',
  definition:
    'Pupils with an EHC plan (until 2018 also a statement of special educational needs) out of all pupils in schools in the area, counted in the January school census and printed by the Department for Education as a rounded percentage.',
  caveats: [
    {
      id: 'where-taught',
      text: 'Pupils are counted where they go to school. A plan is kept by the council where the child lives, so this is not the share of children that a council has given a plan.'
    },
    PRINTED_SHARE,
    {
      id: 'until-16',
      text: 'It is about pupils in schools. Young people in colleges, and children under school age, are in the number of plans and not in this figure.'
    },
    {
      id: 'city-of-london-2017',
      about: ['E09000001'],
      periods: ['2017-01'],
      text: 'The figure printed for the City of London is 4.4%, and 0.2% to 0.4% in all other years. DfE does not say why.'
    }
  ],
  lawStandard: null,
  classBounds: [3.5, 4.5, 5, 5.5, 6],
  counterpart: null,
  related: ['pupils-with-sen-support', 'plans-per-1000-children', 'plans-mainstream'],
  saysNothingAbout: 'Whether the pupils get what their plans say, and children who need a plan and have none.'
} satisfies Measure as Measure;
