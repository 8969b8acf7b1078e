import type { Measure } from '../model/measure.ts';
import { LAW_16_WEEKS, LEICESTER_2025, WITHHELD_2025_SHARE } from './shared.ts';
import { GETTING_IN } from './topics.ts';

export default {
  id: 'no-plan-decided-in-16-weeks',
  title: 'Told within 16 weeks that there will be no plan',
  statisticalTitle:
    'Decisions after assessment not to issue an EHC plan that were made within 16 weeks of the request, as a share of such decisions',
  topic: GETTING_IN,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'decisions not to issue a plan made within 16 weeks',
  denominatorWords: 'decisions not to issue a plan',
  from: {
    numerator: { publication: 'assessments', fields: ['outcome_decision_within_time'] },
    denominator: { publication: 'assessments', fields: ['outcome_decision_within_time', 'outcome_decision_over_time'] },
    publishedRate: 'outcome_decision_within_time_pc'
  },
  periods: { first: '2023' },
  phrases: {
    counted: 'decisions',
    headline: '{n} in 100 decisions to issue no plan were made within 16 weeks',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'A family that is to get no plan cannot appeal before it is told. The law gives the council 16 weeks from the request.',
  definition:
    'Of the decisions in the calendar year not to issue a plan after an assessment, the share made within 16 weeks of the request.',
  caveats: [
    {
      id: 'few-decisions',
      text: 'Few assessments end so: in more than half of councils there are under 30 such decisions in a year, and those councils are shown and not ranked.'
    },
    {
      id: 'not-all-timed',
      periods: ['2024'],
      text: 'In 2024, 13 of the 6,404 decisions not to issue a plan are in neither number.'
    },
    {
      id: 'not-all-timed-2025',
      periods: ['2025'],
      text: 'In 2025, 10 of the 7,161 decisions not to issue a plan in the councils shown are in neither number.'
    },
    LEICESTER_2025,
    WITHHELD_2025_SHARE,
    { id: 'since-2023', text: 'Collected from 2023 on. There is nothing to compare with before.' }
  ],
  lawStandard: LAW_16_WEEKS,
  classBounds: [10, 20, 35, 50, 65],
  counterpart: null,
  related: ['assessments-without-plan', 'plans-within-20-weeks', 'requests-answered-in-6-weeks'],
  saysNothingAbout: 'Assessments that ended in a plan, and those still undecided.'
} satisfies Measure as Measure;
