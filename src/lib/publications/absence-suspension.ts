import type { Publication } from './publication.ts';
import { academicYear } from '../model/period.ts';
import { FEW_PUPILS, LongForm, type Subject } from './long-form.ts';
import type { Cell, Reading } from './reading.ts';

const COLUMNS = [
  'metric',
  'time_period',
  'time_identifier',
  'academic_year',
  'region_code',
  'new_la_code',
  'la_name',
  'education_phase',
  'phase_type_grouping',
  'send_group',
  'send_value',
  'no_sen_value',
  'gap_to_no_sen',
  'source_slice_count'
] as const;

const METRICS = new Set([
  'sess_overall_percent',
  'enrolments_pa_10_exact_percent',
  'enrolments_pa_50_exact_percent',
  'one_plus_susp_rate',
  'susp_rate',
  'perm_excl_rate',
  'attendance_perc',
  'overall_absence_perc'
]);
const TERMS: Record<string, string> = {
  'Academic year': '',
  'Autumn term': '_autumn',
  'Spring term': '_spring',
  'Summer term': '_summer'
};
const GROUPS: Record<string, string> = { 'EHC plan': 'plan', 'SEN support': 'support' };

/**
 * City of London and Isles of Scilly, with so few pupils in their schools that one moves a rate by tens of points. Their figures are read,
 * and left out of use.
 */
const TINY_COUNCILS = new Set(['E09000001', 'E06000053']);

/**
 * Reads absence, suspension and exclusion by special educational needs: one line a council, year or term, phase and group, with the group's
 * figure, that of pupils with no special educational needs, and the gap between the two (the first less the second). Lines of all phases
 * (`Total`) become one row a council and academic year; fields are named `<metric>[_<term>]_plan`, `…_support`, `…_none`, `…_gap_plan` and
 * `…_gap_support`. Figures are per cent, those of suspension and exclusion per 100 pupils of the term. There is no line for England.
 */
export function readAbsenceSuspension(text: string, file: string): Reading {
  const table = new LongForm('absence-suspension', text, file, COLUMNS);
  const advice = 'Compare with the published file.';
  const none = new Map<string, string>();
  for (const { line, text: of } of table.lines()) {
    const [metric, term, group] = [of('metric'), TERMS[of('time_identifier')], GROUPS[of('send_group')]];
    const period = academicYear(of('time_period'));
    if (!METRICS.has(metric)) table.report(line, 'metric', `'${metric}' is no figure that this table has.`, advice);
    if (term === undefined) table.report(line, 'time_identifier', `'${of('time_identifier')}' is no year or term.`, advice);
    if (!group) table.report(line, 'send_group', `'${of('send_group')}' is no group that this table has.`, advice);
    if (!period) table.report(line, 'time_period', `'${of('time_period')}' is no academic year.`, advice);
    if (!METRICS.has(metric) || term === undefined || !group || !period || of('education_phase') !== 'Total') continue;
    const region = of('region_code');
    const subject: Subject = {
      level: 'council',
      dfeCode: '',
      onsCode: of('new_la_code'),
      name: of('la_name'),
      period,
      region: region.startsWith('E12') ? region : ''
    };
    const name = `${metric}${term}`;
    const add = (field: string, column: string) => {
      const cell = cellOf(of(column), column, TINY_COUNCILS.has(subject.onsCode));
      if (cell) table.add(subject, field, { ...cell, line });
      else table.report(line, column, `'${of(column)}' is no number.`, advice);
    };
    add(`${name}_${group}`, 'send_value');
    add(`${name}_gap_${group}`, 'gap_to_no_sen');
    const key = `${subject.onsCode} ${period} ${name}`;
    const before = none.get(key);
    if (before === undefined) add(`${name}_none`, 'no_sen_value');
    else if (before !== of('no_sen_value')) table.report(line, 'no_sen_value', `It is ${before} for the other group.`, advice);
    none.set(key, of('no_sen_value'));
  }
  return table.reading('by group of pupils');
}

function cellOf(published: string, column: string, withheld: boolean): Cell | null {
  if (!/^-?\d+(\.\d+)?$/.test(published)) return null;
  return withheld
    ? { published, value: null, mark: 'c', column, note: FEW_PUPILS }
    : { published, value: Number(published), mark: null, column };
}

export const absenceSuspension: Publication = {
  id: 'absence-suspension',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Absence and suspension by SEN',
  placedBy: 'ons-code',
  counts: [],
  text: readAbsenceSuspension
};
