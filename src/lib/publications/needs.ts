import { byOwnName, type Layout } from './dfe-table.ts';

const COLUMNS =
  'ehc_plans number_asd number_ds number_hi number_mld number_msi number_oth number_pd number_pmld number_semh number_slcn ' +
  'number_sld number_spld number_vi number_need_unknown asd_pc ds_pc hi_pc mld_pc msi_pc oth_pc pd_pc pmld_pc semh_pc ' +
  'slcn_pc sld_pc spld_pc vi_pc unknown_pc';

/** Down Syndrome (`ds`) is shown apart from 2026 on, and before that inside other difficulties (`oth`). */
export const needsLayout: Layout = {
  name: 'releases of 2025 and 2026',
  hasBreakdowns: true,
  fields: byOwnName(COLUMNS),
  optional: ['number_ds', 'ds_pc'],
  ignored: []
};

/** The columns of needs, which add up to all plans. */
export const NEEDS = 'asd ds hi mld msi oth pd pmld semh slcn sld spld vi need_unknown'
  .split(' ')
  .map((need) => `number_${need}`);
