import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { placeFan, through, type Fan, type Plane } from './layout.ts';
import { fanMarks } from './marks.ts';

const measure = measureById('plans-within-20-weeks');
const PLANE: Plane = { width: 100, height: 100, labelHeights: { own: 11, england: 11, law: 11 } };
const periods = ['2019', '2020', '2021', '2022', '2023', '2024'];
const fanOf = (own: readonly (number | null)[], england = 46, few: readonly number[] = []): Fan => ({
  years: periods.map((period) => ({ period, low: 0, p10: 10, p90: 90, high: 100 })),
  council: own.map((value, i) => ({ period: periods[i] ?? '', value, few: few.includes(i) })),
  england: periods.map((period) => ({ period, value: england })),
  label: (value) => `${value}%`
});
const placed = (...args: Parameters<typeof fanOf>) => placeFan(measure, fanOf(...args), PLANE);

describe('a fan', () => {
  it('draws no line and no band over the change of the return, nor over a year without a figure', () => {
    const layout = placed([10, 20, 30, 40, null, 60]);
    expect(through(layout.own)).toBe('M8.3 90L25 80L41.7 70');
    expect(layout.all.match(/M/g)).toHaveLength(2);
    expect(layout.change).toEqual({ x: 50, words: 'counted in a new way from 2022', low: false });
    expect(layout.gaps).toEqual([75]);
    expect(layout.dots).toHaveLength(5);
  });

  it('says at the bottom that the return changed where the line runs along the top alone', () => {
    for (const [own, low] of [
      [[98, 99, 97], true],
      [[50, 60, 70], false],
      [[98, 5, 97], false],
      [[98, null, 97], false]
    ] as const)
      expect(placed([10, 20, 30, ...own]).change?.low, own.join()).toBe(low);
  });

  it('leaves figures of few out of the line and of what is written', () => {
    const layout = placed([10, 20, 30, 40, 50, 60], 46, [0, 5]);
    expect(layout.few).toHaveLength(2);
    expect(layout.values.map(({ words }) => words)).toEqual(['20%', '30%', '40%']);
    expect(layout.lineLabels.map(({ kind }) => kind)).toEqual(['law', 'england']);
  });

  it('says what each line is at its end, the law’s always, and none over another', () => {
    for (const [own, england] of [
      [100, 46],
      [97, 99],
      [46, 46],
      [0, 3],
      [90, 88]
    ] as const) {
      const { lineLabels } = placed([10, 20, 30, 40, 50, own], england);
      expect(lineLabels.map(({ kind }) => kind).sort()).toEqual(['england', 'law', 'own']);
      const middles = lineLabels.map(({ y }) => y).sort((a, b) => a - b);
      for (const [i, y] of middles.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
        if (i > 0) expect(y - (middles[i - 1] ?? 0)).toBeGreaterThanOrEqual(10.9);
      }
      expect(lineLabels.find(({ kind }) => kind === 'law')?.y).toBe(0);
    }
  });

  it('is as large as its plane, in marks that carry the class of pages and a role', () => {
    const layout = placeFan(measure, fanOf([10, 20, 30, 40, 50, 60]), { ...PLANE, width: 600, height: 200 });
    expect(layout.own[1]?.at(-1)).toEqual({ x: 550, y: 80 });
    const marks = fanMarks(layout, 2);
    expect(marks.map((mark) => ('part' in mark ? mark.part : ''))).toEqual([
      ...layout.ticks.map(() => 'grid'),
      ...['all', 'most', 'break', 'law', 'england', 'own', 'dots', 'few']
    ]);
    expect(marks.find((mark) => 'part' in mark && mark.part === 'own')).toMatchObject({ stroke: 'accent', strokeWidth: 6.4 });
  });
});
