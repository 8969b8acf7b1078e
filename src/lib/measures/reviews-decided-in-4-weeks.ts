import type { Measure } from '../model/measure.ts';
import { LAW_4_WEEKS, WITHHELD_2025_SHARE } from './shared.ts';
import { REVIEWS } from './topics.ts';

export default {
  id: 'reviews-decided-in-4-weeks',
  title: 'Reviews decided within 4 weeks',
  statisticalTitle:
    'Decisions after an annual review of an EHC plan given to the family within 4 weeks of the meeting, as a share of such decisions (2024) or of reviews completed in the year (from 2025)',
  topic: REVIEWS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'review decisions notified within 4 weeks of the meeting',
  denominatorWords: 'review decisions notified, within 4 weeks or later',
  from: {
    numerator: { publication: 'annual-reviews', fields: ['number_decsion_4weeks'] },
    denominator: { publication: 'annual-reviews', fields: ['number_decsion_4weeks', 'number_decision_gt_4weeks'] },
    publishedRate: 'pc_decsion_4weeks'
  },
  periods: { first: '2024' },
  phrases: {
    counted: 'decisions',
    headline: '{n} in 100 review decisions reached the family within 4 weeks',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  why: 'After each yearly review the council must say within four weeks whether it keeps, changes or ends the plan. Until it does, the old plan stands, and the right to appeal does not begin.',
  definition:
    'From 2025: of the annual reviews completed in the calendar year, the share in which the family was given the decision within four weeks of the meeting. For 2024: of the plans in force in January 2025 with a decision recorded after a review meeting, the share in which it was.',
  caveats: [
    {
      id: 'withheld',
      periods: ['2024'],
      text: 'DfE suppressed seven councils pending checks: Blackpool and Reading could return nothing, and the returns of Waltham Forest, Surrey, Redbridge, Hertfordshire and Plymouth were queried. The published totals still hold figures of some of them. Without them the figure for England is 44.2%.'
    },
    {
      id: 'not-all-of-the-year',
      periods: ['2024'],
      text: 'Not all of these decisions were made in the year: in the published total for England 26,072 are recorded in 2025, and 67,848 before 2024.'
    },
    {
      id: 'asked-anew-2025',
      comparesFrom: '2025',
      text: 'DfE asked other questions for 2025: the file for 2024 counts review meetings and the decisions after them, the one for 2025 reviews due and completed. The two years are not comparable, no line joins them and no change is measured.'
    },
    WITHHELD_2025_SHARE,
    {
      id: 'undecided-left-out',
      periods: ['2024'],
      text: 'Reviews without a decision are in neither number, so a council with many old undecided reviews looks better here than it is.'
    },
    {
      id: 'not-completed-left-out',
      periods: ['2025'],
      text: 'Reviews that were due and not completed are in neither number: 157,082 in the councils shown. A council that completes few reviews can look better here than it is.'
    }
  ],
  lawStandard: LAW_4_WEEKS,
  classBounds: [18, 30, 40, 50, 70],
  counterpart: null,
  related: ['reviews-completed', 'reviews-without-outcome', 'plans-without-review-meeting', 'plans-within-20-weeks'],
  saysNothingAbout: 'Reviews that have had no decision yet, and how long the changes to the plan then took.'
} satisfies Measure as Measure;
