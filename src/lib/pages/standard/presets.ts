import { COUNTED_FROM } from '../../model/measure.ts';
import { roundedTo } from '../../model/rounding.ts';
import { JUDGED } from '../../standard/items.ts';
import type { Tests } from '../../standard/model.ts';
import { quantile } from '../../statistics/index.ts';

interface Figure {
  value: number | null;
  denominator: number | null;
  /** Why there is no sound figure; empty where there is one. */
  reason: string;
}

/**
 * Tests that the law and the figures themselves suggest, for the three shares, in per cent to a tenth. Quantiles are of councils with 30 or
 * more behind a sound figure; an item that keeps its default is left out.
 */
export function presetsOf(
  councils: readonly { code: string }[],
  figureOf: (code: string, item: string) => Figure | null
): { title: string; tests: Tests }[] {
  const shares = JUDGED.filter(({ evidence: { kind } }) => kind === 'share');
  const all = (pick: (values: number[]) => number): Tests =>
    Object.fromEntries(
      shares.flatMap(({ id, test }) => {
        const values = councils.flatMap(({ code }) => {
          const cell = figureOf(code, id);
          return cell?.reason === '' && cell.value !== null && (cell.denominator ?? 0) >= COUNTED_FROM ? [cell.value] : [];
        });
        const value = values.length === 0 ? test : pick(values);
        return value === test ? [] : [[id, roundedTo(value, 1)]];
      })
    );
  return [
    { title: 'The law: 100%', tests: all(() => 100) },
    { title: 'Our default: 90%', tests: {} },
    { title: 'The median council', tests: all((values) => quantile(values, 0.5)) },
    { title: 'The best tenth of councils', tests: all((values) => quantile(values, 0.9)) }
  ];
}
