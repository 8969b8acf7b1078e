import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { placementIdentities } from './identities-of-placements.ts';

/** Columns of one row that add up to another column of it. */
export interface Identity {
  publication: PublicationId;
  /** What the whole counts, in words: 'requests received'. */
  words: string;
  /** What may be among the parts without being in the whole: then the parts may rightly be more, and only ought not to be. */
  besides?: string;
  whole: readonly string[];
  parts: readonly string[];
  /** The publisher's own tables break it in a few rows, so that a part above the whole is no proof of a slip in a copy. */
  loose?: boolean;
  /** Columns that stand outside the parts, of which the published total may be found to hold one or several all the same. */
  perhaps?: readonly string[];
  /** `sum`: the parts are the whole. `within`: they are some of it, and cannot exceed it. */
  kind: 'sum' | 'within';
  /** Parts that may not have been asked for in some years: then they count for nothing, in the others a mark leaves the row untested. */
  absent?: boolean;
  /**
   * The first and the last period that it is stated for, all where they are missing: those in which every row of the published files obeys
   * it but for slips that were looked at. What a total counts has changed between years.
   */
  from?: Period;
  to?: Period;
  /** In earlier and later periods too, the ledger tells once a period what the total leaves out of these columns, or that they do not make it. */
  statedElsewhere?: boolean;
}

/** Whether an identity is stated for a period. */
export function isStatedFor({ from, to }: Pick<Identity, 'from' | 'to'>, period: Period): boolean {
  return (from === undefined || period >= from) && (to === undefined || period <= to);
}

const NEEDS = 'asd ds hi mld msi oth pd pmld semh slcn sld spld vi need_unknown'.split(' ').map((need) => `number_${need}`);

/** What adds up to what, by publication and period. A row in which any of a `sum` is a mark is not tested, except where `absent` says otherwise. */
export const IDENTITIES: readonly Identity[] = [
  ...placementIdentities('caseload', 'ehcplans', 'plans in January'),
  ...placementIdentities('new-plans', 'new_ehc_plans', 'new plans'),
  {
    publication: 'requests',
    words: 'requests received',
    whole: ['received'],
    parts: ['decidedToAssess', 'refused', 'undecided', 'withdrawn'],
    kind: 'sum'
  },
  {
    publication: 'requests',
    words: 'requests received',
    whole: ['received'],
    parts: ['within6Weeks', 'over6Weeks'],
    besides: 'answers to requests of the year before',
    kind: 'within'
  },
  { publication: 'requests', words: 'requests received', whole: ['received'], parts: ['refused'], kind: 'within' },
  {
    publication: 'requests',
    words: 'requests received',
    whole: ['received'],
    parts: ['receivedInYouthAccommodation'],
    kind: 'within'
  },
  {
    publication: 'requests',
    words: 'appeals to the tribunal about requests',
    whole: ['tribunal'],
    parts: ['tribunalAfterMediation'],
    kind: 'within'
  },
  {
    publication: 'assessments',
    words: 'assessments',
    whole: ['assess_in_year'],
    parts: ['assess_issued', 'assess_not_issued', 'assess_not_made', 'assess_withdrawn'],
    kind: 'sum',
    absent: true
  },
  {
    publication: 'assessments',
    words: 'assessments that ended without a plan',
    whole: ['assess_not_issued'],
    parts: ['outcome_decision_over_time', 'outcome_decision_within_time'],
    kind: 'sum'
  },
  {
    publication: 'timeliness',
    words: 'plans issued',
    whole: ['plansIssued'],
    parts: ['within20Weeks', 'from20To52Weeks', 'over52Weeks'],
    kind: 'sum'
  },
  {
    publication: 'timeliness',
    words: 'plans issued, excluding exceptions',
    whole: ['plansIssuedExcludingExceptions'],
    parts: ['within20WeeksExcludingExceptions', 'from20To52WeeksExcludingExceptions', 'over52WeeksExcludingExceptions'],
    kind: 'sum'
  },
  ...[
    ['plansIssued', 'plansIssuedExcludingExceptions'],
    ['plansIssued', 'within20Weeks'],
    ['plansIssuedExcludingExceptions', 'within20WeeksExcludingExceptions'],
    ['within20Weeks', 'within20WeeksExcludingExceptions'],
    ['over52Weeks', 'over52WeeksExcludingExceptions'],
    ['from20To52Weeks', 'from20To52WeeksExcludingExceptions'],
    ['requestsReceived', 'requestsRefused']
  ].map(([whole = '', part = '']): Identity => ({
    publication: 'timeliness',
    words: whole === 'requestsReceived' ? 'requests received' : 'plans, exceptions counted',
    whole: [whole],
    parts: [part],
    kind: 'within'
  })),
  {
    publication: 'annual-reviews',
    words: 'all plans',
    whole: ['total_ehc_plans'],
    parts: ['review_expected', 'review_not_expected'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'all plans',
    whole: ['total_ehc_plans'],
    parts: ['reviewsExpected', 'reviewsNotExpected'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'reviews that fell due in the year',
    whole: ['reviewsExpected'],
    parts: ['reviewsCompleted', 'reviewsCompletedBefore', 'reviewsNotCompleted'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'reviews completed in the year',
    whole: ['reviewsCompleted'],
    parts: ['outcomeAmended', 'outcomeCeased', 'outcomeMaintained', 'noOutcomeRecorded'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'reviews completed in the year',
    whole: ['reviewsCompleted'],
    parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'plans due a review',
    whole: ['review_expected'],
    parts: ['total_review_meeting', 'no_review_meeting'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'review meetings held',
    whole: ['total_review_meeting'],
    parts: ['review_meeting_25', 'review_meeting_24', 'review_meeting_prior_24'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'review meetings held',
    whole: ['total_review_meeting'],
    parts: [
      'review_decision25',
      'review_decision24',
      'review_decision_prior24',
      'review_decision_not_due',
      'review_decision_outstanding'
    ],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'review meetings held',
    whole: ['total_review_meeting'],
    parts: ['outcome_amend', 'outcome_cease', 'outcome_maintan', 'no_outcome'],
    kind: 'sum'
  },
  {
    publication: 'annual-reviews',
    words: 'decisions recorded, in any year',
    whole: ['review_decision25', 'review_decision24', 'review_decision_prior24'],
    loose: true,
    parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks'],
    kind: 'sum'
  },
  ...['pb_education', 'pb_health', 'pb_integrated', 'pb_social', 'org_arrangments'].map((part): Identity => ({
    publication: 'personal-budgets',
    words: 'plans with a personal budget',
    whole: ['personal_budget'],
    parts: [part],
    loose: true,
    kind: 'within'
  })),
  {
    publication: 'personal-budgets',
    words: 'plans with a personal budget',
    whole: ['personal_budget'],
    parts: ['pb_education', 'pb_health', 'pb_integrated', 'pb_social'],
    loose: true,
    from: '2023-01',
    kind: 'within'
  },
  {
    publication: 'residential-settings',
    words: 'residential placements',
    whole: ['res_tot'],
    parts: ['res_3851', 'res_52'],
    kind: 'sum'
  },
  {
    publication: 'work-based-placements',
    words: 'work-based placements',
    whole: ['open_wbp'],
    parts: ['open_apprentice', 'open_supp_intern', 'open_trainee'],
    kind: 'sum'
  },
  {
    publication: 'ceased-plans',
    words: 'plans that ended',
    whole: ['total_ceased'],
    parts: 'max_age needs_met he employ transfer no_engage moved_outside_eng deceased not_rec other'.split(' '),
    kind: 'sum',
    absent: true
  },
  { publication: 'needs-of-plans', words: 'plans in January', whole: ['ehc_plans'], parts: NEEDS, kind: 'sum', absent: true },
  { publication: 'needs-of-new-plans', words: 'new plans', whole: ['ehc_plans'], parts: NEEDS, kind: 'sum', absent: true }
];
