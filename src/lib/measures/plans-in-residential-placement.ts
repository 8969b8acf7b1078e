import type { Measure } from '../model/measure.ts';
import { JANUARY_RETURN_CHANGED_2023 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-in-residential-placement',
  title: 'Plans with a residential placement',
  statisticalTitle: 'EHC plans with a residential placement of 38 weeks or more, as a share of plans in force in January',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 2,
  polarity: {
    direction: 'none',
    reason: 'A residential place may be what a child needs, or all that was left because there was none near home.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans with a residential placement of 38 to 51 weeks or of 52',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'residential-settings', fields: ['res_3851', 'res_52'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} of every 100 plans came with a residential placement',
    all: 'all did',
    none: 'none did',
    decimals: 1
  },
  why: 'A child who lives at school lives away from home. Few do, and how many depends on what is to be had nearby.',
  definition:
    'EHC plans with a residential placement, of 38 to 51 weeks or of 52 weeks, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'parts-added',
      text: 'The figure adds up the two parts and does not use the printed total: for January 2023 the totals for England and the regions do not agree with them (4,488 printed for England, 2,196 in parts).'
    },
    { id: 'few', text: 'Most councils have fewer than 20 such placements: a change of a few children moves the figure.' },
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [0.1, 0.25, 0.5, 0.75, 1.25],
  counterpart: null,
  related: ['plans-independent-special', 'plans-special'],
  saysNothingAbout: 'How far from home the placement is, and what it costs.'
} satisfies Measure as Measure;
