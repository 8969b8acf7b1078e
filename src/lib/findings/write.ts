import type { At, Finding, Group } from '../model/finding.ts';
import { writeTable } from '../tables/csv.ts';
import { FINDING_GROUPS, FINDINGS, type FindingGroupLine, type FindingLine } from '../tables/findings.ts';

/**
 * Ten figures: the same on every machine, and so many that no sentence made from them rounds otherwise than the number itself would. Empty where
 * there is no number, or no bound.
 */
function ten(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(10));
}

function lineOf(one: Finding): FindingLine {
  const { kind, measure, area, way, place, now, steps, notes } = one;
  const of = (at: At | null) => at ?? { period: '', value: null, numerator: null, denominator: null };
  const [base, turn] = [of(one.base), of(one.turn)];
  return {
    ...{ kind, measure, area, way, place, ...now, steps, note: notes },
    ...{ basePeriod: base.period, baseValue: base.value, baseNumerator: base.numerator, baseDenominator: base.denominator },
    ...{ turnPeriod: turn.period, turnValue: turn.value, turnNumerator: turn.numerator, turnDenominator: turn.denominator },
    low: Number(one.low.toPrecision(10)),
    high: ten(one.high),
    firstLow: ten(one.firstLow),
    firstHigh: ten(one.firstHigh),
    z: ten(one.z),
    england: ten(one.england),
    baseEngland: ten(one.baseEngland),
    excepted: ten(one.excepted),
    baseExcepted: ten(one.baseExcepted)
  };
}

function groupLineOf({ reach, ...group }: Group): FindingGroupLine {
  return {
    ...group,
    basePeriod: group.basePeriod ?? '',
    england: ten(group.england),
    expected: Number(group.expected.toPrecision(10)),
    phi: ten(group.phi),
    tau2: ten(group.tau2),
    couldBeBelow: reach?.below ?? null,
    couldBeAbove: reach?.above ?? null
  };
}

/** `data/findings.csv`: by measure in the order of the catalogue, newest period first, by kind, most striking first. */
export const findingsCsv = (findings: readonly Finding[]): string => writeTable(FINDINGS, findings.map(lineOf));

/** `data/finding-groups.csv`: what was tested, how much was found, and how much of it there would be by chance. */
export const findingGroupsCsv = (groups: readonly Group[]): string => writeTable(FINDING_GROUPS, groups.map(groupLineOf));
