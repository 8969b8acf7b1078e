import { describe, expect, it } from 'vitest';
import { classed } from '../kit/classed.ts';
import { placeBreakdown, type BreakdownInput, type BreakdownRow } from './layout.ts';
import { breakdownMarks } from './marks.ts';

const row = (id: string, value: number, expected: number | null): BreakdownRow => ({
  id,
  title: id,
  note: 'three groups, 5,220 plans',
  value,
  expected,
  short: `${value}%`,
  expectedShort: expected === null ? '' : `${expected}%`,
  councils: Array.from({ length: 120 }, (_, i) => ({
    code: `E${i}`,
    slug: '',
    name: '',
    value: i < 60 ? 100 : i / 2,
    share: i === 0 ? 0.2 : 1 / 150,
    doubted: i === 1,
    label: ''
  }))
});
const input = (width: number): BreakdownInput => ({
  rows: [row('Black', 56.5, 55.5), row('White British', 43.4, 43.7), row('Other', 20, null)],
  measure: { unit: { kind: 'share' }, lawStandard: { value: 100, words: 'The law: all', basis: '', link: '' } },
  lawLabel: 'The law: all of them',
  classBounds: [20, 40, 60, 80, 95],
  strongEnd: 'low',
  width
});

describe('groups on one scale', () => {
  it.each([320, 360, 700, 980])('have every circle in its row and its plane at %i px', (width) => {
    const layout = placeBreakdown(input(width));
    for (const { circles, y, half } of layout.groups) {
      expect(circles).toHaveLength(120);
      for (const circle of circles) {
        expect(circle.x).toBeGreaterThanOrEqual(layout.left);
        expect(circle.x).toBeLessThanOrEqual(layout.right);
        expect(Math.abs(circle.y - y)).toBeLessThanOrEqual(half);
      }
    }
    const lines = layout.groups.map(({ y }) => y);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(layout.bottom).toBeLessThan(layout.height);
  });

  it('mark the figure and the ring on the same scale as councils', () => {
    const layout = placeBreakdown(input(980));
    const [black, , other] = layout.groups;
    const at = (value: number) => layout.left + (value / 100) * (layout.right - layout.left);
    expect(black!.bar).toBeCloseTo(at(56.5), 0);
    expect(black!.ring).toBeCloseTo(at(55.5), 0);
    expect(other!.ring).toBeNull();
    expect(layout.law?.x).toBe(layout.right);
    expect(layout.heads?.map(({ text }) => text)).toEqual(['figure', 'by place alone']);
    expect(placeBreakdown(input(360)).heads).toBeNull();
  });

  it('draw a larger share larger, and a doubted figure hollow', () => {
    const [group] = placeBreakdown(input(980)).groups;
    const [first, second, third] = group!.circles;
    expect(first!.r).toBeGreaterThan(2 * third!.r);
    expect([second!.areaClass, third!.areaClass]).toEqual(['faulty', 'c5']);
    const markup = classed(breakdownMarks(placeBreakdown(input(980))));
    expect(markup.match(/class="breakdown-bar"/g)).toHaveLength(3);
    expect(markup.match(/class="breakdown-ring"/g)).toHaveLength(2);
    expect(markup.match(/class="area [a-z0-9]+ council"/g)).toHaveLength(360);
    expect(markup).not.toMatch(/NaN|undefined/);
  });
});
