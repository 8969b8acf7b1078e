import type { Publication } from './publication.ts';
import { LongForm, type Subject } from './long-form.ts';
import type { Cell, Level, Reading } from './reading.ts';

const COLUMNS = [
  'REPORTING_PERIOD_START',
  'REPORTING_PERIOD_END',
  'STATUS',
  'BREAKDOWN',
  'PRIMARY_LEVEL',
  'PRIMARY_LEVEL_DESCRIPTION',
  'SECONDARY_LEVEL',
  'SECONDARY_LEVEL_DESCRIPTION',
  'MEASURE_ID',
  'MEASURE_NAME',
  'MEASURE_VALUE',
  'Year ending',
  'BREAKDOWN2',
  'nhs_name',
  'nhs_type',
  'nhs_region',
  'Number of children and young people'
];
const LEVELS: Readonly<Record<string, Level>> = {
  England: 'england',
  'CCG of Residence': 'icb',
  'Sub ICB of Residence': 'icb'
};
/** Children under 18 with at least one contact in the twelve months. */
const MEASURE = 'MHS95';
const APRIL = /^01\/04\/(20\d\d)$/;

/**
 * Reads how many children had at least one contact with NHS mental health services in a year from April to March, for England and for
 * the sub-locations of integrated care boards, where the year and the one before are both marked final. Each row holds the count of its
 * year and, from its own line, that of the year before. Later years are marked `Performance`, which is not final. The counts of places
 * are rounded to five, and a child who moves within the year is counted in both, so that they do not add up to a board's.
 */
export function readMentalHealthContacts(text: string, file: string): Reading {
  const table = new LongForm('mental-health-contacts', text, file, COLUMNS);
  const finals = new Map<string, { subject: Omit<Subject, 'period'>; year: number; cell: Cell & { line: number } }>();
  for (const { line, text: of } of table.lines()) {
    const year = Number(APRIL.exec(of('REPORTING_PERIOD_START'))?.[1]);
    const level = LEVELS[of('BREAKDOWN')];
    if (!level || of('STATUS') !== 'Final' || of('REPORTING_PERIOD_END') !== `31/03/${year + 1}`) continue;
    const published = of('MEASURE_VALUE');
    if (of('MEASURE_ID') !== MEASURE || !/^\d+$/.test(published))
      table.report(
        line,
        'MEASURE_VALUE',
        `'${published}' of ${of('MEASURE_ID')} is no count of ${MEASURE}.`,
        'Compare with the published file.'
      );
    const [code, name] = level === 'england' ? ['', 'England'] : [of('PRIMARY_LEVEL'), of('PRIMARY_LEVEL_DESCRIPTION')];
    const subject = { level, dfeCode: '', onsCode: code, name, region: '' };
    const cell = { published, value: Number(published), mark: null, column: 'MEASURE_VALUE', line };
    if (finals.has(`${code} ${year}`))
      table.report(line, 'PRIMARY_LEVEL', `${name} has a line for this year already.`, 'Remove one of the two.');
    finals.set(`${code} ${year}`, { subject, year, cell });
  }
  for (const { subject, year, cell } of finals.values()) {
    const before = finals.get(`${subject.onsCode} ${year - 1}`);
    if (!before) continue;
    const ofYear = { ...subject, period: `${year}-${String((year + 1) % 100).padStart(2, '0')}` };
    table.add(ofYear, 'contacts', cell);
    table.add(ofYear, 'contactsYearBefore', before.cell);
  }
  return table.reading('by sub-location');
}

export const mentalHealthContacts: Publication = {
  id: 'mental-health-contacts',
  publisher: 'nhs-england',
  missing: 'nothing',
  title: 'Mental health contacts',
  text: readMentalHealthContacts
};
