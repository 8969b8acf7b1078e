import type { Measure } from '../model/measure.ts';
import { JANUARY_RETURN_CHANGED_2023, PLANS_2026 } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-growth',
  title: 'Growth in plans over a year',
  statisticalTitle: 'Change in the number of EHC plans in force from one January to the next, in per cent',
  topic: PLANS,
  unit: { kind: 'change' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'More plans may mean that more children get help, or that less can be had without one.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'EHC plans in force in January',
  denominatorWords: 'EHC plans in force in the January before',
  from: {
    numerator: { publication: 'caseload', fields: ['ehcplans'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    base: 'period-before'
  },
  periods: { first: '2020-01' },
  phrases: {
    counted: 'plans',
    headline: 'there were {n}% more plans than a year before',
    fell: 'there were {n}% fewer plans than a year before',
    place: { up: 'there were {n} more', down: 'there were {n} fewer', same: 'the number hardly changed ({n})' },
    all: '',
    none: 'there were as many as a year before',
    decimals: 1
  },
  aliases: ['increase', 'rise', 'EHCP'],
  why: 'It shows how fast the number of children with a plan changes, and where money, staff and places have to follow.',
  definition:
    'EHC plans in force on the January census day against those in force a year before, in per cent of the earlier number.',
  caveats: [
    {
      id: 'new-councils',
      about: ['E06000059', 'E06000061', 'E06000062', 'E10000009', 'E10000021'],
      text: 'A council that did not exist a year before has no figure for its first January: nothing was counted for it then.'
    },
    {
      id: 'count-corrected',
      text: 'A jump may be a count put right: where one January missed plans, the next seems to grow. Nottingham’s 2,115 plans of January 2024, after 1,371 a year before, are more than its new and ended plans explain, and the 1,909 of January 2025 fewer.'
    },
    PLANS_2026,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [0, 5, 9, 13, 18],
  counterpart: null,
  related: ['plans-per-1000-children', 'new-plans-per-1000-children', 'ceased-because-needs-met'],
  saysNothingAbout: 'Whether the new plans came on time, and why the number changed.'
} satisfies Measure as Measure;
