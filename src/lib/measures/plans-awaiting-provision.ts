import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-awaiting-provision',
  title: 'Plans awaiting provision (to 2022)',
  statisticalTitle: 'EHC plans of children and young people awaiting provision, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans awaiting provision',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['await_prov_2022'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} of every 100 plans were awaiting provision',
    all: 'all were',
    none: 'none were',
    decimals: 1
  },
  why: 'These children had a plan, and were still waiting for what it provides.',
  definition: 'EHC plans of children and young people awaiting provision, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'to-2022',
      text: 'Last collected for January 2022. The return that replaced it in 2023 has no such category: a wider group, other types of placement, now includes them.'
    },
    AS_ATTENDED
  ],
  lawStandard: null,
  classBounds: [0.1, 0.3, 0.5, 1, 2],
  counterpart: null,
  related: ['plans-placement-unknown', 'plans-no-education-or-work'],
  saysNothingAbout: 'How long the children waited, and how many wait now.'
} satisfies Measure as Measure;
