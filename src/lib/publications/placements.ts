import type { Layout } from './dfe-table.ts';
import { byOwnName } from './dfe-table.ts';

const MAINSTREAM =
  'mainstream_la_maintained mainstream_la_maintained_resourced_provision mainstream_la_maintained_senunit ' +
  'mainstream_academy mainstream_academy_resourced_provision mainstream_academy_senunit mainstream_free_school ' +
  'mainstream_free_school_resourced_provision mainstream_free_school_senunit mainstream_independent ' +
  'mainstream_total mainstream_total_pc special_la_maintained';
const REST =
  'special_independent special_non_maintained special_total special_total_pc ap_pru_academy ap_pru_free_school ap_pru_la_maintained ' +
  'ap_pru_total AP_PRU_total_pc general_fe_tertiary_colleges specialist_post_16_institutions ukrlp_provider ' +
  'fe_total fe_total_pc elective_home_education other_arrangements_la other_arrangements_parents online_provider ' +
  'w_settings other_schools other_placement_settings neet neet_ntci neet_other neet_other_csa ed_elsewhere ' +
  'ed_elsewhere_pc nm_early_years nm_early_years_pc placement_unknown placement_unknown_pc';
/** The columns of the release of 2025, after the one that counts the plans. */
export const PLACEMENT_COLUMNS = `${MAINSTREAM} special_academy_free ${REST} await_prov_2022 perm_ex_2022`;
/** The table of new plans leaves the year off these from 2026 on. */
const YEAR_LEFT_OFF = {
  await_prov_2022: ['await_prov_2022', 'await_prov'],
  perm_ex_2022: ['perm_ex_2022', 'perm_ex']
} as const;

/** Where children with a plan are taught: the columns that the caseload and the new plans share, after the one that counts the plans. */
export function placementLayouts(plans: string): Layout[] {
  const layout = (name: string, specialSchools: string): Layout => ({
    name,
    hasBreakdowns: true,
    fields: { ...byOwnName(`${plans} ${MAINSTREAM} ${specialSchools} ${REST}`), ...YEAR_LEFT_OFF },
    ignored: []
  });
  return [layout('release of 2025', 'special_academy_free'), layout('release of 2026', 'special_academy special_free_school')];
}
