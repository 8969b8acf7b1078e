import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { drawYears } from './chart.ts';

const measure = measureById('plans-excepted');
const years = (values: number[]) => values.map((value, i) => ({ period: String(2023 + i), value }));
const at = (period: string, value: number) => ({ period, value, numerator: value, denominator: 100 });

/** Where each figure is written: the middle of what is written, from the left, and how far down. */
function written(values: [number, number, number]) {
  const [base, turn, now] = values.map((value, i) => at(String(2023 + i), value));
  const svg = drawYears(
    measure,
    'A',
    years(values),
    years([10, 10, 10]),
    { base: base!, turn: turn!, now: now! },
    (value) => `${value}%`
  );
  return [...svg.matchAll(/<text class="value" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]+)/g)].map(
    ([, x, y, anchor, text]) => ({ x: Number(x), y: Number(y), anchor, text })
  );
}

describe('the figures of a small chart', () => {
  it('stand above a turn down, below or left of a turn up, and right of the newest', () => {
    const [base, turn, now] = written([50, 90, 40]);
    expect(turn?.anchor).toBe('middle');
    expect(turn!.y).toBeLessThan(base!.y);
    expect(now?.anchor).toBe('start');
    const [high, low] = written([90, 40, 80]);
    expect(low!.y).toBeGreaterThan(high!.y + 20);
  });

  it('begin inside the drawing, whatever their length', () => {
    for (const values of [
      [90, 40, 80],
      [12.34, 90, 40]
    ] as [number, number, number][])
      for (const { x, anchor, text } of written(values))
        if (anchor === 'middle') expect(x).toBeGreaterThanOrEqual((text!.length * 7) / 2);
  });
});
