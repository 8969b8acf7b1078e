import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../model/gazetteer.ts';
import { parseAreas } from '../../tables/readers.ts';
import type { Sheet } from '../../db/sheet.ts';
import type { Value } from '../../db/engine.ts';
import { forgetHistory, keepInHistory, readHistory } from './history.ts';
import { barsOf, councilsIn, drawable, orderedBy, textOf, writerOf } from './result.ts';
import { rowsInView } from './rows-in-view.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));

function sheet(names: string[], rows: Value[][]): Sheet {
  const numeric = (column: number) => rows.some((row) => typeof row[column] === 'number');
  return {
    columns: names.map((name, i) => ({ name, numeric: numeric(i) })),
    length: rows.length,
    cut: false,
    cell: (row, column) => rows[row]?.[column] ?? null
  };
}

describe('the rows of a long answer that are drawn', () => {
  it('are those in view, with a few around them', () => {
    expect(rowsInView(10, 32, 0, 400)).toEqual({ height: 320, first: 0, end: 10, top: 0 });
    expect(rowsInView(1000, 32, 3200, 320)).toEqual({ height: 32_000, first: 92, end: 118, top: 92 * 32 });
    expect(rowsInView(0, 32, 0, 400)).toEqual({ height: 0, first: 0, end: 0, top: 0 });
  });

  it('reach the last of a million, in a list no higher than browsers draw', () => {
    const at = (scrolled: number) => rowsInView(1_000_000, 32, scrolled, 400);
    expect(at(0)).toMatchObject({ first: 0, top: 0 });
    const { height } = at(0);
    expect(height).toBeLessThanOrEqual(8_000_000);
    const last = at(height - 400);
    expect(last.end).toBe(1_000_000);
    expect(last.top + (last.end - last.first) * 32).toBeLessThanOrEqual(height);
    let before = -1;
    for (let scrolled = 0; scrolled <= height - 400; scrolled += 9973) {
      const { first, end, top } = at(scrolled);
      expect(first).toBeGreaterThanOrEqual(before);
      expect(end - first).toBeLessThan(40);
      // What is seen is covered by what is drawn.
      expect(top).toBeLessThanOrEqual(scrolled);
      expect(top + (end - first) * 32).toBeGreaterThanOrEqual(Math.min(scrolled + 400, height));
      before = first;
    }
  });
});

describe('an answer', () => {
  it('is drawn as bars where it has names and numbers', () => {
    const answer = sheet(
      ['council', 'points'],
      [
        ['Kent', -10],
        ['Essex', 30],
        ['Surrey', null]
      ]
    );
    expect(drawable(answer)).toEqual({ label: 0, values: [1] });
    expect(barsOf(answer, 0, 1)).toEqual([
      { label: 'Kent', value: -10, written: '−10', from: 0, wide: 25 },
      { label: 'Essex', value: 30, written: '30', from: 25, wide: 75 }
    ]);
    expect(
      drawable(
        sheet(
          ['a', 'b'],
          [
            [1, 2],
            [3, 4]
          ]
        )
      )
    ).toBeNull();
    expect(drawable(sheet(['a'], [['x'], ['y']]))).toBeNull();
    expect(
      barsOf(
        sheet(
          ['a', 'b'],
          [
            ['x', 0],
            ['y', 0]
          ]
        ),
        0,
        1
      ).map(({ wide }) => wide)
    ).toEqual([0, 0]);
  });

  it('is written as readers read numbers', () => {
    expect([null, true, 'x', 2025, 12_345, -1.5, 46.1, 1e-7, 1e29].map(textOf)).toEqual([
      ...['', 'true', 'x', '2025', '12,345', '−1.5', '46.1', 'about 1.00000e−7', 'about 1.00000e+29']
    ]);
  });

  it('has the numbers of a column written alike: thousands parted, as many decimals as one has, years plain', () => {
    const plans = sheet(
      ['council', 'plans', 'per_cent', 'year'],
      [
        ['A', 3041, 46.1, 2025],
        ['B', 20_635, 50, 2024],
        ['C', 7, 4.05, 2023]
      ]
    );
    const written = (column: number) => [0, 1, 2].map((row) => writerOf(plans, column)(plans.cell(row, column)));
    expect(written(1)).toEqual(['3,041', '20,635', '7']);
    expect(written(2)).toEqual(['46.10', '50.00', '4.05']);
    expect(written(3)).toEqual(['2025', '2024', '2023']);
    expect(writerOf(plans, 1)(null)).toBe('');
    expect(barsOf(plans, 0, 1).map((bar) => bar.written)).toEqual(['3,041', '20,635', '7']);
  });

  it('is drawn by the column that it is ordered by', () => {
    const rows = (...values: number[][]) =>
      sheet(
        ['council', 'points', 'in_2023', 'year'],
        values.map((row, i) => [`X${i}`, ...row])
      );
    expect(orderedBy(rows([1, 9, 1], [3, 7, 2], [2, 7, 3]), [1, 2, 3])).toBe(2);
    expect(orderedBy(rows([1, 4, 1], [3, 7, 2], [2, 5, 3]), [1, 2, 3])).toBeUndefined();
    expect(orderedBy(rows([1, 4, 1], [1, 4, 2]), [1, 2, 3])).toBeUndefined();
  });

  it('is mapped where a column names councils, by name, code or short form', () => {
    const slugs = (names: string[], rows: Value[][]) => {
      const mapped = councilsIn(sheet(names, rows), gazetteer);
      return mapped && 'table' in mapped ? [mapped.table.rows.map(({ area }) => area.slug), mapped.others] : mapped;
    };
    expect(
      slugs(
        ['council', 'points'],
        [
          ['Kent', -10.5],
          ['B&NES', 20],
          ['England', 15]
        ]
      )
    ).toEqual([['kent', 'bath-and-north-east-somerset'], ['England']]);
    expect(
      slugs(
        ['area', 'value'],
        [
          ['E10000016', 10.25],
          ['E10000007', 5]
        ]
      )
    ).toEqual([['kent', 'derbyshire'], []]);
    expect(
      slugs(
        ['year', 'Essex', 'Kent'],
        [
          ['2024', 1, 2],
          ['2025', 2, 3]
        ]
      )
    ).toBeNull();
    expect(slugs(['council'], [['Kent']])).toBeNull();
    expect(
      slugs(
        ['council', 'n'],
        [
          ['Kent', 1],
          ['Kent', 2]
        ]
      )
    ).toEqual({ why: 'No map is drawn: Kent stands in more than one row.' });
  });
});

describe('what was asked before', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key)
    };
  };

  it('is kept, newest first, each once, and forgotten when asked', () => {
    const device = storage();
    let history = keepInHistory(device, [], 'SELECT 1');
    history = keepInHistory(device, history, 'SELECT 2');
    history = keepInHistory(device, history, 'SELECT 1');
    expect(readHistory(device)).toEqual(['SELECT 1', 'SELECT 2']);
    for (let i = 0; i < 30; i++) history = keepInHistory(device, history, `SELECT ${i}`);
    expect(readHistory(device)).toHaveLength(20);
    expect(keepInHistory(device, history, 'x'.repeat(5000))).toEqual(history);
    forgetHistory(device);
    expect(readHistory(device)).toEqual([]);
  });

  it('is nothing where a browser keeps nothing, or what it kept is spoiled', () => {
    const full = {
      getItem: () => '{"a":1',
      setItem: () => {
        throw new Error('full');
      }
    };
    expect(readHistory(full)).toEqual([]);
    expect(readHistory({ getItem: () => '{"a":1}' })).toEqual([]);
    expect(keepInHistory(full, [], 'SELECT 1')).toEqual(['SELECT 1']);
    expect(readHistory(null)).toEqual([]);
  });
});
