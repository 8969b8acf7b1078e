import { addedUp } from '../../model/added-up.ts';
import { ENGLAND, isCouncil, type Area } from '../../model/area.ts';
import type { Term, UsedCell } from '../../model/cell.ts';
import type { Observation } from '../../model/observation.ts';

export interface Sum {
  counted: Area[];
  /** Councils that belong to the area and are in neither count, with their line where they have one. */
  leftOut: { area: Area; line: Observation }[];
  numerator: number;
  denominator: number;
  /** What is taken away from a published denominator for the councils left out. */
  subtracted: number;
}

/**
 * The councils that a sum is made of. Where the denominator is published for the whole area every council with a numerator counts, and
 * the denominators of those without one are taken away from it;
 * else only those with both counts. A council that ended within the period has no line of its own, and counts where the file has its row.
 */
export function sumOf(
  { area: code, period }: Pick<Observation, 'area' | 'period'>,
  observations: readonly Observation[],
  used: readonly UsedCell[],
  terms: ReadonlyMap<number, Term>,
  areas: ReadonlyMap<string, Area>
): Sum {
  const belongs = (area: Area | undefined): area is Area =>
    area !== undefined && isCouncil(area) && (code === ENGLAND || area.region === code);
  const lines = observations.filter((line) => line.period === period && belongs(areas.get(line.area)));
  const known = new Set(lines.map((line) => line.area));
  const cells = used.filter((cell) => cell.period === period);
  const ended = [...new Set(cells.map((cell) => cell.area))].filter((one) => belongs(areas.get(one)) && !known.has(one));
  const total = (one: string, role: Term['role']): number | null => {
    const numbers = cells
      .filter((cell) => cell.area === one && terms.get(cell.term)?.role === role)
      .map((cell) => (terms.get(cell.term)?.sign ?? 1) * (numberIn(cell.published) ?? NaN));
    return numbers.length === 0 || numbers.some(Number.isNaN) ? null : addedUp(numbers);
  };
  const whole = total(code, 'denominator');
  const all = [
    ...lines.map((line) => ({ area: line.area, numerator: line.numerator, denominator: line.denominator })),
    ...ended.map((one) => ({ area: one, numerator: total(one, 'numerator'), denominator: total(one, 'denominator') }))
  ];
  const isIn = (line: { numerator: number | null; denominator: number | null }) =>
    line.numerator !== null && (whole !== null || line.denominator !== null);
  const members = all.filter(isIn);
  const counted = members.flatMap((line) => areas.get(line.area) ?? []);
  const leftOut = lines
    .filter((line) => !isIn(line))
    .flatMap((line) => {
      const area = areas.get(line.area);
      return area ? { area, line } : [];
    });
  const subtracted = whole === null ? 0 : addedUp(leftOut.map(({ line }) => line.denominator ?? 0));
  return {
    counted,
    leftOut,
    numerator: addedUp(members.map((line) => line.numerator ?? 0)),
    denominator: whole === null ? addedUp(members.map((line) => line.denominator ?? 0)) : addedUp([whole, -subtracted]),
    subtracted
  };
}

/** The columns that the councils' own counts in a sum stand in, by source, in the order of their cells. Rates that are printed beside counts are none. */
export function columnsOfSum(
  { counted }: Pick<Sum, 'counted'>,
  period: Observation['period'],
  used: readonly UsedCell[],
  terms: ReadonlyMap<number, Term>
): Map<string, string[]> {
  const codes = new Set(counted.map(({ code }) => code));
  const columns = new Map<string, string[]>();
  for (const { area, period: own, term } of used) {
    const at = terms.get(term);
    if (own !== period || !codes.has(area) || !at || at.role === 'published-rate') continue;
    const known = columns.get(at.source) ?? [];
    if (!known.includes(at.column)) columns.set(at.source, [...known, at.column]);
  }
  return columns;
}

/** The number that published characters are: thousands may carry commas, a rate a per cent sign, money a pound; `-` is none. Null for a mark. */
export function numberIn(published: string): number | null {
  const text = published.trim();
  if (text === '-') return 0;
  const plain = text
    .replace(/^£/, '')
    .replace(/%$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
