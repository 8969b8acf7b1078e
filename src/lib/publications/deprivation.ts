import type { Publication } from './publication.ts';
import { LongForm } from './long-form.ts';
import type { Reading } from './reading.ts';

const FIGURES = {
  imdScore: 'imd_mean_lsoa',
  mostDeprivedTenth: 'pct_lsoa_decile1',
  incomeScore: 'income_mean_lsoa',
  neighbourhoods: 'n_lsoa',
  officialScore: 'official_imd_average_score_if_single_tier'
} as const;

/**
 * Reads the English indices of deprivation 2025 by council, derived from those of its neighbourhoods. `imdScore` is the plain mean of the
 * neighbourhoods' scores, each counting alike; `officialScore`, which weighs them by their people, is published for single-tier councils
 * alone, and empty for the others. `mostDeprivedTenth` is per cent of neighbourhoods among the tenth most deprived of England.
 */
export function readDeprivation(text: string, file: string): Reading {
  const columns = ['utla23_code', 'utla23_name', ...Object.values(FIGURES), 'official_extent_if_single_tier'];
  const table = new LongForm('deprivation', text, file, columns);
  for (const { line, text: of } of table.lines()) {
    const place = { level: 'council', dfeCode: '', onsCode: of('utla23_code'), name: of('utla23_name'), region: '' } as const;
    for (const [field, column] of Object.entries(FIGURES)) {
      const published = of(column);
      const blank = published === '' && field === 'officialScore';
      if (!blank && !/^\d+(\.\d+)?$/.test(published))
        table.report(line, column, `'${published}' is no number.`, 'Compare with the published file.');
      const value = blank ? null : Number(published);
      table.add({ ...place, period: '2025' }, field, { published, value, mark: blank ? 'blank' : null, column, line });
    }
  }
  return table.reading('councils of 2023');
}

export const deprivation: Publication = {
  id: 'deprivation',
  publisher: 'mhclg',
  missing: 'nothing',
  title: 'English indices of deprivation',
  placedBy: 'ons-code',
  counts: [],
  text: readDeprivation
};
