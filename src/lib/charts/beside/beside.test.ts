import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { classed } from '../kit/classed.ts';
import { tenth } from '../kit/scale.ts';
import { placeBeside } from './layout.ts';
import { besideMarks } from './marks.ts';

const plans = measureById('plans-within-20-weeks');
const rows = [
  { value: 5, interval: { low: 4, high: 6.2 } },
  { value: 46, interval: { low: 45, high: 47 } }
];

describe('two figures beside each other', () => {
  it('lie on the whole of a share that the law has a standard for, with their intervals', () => {
    const { marks, law, left, right, ticks } = placeBeside(plans, rows);
    const at = (percent: number) => tenth(left + ((right - left) * percent) / 100);
    expect(law).toBe(right);
    expect(marks.map(({ x }) => x)).toEqual([at(5), at(46)]);
    expect([marks[0]?.low, marks[0]?.high]).toEqual([at(4), at(6.2)]);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '50', '100%']);
  });

  it('have room for intervals that reach beyond the figures, and none where there is no interval', () => {
    const rate = measureById('appeals-per-10000-children');
    const { marks, right } = placeBeside(rate, [
      { value: 20, interval: { low: 5, high: 118 } },
      { value: 22, interval: null }
    ]);
    expect(marks[0]?.high).toBeLessThanOrEqual(right);
    expect(marks[1]).toMatchObject({ low: null, high: null });
    expect(classed(besideMarks(placeBeside(rate, [{ value: 20, interval: null }])))).not.toContain('reach');
  });
});
