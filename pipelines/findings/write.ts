import { toCsv } from '../write/csv.ts';
import type { At, Finding, Group } from '../../src/lib/model/finding.ts';

/**
 * Ten figures: the same on every machine, and so many that no sentence made from them rounds otherwise than the number itself would. Empty where
 * there is no number, or no bound.
 */
function ten(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(10));
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
    ten(one.low),
    ten(one.high),
    ten(one.firstLow),
    ten(one.firstHigh),
    ten(one.z),
    one.notes.join(' '),
    ten(one.england),
    ten(one.baseEngland),
    ten(one.excepted),
    ten(one.baseExcepted)
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
    ten(group.england),
    group.tests,
    group.plain,
    group.found,
    ten(group.expected),
    ten(group.phi),
    ten(group.tau2),
    group.reach?.below ?? null,
    group.reach?.above ?? null
  ]);
}
