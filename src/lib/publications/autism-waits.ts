import type { Publication } from './publication.ts';
import { LongForm } from './long-form.ts';
import type { Level, Reading } from './reading.ts';

const COLUMNS = [
  'REPORTING_PERIOD_START',
  'REPORTING_PERIOD_END',
  'STATUS',
  'BREAKDOWN',
  'PRIMARY_LEVEL',
  'PRIMARY_LEVEL_DESCRIPTION',
  'SECONDARY_LEVEL',
  'SECONDARY_LEVEL_DESCRIPTION',
  'METRIC',
  'METRIC_NAME',
  'METRIC_VALUE',
  'source',
  'age_group',
  '% with first appointment after more than 13 weeks',
  'Age group',
  'nhs_name',
  'nhs_type',
  'nhs_region',
  'date',
  'data_level'
];
const LEVELS: Readonly<Record<string, Level>> = { National: 'england', 'CCG or Sub ICB': 'icb' };
const FIELDS: Readonly<Record<string, string>> = { 'Age: Under 10': 'under10', 'Age: 10 to 17': 'aged10To17' };
/** Of referrals of people under 18 that have been open for 13 weeks or more, the share whose first appointment came after 13 weeks. */
const METRIC = 'ASD19e';
/** The file's last month. One month of every year is read. */
const JUNE = /^(20\d\d-06)-01$/;

/**
 * Reads NHS England's autism waiting times: whole per cents by age for England and for the sub-locations of integrated care boards, in
 * June of every year. There are no counts, so the sub-locations of a board cannot be put together. All months stand under the
 * sub-locations of the boards of July 2022. A place with no figure has no line.
 */
export function readAutismWaits(text: string, file: string): Reading {
  const table = new LongForm('autism-waits', text, file, COLUMNS);
  for (const { line, text: of } of table.lines()) {
    const period = JUNE.exec(of('REPORTING_PERIOD_START'))?.[1];
    const level = LEVELS[of('data_level')];
    const field = FIELDS[of('age_group')];
    if (!period || !level || !field) continue;
    if (of('METRIC') !== METRIC) {
      table.report(line, 'METRIC', `'${of('METRIC')}' is not ${METRIC}.`, 'Compare with the published file.');
      continue;
    }
    const published = of('METRIC_VALUE');
    const value = Number(published);
    if (!/^\d+(\.\d+)?$/.test(published) || value > 100)
      table.report(line, 'METRIC_VALUE', `'${published}' is no per cent.`, 'Compare with the published file.');
    const [code, name] = level === 'england' ? ['', 'England'] : [of('PRIMARY_LEVEL'), of('PRIMARY_LEVEL_DESCRIPTION')];
    const subject = { level, dfeCode: '', onsCode: code, name, period, region: '' };
    table.add(subject, field, { published, value, mark: null, column: 'METRIC_VALUE', line });
  }
  return table.reading('by sub-location');
}

export const autismWaits: Publication = {
  id: 'autism-waits',
  publisher: 'nhs-england',
  missing: 'nothing',
  title: 'Autism waiting times',
  text: readAutismWaits
};
