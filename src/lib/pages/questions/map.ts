import type { OwnCell } from '../../explore/own-cells.ts';
import type { OwnTable } from '../../explore/own-table.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import type { Answer } from './model.ts';

/** The councils of an answer as the map of answers takes them, with each of the figures listed. */
export function mappedOf({ columns, rows }: Answer, gazetteer: Gazetteer): OwnTable {
  const own = rows.flatMap(({ area: code, name, cells }, line) => {
    const area = gazetteer.byCode(code);
    const numbers = cells.map(({ value }, index): [number, OwnCell] => [
      index,
      value === null ? { kind: 'none', written: '' } : { kind: 'number', value: Number(value.toFixed(columns[index]?.decimals ?? 0)), unit: '' }
    ]);
    return area ? [{ line: line + 1, written: name, area, period: null, cells: new Map(numbers) }] : [];
  });
  return {
    councilColumn: 'Council',
    figures: columns.map(({ title }, index) => ({ index, name: title, unit: '' as const })),
    periods: [null],
    rows: own,
    rowsRead: own.length,
    rowsInFile: rows.length,
    setAside: [],
    unmatched: [],
    notes: []
  };
}
