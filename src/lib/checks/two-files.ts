import type { PublicationId } from '../model/measure.ts';

export interface Count {
  publication: PublicationId;
  field: string;
  /** 'plans in January' */
  words: string;
}

/** The same thing counted in two files. */
export interface Pair {
  one: Count;
  other: Count;
  /** The other file's period for one of this file. */
  at?: (period: string) => string;
  /** `equal`: the two are one count. `within`: the first is some of the second. A number: the smaller is at least this share of the larger. */
  is: 'equal' | 'within' | number;
  /** Nothing says which of the two is wrong: both are told. */
  both?: true;
}

const plans = (period: string) => ({ publication: 'caseload' as const, field: 'ehcplans', words: `plans in ${period}` });

const after = (period: string) => `${Number(period) + 1}-01`;

export const newPlans: Count = { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' };

const issued: Count = { publication: 'timeliness', field: 'plansIssued', words: 'plans issued in the year' };

export const assessed: Count = {
  publication: 'assessments',
  field: 'assess_issued',
  words: 'assessments of the year that ended in a plan'
};

export const PAIRS: readonly Pair[] = [
  { one: { publication: 'needs-of-plans', field: 'ehc_plans', words: 'plans by need' }, other: plans('January'), is: 'equal' },
  {
    one: { publication: 'annual-reviews', field: 'total_ehc_plans', words: 'plans' },
    other: plans('the January after'),
    at: after,
    is: 'equal'
  },
  {
    one: { publication: 'phase-transfers', field: 'plans', words: 'plans' },
    other: plans('January'),
    is: 'equal'
  },
  { one: { publication: 'needs-of-new-plans', field: 'ehc_plans', words: 'new plans by need' }, other: newPlans, is: 'equal' },
  { one: assessed, other: issued, is: 0.8 },
  { one: assessed, other: newPlans, is: 0.75, both: true },
  {
    one: { publication: 'requests', field: 'decidedToAssess', words: 'requests that led to an assessment' },
    other: { publication: 'assessments', field: 'assess_in_year', words: 'assessments of the year' },
    is: 0.65
  },
  {
    one: { publication: 'personal-budgets', field: 'personal_budget', words: 'plans with a personal budget' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'residential-settings', field: 'res_tot', words: 'residential placements' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'work-based-placements', field: 'open_wbp', words: 'work-based placements' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'annual-reviews', field: 'total_review_meeting', words: 'review meetings' },
    other: plans('the January after'),
    at: after,
    is: 'within'
  },
  {
    one: { publication: 'ceased-plans', field: 'total_ceased', words: 'plans that ended in the year' },
    other: plans('the January after'),
    at: after,
    is: 'within'
  }
];

const toolOf = (field: string, words: string, publication: PublicationId, repeats: string): Pair => ({
  one: { publication: 'lait', field, words },
  other: { publication, field: repeats, words },
  is: 'equal'
});

/** What DfE's local authority interactive tool repeats from the tables of the return. */
export const TOOL: readonly Pair[] = [
  toolOf('SEN_CASES_JAN', 'plans in January', 'caseload', 'ehcplans'),
  toolOf('SEN_CASES_DUR_YEAR', 'new plans of the year', 'new-plans', 'new_ehc_plans'),
  toolOf('SEN_TOT_CEASED_EHC_PLAN', 'plans that ended in the year', 'ceased-plans', 'total_ceased'),
  toolOf('SEN_ASSESSMENT', 'assessments of the year', 'assessments', 'assess_in_year'),
  toolOf('SEN_AN_REVIEW_EXPECTED', 'plans due a review', 'annual-reviews', 'review_expected'),
  toolOf('SEN_AN_REVIEW_MEET_REC', 'review meetings', 'annual-reviews', 'total_review_meeting')
];
