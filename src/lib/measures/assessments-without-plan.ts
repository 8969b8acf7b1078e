import type { Measure } from '../model/measure.ts';
import { LEICESTER_2025, RETURN_CHANGED_2023, WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'assessments-without-plan',
  title: 'Assessments that led to no plan',
  statisticalTitle:
    'EHC needs assessments after which the council decided not to issue a plan, as a share of assessments decided in the year',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Few may mean that only children who will need a plan are assessed; a council that refuses many requests would also show few. Read it beside the requests refused.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'assessments after which no plan was issued',
  denominatorWords: 'assessments decided, with a plan or without',
  from: {
    numerator: { publication: 'assessments', fields: ['assess_not_issued'] },
    denominator: { publication: 'assessments', fields: ['assess_issued', 'assess_not_issued'] }
  },
  periods: { first: '2019' },
  phrases: {
    counted: 'assessments',
    headline: '{n} in 100 assessments led to no plan',
    all: 'all did',
    none: 'none is recorded',
    decimals: 0
  },
  why: 'The second gate. A decision not to issue a plan can be appealed to the tribunal.',
  definition:
    'Assessments completed in the calendar year after which the council decided that no plan was needed, out of those that ended in a plan or in that decision. Assessments withdrawn or still undecided are in neither number.',
  caveats: [
    {
      id: 'of-decided',
      text: 'The percentages that DfE prints divide by all assessments, those withdrawn and undecided among them, which are published from 2022 only. This one divides by those decided, in every year.'
    },
    {
      id: 'isle-of-wight-2024',
      about: ['E06000046'],
      periods: ['2024'],
      text: 'For 2024 the Isle of Wight has 8 assessments that ended in a plan, where another table of DfE’s counts 187 new plans.'
    },
    LEICESTER_2025,
    WITHHELD_2025_SHARE,
    RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [1, 2, 4, 6, 10],
  counterpart: null,
  related: ['requests-refused', 'no-plan-decided-in-16-weeks', 'appeals-per-10000-children'],
  saysNothingAbout: 'Decisions that were later overturned.'
} satisfies Measure as Measure;
