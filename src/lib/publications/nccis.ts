import type { Publication } from './publication.ts';
import { calendarYear } from './dfe-table.ts';

/**
 * Young people of 16 and 17 who are not in education, employment or training (NEET) or whose activity is not known, as DfE's table by local
 * authority prints it: shares in per cent, mean of December to February. Only the shares by special educational needs are read as figures
 * of this site; the rest is known and left.
 */
export const nccis: Publication = {
  id: 'nccis',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Participation, NEET and not known at 16 and 17',
  counts: [],
  table: {
    period: calendarYear,
    layouts: [
      {
        name: 'by local authority, 2022 to 2025',
        hasBreakdowns: false,
        fields: {
          neetOrNotKnownRate: ['NEET_not_known_percent'],
          neetRate: ['NEET_percent'],
          notKnownRate: ['Notknown_percent'],
          noSenNeetOrNotKnownRate: ['NEET_NK_noSEN_percent'],
          planNeetOrNotKnownRate: ['NEET_NK_EHCP_percent'],
          supportNeetOrNotKnownRate: ['NEET_NK_SENDsupport_percent']
        },
        ignored: (
          'Age Cohort_DJFavg annual_change_ppts_NEET_not_known annualchange_NEET annualchange_notknown cohort_March ' +
          'TOTAL_participating_in_education_and_training_percent Full_time_education_percent Apprenticeship_percent ' +
          'Other_education_and_training_percent annual_change_Participation_in_education_training annual_change_FTE ' +
          'annual_change_apprenticeship annual_change_other_education_training September_guarantee_Offer_made_percent ' +
          'September_guarantee_annual_change_ppts cohort_noSEN_percent cohort_EHCP_percent cohort_SENDsupport_percent ' +
          'VG_cohort_DJF_avg VG_cohort_percentage VG_NEET_NK_percentage Level_3 L2_em_GCSE_othL2 avg_att8 pt_l2basics_94 ' +
          'sess_overall_percent sess_overall_percent_pa_10_exact enrolments_pa_10_exact_percent Age1617_ONS_population ' +
          'NEET_NK_quintile NEET_quintile Notknown_quintile Participation_ET_quintile Sep_guarantee_quintile'
        ).split(' ')
      }
    ]
  }
};
