import type { Publication } from './publication.ts';
import { academicYear } from '../model/period.ts';
import { FEW_PUPILS, LongForm, type Subject } from './long-form.ts';
import type { Cell, Reading } from './reading.ts';

const COLUMNS = [
  'source_domain',
  'time_period',
  'time_identifier',
  'education_phase',
  'send_category',
  'region_code',
  'region_name',
  'new_la_code',
  'la_name',
  'metric',
  'metric_type',
  'value'
] as const;

/** The figures that the table has, and the fields of those that are read. The others are known and left. */
const METRICS: Readonly<Record<string, string>> = {
  sess_auth_temp_reduced_timetable_rate: 'reducedTimetableRate',
  auth_part_time_perc: '',
  reason_c2_authorised_temp_reduced_timetable: '',
  reason_c2_authorised_temp_reduced_timetable_per_1000_sessions: '',
  reason_k_aea_education_arranged_by_la_per_1000_sessions: ''
};
const GROUPS: Record<string, string> = { 'EHC plan': 'Plan', 'SEN support': 'Support', 'No SEN': 'None' };

/** Councils with so few pupils in their schools that one child moves a rate: their figures are read, and left out of use. */
const TINY_COUNCILS = new Set(['E09000001', 'E06000053']);

/** How far two copies of one rate may lie apart, in percentage points. */
const COPY_TOLERANCE = 0.005;

/**
 * Reads the share of possible sessions lost to a temporary reduced timetable by special educational needs, per cent, all school types
 * together: one line a council, year and group. Fields are `reducedTimetableRatePlan`, `…Support` and `…None`. There is no line for England.
 * The group without special educational needs stands twice, once for each of the others that it was set against, and the two copies differ
 * by a few thousandths of a percentage point: the first is kept with a warning, and two that differ by more are an error. Terms after 2024-25 are left.
 */
export function readReducedTimetables(text: string, file: string): Reading {
  const table = new LongForm('reduced-timetables', text, file, COLUMNS);
  const advice = 'Compare with the file as it was put together.';
  const kept = new Map<string, number>();
  let copies = 0;
  for (const { line, text: of } of table.lines()) {
    const field = METRICS[of('metric')];
    const group = GROUPS[of('send_category')];
    const period = academicYear(of('time_period'));
    if (field === undefined) table.report(line, 'metric', `'${of('metric')}' is no figure that this table has.`, advice);
    if (!group) table.report(line, 'send_category', `'${of('send_category')}' is no group that this table has.`, advice);
    if (!period) table.report(line, 'time_period', `'${of('time_period')}' is no academic year.`, advice);
    if (!/^\d+(\.\d+)?$/.test(of('value'))) {
      table.report(line, 'value', `'${of('value')}' is no number.`, advice);
      continue;
    }
    if (!field || !group || !period || of('time_identifier') !== 'Academic year' || of('education_phase') !== 'Total') continue;
    const region = of('region_code');
    const subject: Subject = {
      level: 'council',
      dfeCode: '',
      onsCode: of('new_la_code'),
      name: of('la_name'),
      period,
      region: region.startsWith('E12') ? region : ''
    };
    const key = `${period} ${subject.onsCode} ${field}${group}`;
    const before = kept.get(key);
    const value = Number(of('value'));
    if (before !== undefined && group === 'None' && Math.abs(before - value) <= COPY_TOLERANCE) {
      copies++;
      continue;
    }
    kept.set(key, value);
    table.add(subject, `${field}${group}`, { ...cellOf(of('value'), TINY_COUNCILS.has(subject.onsCode)), line });
  }
  const reading = table.reading('by group of pupils');
  if (copies > 0)
    reading.problems.push({
      file,
      line: null,
      column: 'value',
      severity: 'warning',
      what: `The figure of pupils with no special educational needs stands twice for ${copies} councils, and the two differ by less than a hundredth of a percentage point.`,
      advice: 'The first is used.'
    });
  return reading;
}

function cellOf(published: string, withheld: boolean): Cell {
  return withheld
    ? { published, value: null, mark: 'c', column: 'value', note: FEW_PUPILS }
    : { published, value: Number(published), mark: null, column: 'value' };
}

export const reducedTimetables: Publication = {
  id: 'reduced-timetables',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Reduced timetables by SEN',
  placedBy: 'ons-code',
  counts: [],
  text: readReducedTimetables
};
