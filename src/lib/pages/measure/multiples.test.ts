import { describe, expect, it } from 'vitest';
import { observationsOf, PLACES } from '../../../../tests/fixtures/figures.ts';
import { measureById } from '../../measures/index.ts';
import { trendSeries } from '../../ui/charts.ts';
import { segmentMeetsBox } from '../../charts/kit/boxes.ts';
import { roughWidthOf } from '../../charts/kit/text.ts';
import { placeMultiples } from '../../charts/multiples/layout.ts';

const IDS = [
  'plans-within-20-weeks',
  'requests-answered-in-6-weeks',
  'appeals-per-10000-children',
  'high-needs-allocation-per-child'
];

/** The stretches of a path that is made of M and L alone. */
const stretches = (d: string) =>
  d
    .split('M')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const points = part.split('L').map((pair) => pair.split(' ').map(Number) as [number, number]);
      return points.slice(1).map(([x2, y2], i) => ({ x1: points[i]![0], y1: points[i]![1], x2, y2 }));
    });

describe('small multiples', () => {
  it.each(IDS)('write no figure over a line, of any council that ever was (%s)', (id) => {
    const measure = measureById(id);
    const rows = observationsOf(id);
    const of = (code: string, name: string) =>
      trendSeries(
        measure,
        { code, name, slug: code },
        rows.filter(({ area }) => area === code),
        'chosen'
      );
    const england = of('E92000001', 'England');
    const series = PLACES.map(({ code, name }) => of(code, name)).filter(({ points }) => points.length > 0);
    const layout = placeMultiples(series, england, measure);
    const across = (y: number) => ({ x1: layout.left, y1: y, x2: layout.right, y2: y });
    const ruled = [...layout.ticks.map(({ y }) => across(y)), ...(layout.law === null ? [] : [across(layout.law)])];
    const struck = layout.panels.flatMap(({ name, d, last }) => {
      if (!last) return [];
      const width = roughWidthOf(last.text, 12);
      const left = last.anchor === 'start' ? last.x : last.x - width;
      const box = { x: left, y: last.y - 9, width, height: 9.6 };
      expect(left >= layout.left && left + width <= layout.width && box.y >= 0 && last.y <= layout.height).toBe(true);
      return [...ruled, ...stretches(layout.england), ...stretches(d)].some((line) => segmentMeetsBox(line, box)) ? [name] : [];
    });
    expect(series.length).toBeGreaterThan(140);
    expect(struck).toEqual([]);
  });
});
