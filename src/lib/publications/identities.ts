import type { PublicationId } from '../model/measure.ts';

/** Columns of one row that add up to another column of it. */
export interface Identity {
  publication: PublicationId;
  /** What the whole counts, in words: 'requests received'. */
  words: string;
  /** What may be among the parts without being in the whole: then the parts may rightly be more, and only ought not to be. */
  besides?: string;
  whole: readonly string[];
  parts: readonly string[];
  /** The publisher's own totals leave some of the parts out, so that a part above the whole is no proof of a slip. */
  loose?: boolean;
  /** Columns that stand outside the parts, of which the published total may be found to hold one or several all the same. */
  perhaps?: readonly string[];
  /** `sum`: the parts are the whole. `within`: they are some of it, and cannot exceed it. */
  kind: 'sum' | 'within';
  /** Parts that may not have been asked for in some years: then they count for nothing, in the others a mark leaves the row untested. */
  absent?: boolean;
}

const NEEDS = 'asd ds hi mld msi oth pd pmld semh slcn sld spld vi need_unknown'.split(' ').map((need) => `number_${need}`);
const ELSEWHERE = (
  'elective_home_education other_arrangements_la other_arrangements_parents online_provider w_settings other_schools ' +
  'other_placement_settings neet neet_ntci neet_other neet_other_csa'
).split(' ');
const MAINSTREAM = (
  'mainstream_la_maintained mainstream_la_maintained_resourced_provision mainstream_la_maintained_senunit mainstream_academy ' +
  'mainstream_academy_resourced_provision mainstream_academy_senunit mainstream_free_school ' +
  'mainstream_free_school_resourced_provision mainstream_free_school_senunit mainstream_independent'
).split(' ');
const PLACES = 'mainstream_total special_total ap_pru_total fe_total ed_elsewhere nm_early_years placement_unknown'.split(' ');
const OUTSIDE = ['await_prov_2022', 'perm_ex_2022'];

function placements(publication: PublicationId, plans: string, words: string): Identity[] {
  const sum = (of: string, whole: string, parts: readonly string[], perhaps: readonly string[] = []): Identity => ({
    publication,
    words: `${words}, ${of}`,
    whole: [whole],
    parts,
    perhaps,
    ...(whole === 'ed_elsewhere' ? { loose: true } : {}),
    kind: 'sum',
    absent: true
  });
  return [
    sum('in mainstream schools', 'mainstream_total', MAINSTREAM),
    sum('in special schools', 'special_total', [
      'special_la_maintained',
      'special_academy_free',
      'special_academy',
      'special_free_school',
      'special_independent',
      'special_non_maintained'
    ]),
    sum('in alternative provision', 'ap_pru_total', ['ap_pru_academy', 'ap_pru_free_school', 'ap_pru_la_maintained']),
    sum('in further education', 'fe_total', [
      'general_fe_tertiary_colleges',
      'specialist_post_16_institutions',
      'ukrlp_provider'
    ]),
    sum('educated elsewhere', 'ed_elsewhere', ELSEWHERE, OUTSIDE),
    sum('in all', plans, PLACES, [...OUTSIDE, 'other_placement_settings'])
  ];
}

/** What adds up to what, by publication. A row in which any of a `sum` is a mark is not tested, except where `absent` says otherwise. */
export const IDENTITIES: readonly Identity[] = [
  ...placements('caseload', 'ehcplans', 'plans in January'),
  ...placements('new-plans', 'new_ehc_plans', 'new plans'),
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
  {
    publication: 'annual-reviews',
    words: 'decisions recorded, in any year',
    whole: ['review_decision25', 'review_decision24', 'review_decision_prior24'],
    loose: true,
    parts: ['outcome_amend', 'outcome_cease', 'outcome_maintan'],
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
