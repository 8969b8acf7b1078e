/** Where children with a plan are taught: the columns that the caseload and the new plans share. */
export const PLACEMENT_COLUMNS =
  'mainstream_la_maintained mainstream_la_maintained_resourced_provision mainstream_la_maintained_senunit ' +
  'mainstream_academy mainstream_academy_resourced_provision mainstream_academy_senunit mainstream_free_school ' +
  'mainstream_free_school_resourced_provision mainstream_free_school_senunit mainstream_independent ' +
  'mainstream_total mainstream_total_pc special_la_maintained special_academy_free special_independent ' +
  'special_non_maintained special_total special_total_pc ap_pru_academy ap_pru_free_school ap_pru_la_maintained ' +
  'ap_pru_total AP_PRU_total_pc general_fe_tertiary_colleges specialist_post_16_institutions ukrlp_provider ' +
  'fe_total fe_total_pc elective_home_education other_arrangements_la other_arrangements_parents online_provider ' +
  'w_settings other_schools other_placement_settings neet neet_ntci neet_other neet_other_csa ed_elsewhere ' +
  'ed_elsewhere_pc nm_early_years nm_early_years_pc placement_unknown placement_unknown_pc await_prov_2022 ' +
  'perm_ex_2022';
