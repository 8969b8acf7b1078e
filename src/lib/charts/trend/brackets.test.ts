import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { roughWidthOf } from '../kit/text.ts';
import { FIGURE_SIZE } from './brackets.ts';
import { placeTrend, TREND_PLANES, type TrendInput } from './layout.ts';
import { trendMarks } from './marks.ts';

const YEARS = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const spread = YEARS.map((period) => ({ period, p10: 20, middle: 60, p90: 95 }));
const input = (gaps: TrendInput['gaps'], over: readonly (typeof spread)[number][] = spread): TrendInput => ({
  series: [],
  spread: over,
  ...(gaps ? { gaps } : {}),
  measure: measureById('plans-within-20-weeks'),
  lawLabel: ''
});
const gap = (period: string, words = '75.0') => ({ period, words, unit: 'points' });
const crossingAt = (value: number): TrendInput['series'] => [
  { code: 'E', name: 'E', emphasis: 'england', points: [{ period: '2025', value, status: 'ok', label: '', short: '' }] }
];
const GAPS = ['2016', '2021', '2022', '2025'].map((period) => gap(period));

describe('a gap measured inside the band', () => {
  it('reaches from P10 to P90 of its year, right of the first year of a stretch and left of its last', () => {
    const { brackets, years, top, bottom } = placeTrend(input(GAPS), 'wide');
    const at = (year: string) => years.find(({ text }) => text === year)!.x;
    const height = (value: number) => bottom - (value / 100) * (bottom - top);
    expect(brackets).toHaveLength(4);
    expect(brackets.map(({ x }, i) => Math.sign(x - at(GAPS[i]!.period)))).toEqual([1, -1, 1, -1]);
    for (const { y1, y2 } of brackets) {
      expect(y1).toBeCloseTo(height(95), 0);
      expect(y2).toBeCloseTo(height(20), 0);
    }
  });

  it('says each gap where both have room, and of a stretch too narrow for two the newer alone', () => {
    const said = (plane: 'wide' | 'narrow') => placeTrend(input(GAPS), plane).brackets.map(({ words }) => words?.lines ?? null);
    expect(said('wide')).toEqual(GAPS.map(() => ['75.0', 'points']));
    expect(said('narrow')).toEqual([['75.0'], ['75.0'], null, ['75.0']]);
  });

  for (const plane of ['wide', 'narrow'] as const)
    it(`keeps two figures of a stretch apart, in the ${plane} plane`, () => {
      const found = placeTrend(input(GAPS), plane).brackets.flatMap(({ words }) => words ?? []);
      const reach = found.map(({ x, anchor, lines }) => {
        const width = Math.max(
          ...lines.map((line, i) => roughWidthOf(line, (i === 0 ? FIGURE_SIZE : 1) * TREND_PLANES[plane].type))
        );
        return anchor === 'start' ? [x, x + width] : [x - width, x];
      });
      const sorted = reach.sort((a, b) => a[0]! - b[0]!);
      for (const [i, [from]] of sorted.entries()) expect(from!).toBeGreaterThan(sorted[i - 1]?.[1] ?? 0);
    });

  it('stands where the lines leave most room; over a band that leaves none, and not at all where another line is', () => {
    const layout = placeTrend(input([gap('2025')]), 'wide');
    const crossing = placeTrend({ ...input([gap('2025')]), series: crossingAt(80) }, 'wide');
    expect(crossing.brackets[0]!.words!.y).toBeGreaterThan(layout.brackets[0]!.words!.y);
    const flat = YEARS.map((period) => ({ period, p10: 49, middle: 50, p90: 51 }));
    const over = placeTrend(input([gap('2016')], flat), 'wide').brackets[0]!;
    expect(over.words).toMatchObject({ lines: ['75.0'], anchor: 'start' });
    expect(over.words!.y).toBeLessThan(over.y1);
    const covered = { ...input([gap('2025')], flat), series: crossingAt(80) };
    expect(placeTrend(covered, 'wide').brackets[0]!.words).toBeNull();
  });

  for (const plane of ['wide', 'narrow'] as const)
    it(`of one year alone stands left of it, with all the room of the ${plane} plane`, () => {
      const { brackets, years, left } = placeTrend(input([gap('2025')], spread.slice(-1)), plane);
      expect(brackets).toHaveLength(1);
      const { x, words } = brackets[0]!;
      expect(x).toBeLessThan(years[0]!.x);
      expect(words).toMatchObject({ anchor: 'end', lines: plane === 'wide' ? ['75.0', 'points'] : ['75.0'] });
      expect(words!.x - roughWidthOf('75.0', FIGURE_SIZE * TREND_PLANES[plane].type)).toBeGreaterThan(left);
    });

  it('has none of a year without a band', () => {
    expect(placeTrend(input([gap('2030')]), 'wide').brackets).toEqual([]);
    expect(JSON.stringify(trendMarks(placeTrend(input(undefined), 'wide'), 13))).not.toContain('bracket');
  });
});
