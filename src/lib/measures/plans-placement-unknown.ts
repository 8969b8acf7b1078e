import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, PLACEMENTS_2024, PLACEMENTS_2025 } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-placement-unknown',
  title: 'Plans with no placement recorded',
  statisticalTitle: 'EHC plans for which no placement is recorded, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans with no placement recorded',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['placement_unknown'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'placement_unknown_pc'
  },
  periods: { first: '2023-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} of every 100 plans had no placement recorded',
    all: 'all had none',
    none: 'every plan had a placement recorded',
    decimals: 1
  },
  why: 'It shows how far the other figures about placements can be trusted.',
  definition:
    'EHC plans for which the council’s return records no placement, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'in-the-total',
      periods: ['2025-01'],
      text: 'The total for England in January 2025, 19,339, holds the plans of Cambridgeshire and North East Lincolnshire, for which DfE publishes no figure.'
    },
    {
      id: 'since-2023',
      text: 'Collected from January 2023 on. Before, plans awaiting provision were counted instead, which is not the same.'
    },
    AS_ATTENDED,
    PLACEMENTS_2024,
    PLACEMENTS_2025
  ],
  lawStandard: null,
  classBounds: [0.1, 0.3, 0.7, 1.5, 4],
  counterpart: null,
  related: ['plans-educated-elsewhere', 'plans-awaiting-provision'],
  saysNothingAbout: 'Whether the child has a placement: a missing record is not a missing school.'
} satisfies Measure as Measure;
