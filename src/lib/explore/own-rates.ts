import type { Problem } from '../publications/index.ts';
import { roundedTo } from '../model/rounding.ts';
import { formatCount, list } from '../words/index.ts';
import type { OwnColumn } from './own-columns.ts';
import { asWords } from './own-headings.ts';
import type { OwnRow } from './own-table.ts';

/** Rows at least, and the share of them, in which a percentage is that of two counts, from which on it is taken to be meant in all. */
const [FEWEST, SHARE] = [3, 0.6];
/** Rows that are told one by one. */
const MOST = 200;

/**
 * Rows whose percentage is not what their two counts make, where in most rows it is: one of the three is wrong. A percentage may be rounded to
 * as many digits as it is written with. `pairs`: columns of which one counts a part of what the other counts.
 */
export function inconsistentShares(
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

const PER = /\bper (\d[\d,]*|hundred|thousand|ten thousand|hundred thousand|million)\b/i;
const PER_WORDS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  'ten thousand': 10_000,
  'hundred thousand': 100_000,
  million: 1_000_000
};
/** Rows at least in which a rate is what two counts make, and columns that are looked at for those. */
const [FEWEST_OF_RATES, MOST_COUNTS] = [5, 12];

/** Rows whose 'per 1,000' is not what two columns of the file make, where in most rows it is: as above. */
export function inconsistentRates(file: string, rows: readonly OwnRow[], figures: readonly OwnColumn[]): Problem[] {
  const rates = figures.flatMap((column) => {
    const said = PER.exec(asWords(column.name))?.[1]?.toLowerCase().replaceAll(',', '');
    return said === undefined ? [] : [{ column, per: PER_WORDS[said] ?? Number(said) }];
  });
  if (rates.length === 0) return [];
  const counts = figures.filter(({ unit, name }) => unit === '' && !PER.test(asWords(name))).slice(0, MOST_COUNTS);
  return rates.flatMap(({ column, per }) => {
    let best: { part: OwnColumn; whole: OwnColumn; off: Problem[]; agreeing: number } | null = null;
    for (const part of counts)
      for (const whole of counts) {
        if (part === whole) continue;
        let agreeing = 0;
        const off: Problem[] = [];
        for (const row of rows) {
          const [rate, some, all] = [column, part, whole].map(({ index }) => row.cells.get(index));
          if (rate?.kind !== 'number' || some?.kind !== 'number' || all?.kind !== 'number' || !(all.value > 0)) continue;
          const made = (per * some.value) / all.value;
          if (isRoundedTo(rate.value, made)) agreeing++;
          else
            off.push({
              ...{ file, line: row.line, column: column.name, severity: 'warning' },
              what: `${row.area.name} has ${rate.value} under ‘${column.name}’, and ${formatCount(some.value)} (‘${part.name}’) among ${formatCount(all.value)} (‘${whole.name}’) is ${roundedTo(made, 1)} per ${formatCount(per)}.`,
              advice: 'One of the three is wrong. They are drawn as written.'
            });
        }
        if (agreeing < FEWEST_OF_RATES || agreeing < (agreeing + off.length) * SHARE) continue;
        if (best === null || agreeing > best.agreeing) best = { part, whole, off, agreeing };
      }
    return best?.off.slice(0, MOST) ?? [];
  });
}

const TOTAL = /^(?:grand |overall )?total\b|\btotal$|^all\b/i;

/** Rows in which the columns before a total do not come to it, where in most rows they do. */
export function inconsistentTotals(file: string, rows: readonly OwnRow[], figures: readonly OwnColumn[]): Problem[] {
  return figures.flatMap((total, at) => {
    if (total.unit !== '' || !TOTAL.test(asWords(total.name))) return [];
    for (let first = at - 2; first >= Math.max(0, at - MOST_COUNTS); first--) {
      const parts = figures.slice(first, at);
      if (parts.some(({ unit, years }) => unit !== '' || (years === undefined) !== (total.years === undefined))) return [];
      const compared = rows.flatMap((row) => {
        const values = [...parts, total].map(({ index }) => {
          const cell = row.cells.get(index);
          return cell?.kind === 'number' ? cell.value : null;
        });
        if (values.includes(null)) return [];
        const sum = values.slice(0, -1).reduce<number>((all, value) => all + (value ?? 0), 0);
        return [{ row, sum, said: values.at(-1) ?? 0 }];
      });
      const off = compared.filter(({ sum, said }) => Math.abs(sum - said) > 1e-6);
      if (compared.length - off.length < FEWEST_OF_RATES || off.length > compared.length * (1 - SHARE)) continue;
      return off.slice(0, MOST).map(({ row, sum, said }) => ({
        ...{ file, line: row.line, column: total.name, severity: 'warning' as const },
        what: `${row.area.name} has ${formatCount(said)} under ‘${total.name}’, and ${list(parts.map(({ name }) => `‘${name}’`))} come to ${formatCount(sum)}. In most rows they come to the total.`,
        advice: 'One of them is wrong. They are drawn as written.'
      }));
    }
    return [];
  });
}

/** Whether a percentage is another one, rounded to the digits that it has. */
export function isRoundedTo(percent: number, exact: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  return Math.abs(percent - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}
