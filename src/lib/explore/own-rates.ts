import type { Problem } from '../publications/index.ts';
import { roundedTo } from '../model/rounding.ts';
import { formatCount } from '../words/index.ts';
import type { OwnColumn } from './own-columns.ts';
import type { OwnRow } from './own-table.ts';

/** Rows at least, and the share of them, in which a percentage is that of two counts, from which on it is taken to be meant in all. */
const [FEWEST, SHARE] = [3, 0.6];
/** Rows that are told one by one. */
const MOST = 200;

/**
 * Rows whose percentage is not what their two counts make, where in most rows it is: one of the three is wrong. A percentage may be rounded to
 * as many digits as it is written with. `pairs`: columns of which one counts a part of what the other counts.
 */
export function ratesApart(
  file: string,
  rows: readonly OwnRow[],
  figures: readonly OwnColumn[],
  pairs: readonly { part: OwnColumn; whole: OwnColumn }[]
): Problem[] {
  const found = new Map<string, Problem>();
  for (const rate of figures.filter(({ unit }) => unit === '%'))
    for (const { part, whole } of pairs) {
      const compared = rows.flatMap((row) => {
        const [percent, some, all] = [rate, part, whole].map(({ index }) => row.cells.get(index));
        if (percent?.kind !== 'number' || some?.kind !== 'number' || all?.kind !== 'number' || !(all.value > 0)) return [];
        const made = (100 * some.value) / all.value;
        return [
          { row, percent: percent.value, some: some.value, all: all.value, made, agrees: isRoundedTo(percent.value, made) }
        ];
      });
      const agreeing = compared.filter(({ agrees }) => agrees).length;
      if (compared.length < FEWEST || agreeing < compared.length * SHARE) continue;
      for (const { row, percent, some, all, made } of compared.filter(({ agrees }) => !agrees).slice(0, MOST))
        found.set(`${row.line} ${rate.index}`, {
          ...{ file, line: row.line, column: rate.name, severity: 'warning' },
          what: `${row.area.name} has ${percent}% under ‘${rate.name}’, and ${formatCount(some)} of ${formatCount(all)} (‘${part.name}’ of ‘${whole.name}’) is ${roundedTo(made, 1)}%.`,
          advice: 'One of the three is wrong. They are drawn as written.'
        });
    }
  return [...found.values()];
}

/** Whether a percentage is another one, rounded to the digits that it has. */
export function isRoundedTo(percent: number, exact: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  return Math.abs(percent - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}
