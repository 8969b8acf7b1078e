import { toCsv } from '../write/csv.ts';
import type { At, Finding, Group } from '../../src/lib/model/finding.ts';

/** Six figures: more than any sentence tells, and the same on every machine. Empty where there is no number, or no bound. */
function six(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6));
}

const figure = (at: At | null) => (at ? [at.value, at.numerator, at.denominator] : [null, null, null]);

/** `data/findings.csv`: by measure in the order of the catalogue, newest period first, by kind, most striking first. */
export function findingsCsv(findings: readonly Finding[]): string {
  const columns = [
    'kind',
    'measure',
    'area',
    'period',
    'way',
    'place',
    'value',
    'numerator',
    'denominator',
    'base_period',
    'base_value',
    'base_numerator',
    'base_denominator',
    'turn_period',
    'turn_value',
    'turn_numerator',
    'turn_denominator',
    'steps',
    'low',
    'high',
    'first_low',
    'first_high',
    'z',
    'note',
    'england',
    'base_england',
    'excepted',
    'base_excepted'
  ];
  return toCsv(columns, findings, (one) => [
    one.kind,
    one.measure,
    one.area,
    one.now.period,
    one.way,
    one.place,
    ...figure(one.now),
    one.base?.period ?? '',
    ...figure(one.base),
    one.turn?.period ?? '',
    ...figure(one.turn),
    one.steps,
    six(one.low),
    six(one.high),
    six(one.firstLow),
    six(one.firstHigh),
    six(one.z),
    one.notes.join(' '),
    six(one.england),
    six(one.baseEngland),
    six(one.excepted),
    six(one.baseExcepted)
  ]);
}

/** `data/finding-groups.csv`: what was tested, how much was found, and how much of it there would be by chance. */
export function findingGroupsCsv(groups: readonly Group[]): string {
  const columns = [
    'kind',
    'measure',
    'period',
    'base_period',
    'england',
    'tests',
    'plain',
    'found',
    'expected',
    'phi',
    'tau2',
    'could_be_below',
    'could_be_above'
  ];
  return toCsv(columns, groups, (group) => [
    group.kind,
    group.measure,
    group.period,
    group.basePeriod ?? '',
    six(group.england),
    group.tests,
    group.plain,
    group.found,
    six(group.expected),
    six(group.phi),
    six(group.tau2),
    group.reach?.below ?? null,
    group.reach?.above ?? null
  ]);
}
