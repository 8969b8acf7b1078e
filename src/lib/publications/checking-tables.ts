import { calendarYear, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';

const PLACEMENTS = (
  'mainstream_la_maintained mainstream_la_maintained_resourced_provision mainstream_la_maintained_senunit mainstream_academy ' +
  'mainstream_academy_resourced_provision mainstream_academy_senunit mainstream_free_school mainstream_free_school_resourced_provision ' +
  'mainstream_free_school_senunit mainstream_independent mainstream_total mainstream_total_pc special_la_maintained special_academy_free ' +
  'special_independent special_non_maintained special_total special_total_pc ap_pru_academy ap_pru_free_school ap_pru_la_maintained ' +
  'ap_pru_total AP_PRU_total_pc general_fe_tertiary_colleges specialist_post_16_institutions ukrlp_provider fe_total fe_total_pc ' +
  'elective_home_education other_arrangements_la other_arrangements_parents online_provider w_settings other_schools ' +
  'other_placement_settings neet neet_ntci neet_other neet_other_csa ed_elsewhere ed_elsewhere_pc nm_early_years nm_early_years_pc ' +
  'placement_unknown placement_unknown_pc await_prov_2022 perm_ex_2022'
).split(' ');

/** EHC plans in force each January. */
export const caseload: DfeTable = {
  publication: 'caseload',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: { plans: ['ehcplans'] }, ignored: PLACEMENTS }]
};

/** EHC plans that started in a calendar year. */
export const newPlans: DfeTable = {
  publication: 'new-plans',
  period: calendarYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: { newPlans: ['new_ehc_plans'] }, ignored: PLACEMENTS }]
};

/** EHC needs assessments in a calendar year, and what came of them. */
export const assessments: DfeTable = {
  publication: 'assessments',
  period: calendarYear,
  layouts: [
    {
      name: 'release of 2025',
      hasBreakdowns: true,
      fields: { planIssued: ['assess_issued'], planNotIssued: ['assess_not_issued'] },
      ignored: (
        'assess_in_year assess_issued_pc assess_not_issued_pc assess_not_made assess_not_made_pc assess_withdrawn assess_withdrawn_pc ' +
        'outcome_decision_within_time outcome_decision_over_time outcome_decision_within_time_pc outcome_decision_over_time_pc ' +
        'number_assess_mediation number_assess_tribunal number_asssess_mediation_tribunal number_other_mediation number_other_tribunal ' +
        'number_other_mediation_tribunal'
      ).split(' ')
    }
  ]
};

/** EHC plans that ended in a calendar year, and why. */
export const ceasedPlans: DfeTable = {
  publication: 'ceased-plans',
  period: calendarYear,
  layouts: [
    {
      name: 'release of 2025',
      hasBreakdowns: true,
      fields: { needsMet: ['needs_met'] },
      ignored: 'max_age he employ transfer no_engage moved_outside_eng deceased not_rec other total_ceased'.split(' ')
    }
  ]
};

/** Review meetings of EHC plans, and the decisions that followed. The header names the year: a later release will name another. */
export const annualReviews: DfeTable = {
  publication: 'annual-reviews',
  period: calendarYear,
  layouts: [
    {
      name: 'release of 2025',
      hasBreakdowns: true,
      fields: { reviewMeetingsInYear: ['review_meeting_24'] },
      ignored: (
        'total_ehc_plans review_expected review_not_expected review_meeting_25 review_meeting_prior_24 total_review_meeting ' +
        'no_review_meeting review_decision25 review_decision24 review_decision_prior24 review_decision_not_due review_decision_outstanding ' +
        'outcome_amend outcome_cease outcome_maintan no_outcome number_decsion_4weeks number_decision_gt_4weeks pc_decsion_4weeks ' +
        'pc_decision_gt_4weeks'
      ).split(' ')
    }
  ]
};
