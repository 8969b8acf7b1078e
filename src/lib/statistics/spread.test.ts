import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  dispersedLimits,
  funnelLimits,
  median,
  newcombe,
  overDispersion,
  quantile,
  rankIntervals,
  reachOf,
  runByChance,
  spreadOf,
  weightedQuantile,
  weightedSpreadOf,
  wilson,
  Z_998
} from './index.ts';

/** Plans issued within 20 weeks, excluding exceptions, of councils with 30 or more. */
const onTime = (period: string) =>
  readFileSync('data/observations/plans-within-20-weeks.csv', 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([area, year, , , , status]) => year === period && status === 'ok' && !/^E(12|92)/.test(area ?? ''))
    .map(([, , value, count, total]) => ({
      value: Number(value),
      count: Number(count),
      total: Number(total),
      weight: Number(total)
    }))
    .filter(({ total }) => total >= 30);

describe('newcombe', () => {
  it('56 of 70 against 48 of 80, as published', () => {
    const { difference, low, high } = newcombe({ count: 56, total: 70 }, { count: 48, total: 80 });
    expect(difference).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('holds the difference, stays within −1 and 1, and turns over with its arguments', () => {
    for (const [a, m, b, n] of [
      [0, 10, 0, 20],
      [10, 10, 0, 20],
      [10, 10, 20, 20],
      [3, 40, 30, 41]
    ] as const) {
      const there = newcombe({ count: a, total: m }, { count: b, total: n });
      const back = newcombe({ count: b, total: n }, { count: a, total: m });
      expect(there.low).toBeLessThanOrEqual(there.difference);
      expect(there.high).toBeGreaterThanOrEqual(there.difference);
      expect(there.low).toBeGreaterThanOrEqual(-1);
      expect(there.high).toBeLessThanOrEqual(1);
      expect(back.low).toBeCloseTo(-there.high, 12);
    }
  });
});

describe('funnel limits, against the published vectors', () => {
  it.each([
    [10, 0.56154344, 0.4203259],
    [1008, 0.78203374, 0.76796814]
  ])('n = %i, lower', (total, low95, low998) => {
    expect(funnelLimits(0.80642448, total).low).toBeCloseTo(low95, 7);
    expect(funnelLimits(0.80642448, total, Z_998).low).toBeCloseTo(low998, 7);
  });

  it('n = 1008, upper, and never past 100%', () => {
    expect(funnelLimits(0.80642448, 1008).high).toBeCloseTo(0.83081521, 7);
    expect(funnelLimits(0.80642448, 1008, Z_998).high).toBeCloseTo(0.84488082, 7);
    expect(funnelLimits(0.80642448, 10, Z_998).high).toBe(1);
    expect(dispersedLimits(0.5, 1, 4).low).toBe(0);
    expect(dispersedLimits(0.5, 1, 4).high).toBe(1);
  });

  it('for plans on time in 2024: 126 of 148 councils lie outside 99.8% around their own mean, and none once their own variance is allowed for', () => {
    const councils = onTime('2024');
    const target = councils.reduce((sum, { count }) => sum + count, 0) / councils.reduce((sum, { total }) => sum + total, 0);
    const { phi, tau2 } = overDispersion('share', councils, target);
    const outside = (limits: (total: number) => { low: number; high: number }) =>
      councils.filter(({ count, total }) => count / total < limits(total).low || count / total > limits(total).high).length;
    expect(phi).toBeCloseTo(164.4, 1);
    expect(outside((total) => funnelLimits(target, total, Z_998))).toBe(126);
    expect(outside((total) => dispersedLimits(target, total, tau2))).toBe(0);
  });

  it('councils that differ by chance alone have no variance of their own', () => {
    const councils = Array.from({ length: 40 }, (_, i) => ({ count: 50 + (i % 2), total: 101 }));
    expect(overDispersion('share', councils, 0.5).tau2).toBe(0);
  });
});

describe('a test that cannot find anything', () => {
  const reach = (target: number, tau2: number, differ?: (figure: number, limit: number) => boolean) =>
    reachOf('share', target, [30, 1000, 40_000], Z_998, tau2, differ);

  /* asin√½ = π/4: limits reach 0 and 1 where 3.0902·√(1/(4n) + τ²) is π/4 or more, that is from τ² = 0.064595 on for many plans. */
  it('is one whose limits run from 0 to 1', () => {
    expect(reach(0.5, 0.0646)).toEqual({ below: 0, above: 0 });
    expect(reach(0.5, 0.0645)).toEqual({ below: 1, above: 1 });
    expect(reach(0.5, 0)).toEqual({ below: 3, above: 3 });
  });

  it('on one side alone, where England lies near an end; and never above a rate', () => {
    expect(reach(0.9, 0.04)).toEqual({ below: 3, above: 0 });
    expect(reach(0.1, 0.04)).toEqual({ below: 0, above: 3 });
    expect(reachOf('rate', 0.002, [7000, 90_000], Z_998, 0.01)).toEqual({ below: 0, above: 2 });
  });

  it('or so near 0 and 1 that they print alike', () =>
    expect(reach(0.5, 0.0645, (figure, limit) => figure.toFixed(3) !== limit.toFixed(3))).toEqual({ below: 0, above: 0 }));

  it('of plans on time is that of 2024, and not that of 2019', () => {
    const of = (period: string) => {
      const councils = onTime(period);
      const target = councils.reduce((sum, { count }) => sum + count, 0) / councils.reduce((sum, { total }) => sum + total, 0);
      const totals = councils.map(({ total }) => total);
      return reachOf('share', target, totals, Z_998, overDispersion('share', councils, target).tau2);
    };
    expect(of('2024')).toEqual({ below: 0, above: 0 });
    expect(of('2019').below).toBeGreaterThan(140);
  });
});

describe('runs by chance', () => {
  /* Levene and Wolfowitz (1944): of n figures in an order by chance, 2/n! runs of length n − 1 up or down are expected. */
  it('are 2 in (moves + 1)!', () => {
    expect([1, 2, 3, 4, 5, 9].map(runByChance).map((chance) => Math.round(1 / chance))).toEqual([1, 3, 12, 60, 360, 1_814_400]);
    expect(() => runByChance(0)).toThrow(RangeError);
    expect(() => runByChance(1.5)).toThrow(RangeError);
  });

  it('are as many as there are orders that rise or fall throughout, counted one by one', () => {
    const orders = (of: readonly number[]): number[][] =>
      of.length < 2 ? [[...of]] : of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]));
    for (const moves of [1, 2, 3, 4, 5]) {
      const all = orders(Array.from({ length: moves + 1 }, (_, i) => i));
      const straight = all.filter((order) =>
        [1, -1].some((way) => order.every((one, i) => i === 0 || way * (one - order[i - 1]!) > 0))
      );
      expect(straight.length / all.length).toBeCloseTo(runByChance(moves), 12);
    }
  });
});

describe('spread', () => {
  it('of plans on time, as worked out beforehand: relative spread doubled and weighted SD stood still', () => {
    const [before, now] = [onTime('2019'), onTime('2024')];
    const [old, late] = [before, now].map((all) => spreadOf(all.map(({ value }) => value)));
    expect(late!.cv).toBeCloseTo(0.548, 3);
    expect(late!.ratio).toBeCloseTo(7.594, 2);
    expect(late!.gini).toBeCloseTo(0.315, 3);
    expect(old!.cv).toBeCloseTo(0.405, 3);
    expect(old!.ratio).toBeCloseTo(3.41, 2);
    expect(old!.gini).toBeCloseTo(0.229, 3);
    expect(weightedSpreadOf(before).sd).toBeCloseTo(26.7, 1);
    expect(weightedSpreadOf(now).sd).toBeCloseTo(27.85, 1);
    expect(late!.mean).toBeCloseTo(53.2, 1);
  });

  it('is nothing where all are alike, by weight or not', () => {
    const alike = spreadOf([4, 4, 4]);
    expect([alike.sd, alike.cv, alike.range, alike.ratio]).toEqual([0, 0, 0, 1]);
    expect(alike.gini).toBeCloseTo(0, 12);
    const weighted = weightedSpreadOf([
      { value: 4, weight: 1 },
      { value: 4, weight: 9 }
    ]);
    expect([weighted.sd, weighted.range]).toEqual([0, 0]);
  });

  it('has no relative measure of what can be nothing or below it', () => {
    expect(spreadOf([-2, 0, 2])).toMatchObject({ cv: null, ratio: null, gini: null });
    expect(spreadOf([0, 0])).toMatchObject({ cv: null, ratio: null, gini: null });
  });

  it('by equal weights has the Gini and mean of each counted once', () => {
    const values = [3, 8, 1, 12, 7];
    const weighted = weightedSpreadOf(values.map((value) => ({ value, weight: 5 })));
    expect(weighted.gini).toBeCloseTo(spreadOf(values).gini!, 12);
    expect(weighted.mean).toBeCloseTo(spreadOf(values).mean, 12);
    // The differences of all pairs of 1, 3, 7, 8 and 12 add up to 108; over 2 × 25 × 6.2.
    expect(spreadOf(values).gini).toBeCloseTo(108 / 310, 12);
  });

  it('refuses one council', () => expect(() => spreadOf([1])).toThrow(RangeError));
});

describe('quantiles of type 7', () => {
  it('are those of R', () => {
    expect(quantile([1, 2, 3, 4, 10], 0.1)).toBeCloseTo(1.4, 12);
    expect(quantile([1, 2, 3, 4, 10], 0.9)).toBeCloseTo(7.6, 12);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  /* Hyndman and Fan (1996), type 5: the value at place i of n stands at (i − ½)/n. Of 1, 2, 3, 4, 10: 1 at 0.1, 10 at 0.9, 2.25 at 0.35. */
  it('are not those by weight, which with equal weights are of type 5', () => {
    const of = (values: readonly number[], weight: number) => values.map((value) => ({ value, weight }));
    const found = (weight: number) => [0.1, 0.35, 0.5, 0.9].map((p) => weightedQuantile(of([3, 1, 10, 2, 4], weight), p));
    for (const weight of [1, 7, 0.3]) expect(found(weight)).toEqual([1, 2.25, 3, 10].map((value) => expect.closeTo(value, 10)));
    expect(weightedQuantile(of([10, 20, 30, 40], 3), 0.25)).toBeCloseTo(15, 12);
    expect(quantile([10, 20, 30, 40], 0.25)).toBeCloseTo(17.5, 12);
    const { p10, p90 } = weightedSpreadOf(of([3, 1, 10, 2, 4], 5));
    expect([p10, p90]).toEqual([expect.closeTo(1, 12), expect.closeTo(10, 12)]);
  });

  it('by weight stay among the values and rise with p', () => {
    const councils = [5, 1, 9].map((value, i) => ({ value, weight: i + 1 }));
    const found = [0, 0.1, 0.5, 0.9, 1].map((p) => weightedQuantile(councils, p));
    expect(found[0]).toBe(1);
    expect(found.at(-1)).toBe(9);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

describe('ranks with their interval', () => {
  const councils = onTime('2024');
  const ranks = rankIntervals(councils, true);

  it('are the same each time, hold the rank, and stay among the councils', () => {
    expect(rankIntervals(councils, true)).toEqual(ranks);
    /* As drawn and sorted the plain way, when every draw was kept. */
    expect(ranks.slice(0, 4).map(({ low, high }) => [low, high])).toEqual([[34, 54], [5, 14], [73, 97], [44, 54]]); // prettier-ignore
    expect(ranks.reduce((sum, { low, high }) => sum + high - low, 0)).toBe(1712);
    ranks.forEach(({ low, high }) => {
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(councils.length);
      expect(low).toBeLessThanOrEqual(high);
    });
    const held = ranks.filter(({ rank, low, high }) => rank >= low - 0.5 && rank <= high + 0.5).length;
    expect(held / ranks.length).toBeGreaterThan(0.95);
  });

  it('are wide where little is known, and turn over when the least comes first', () => {
    const few = rankIntervals([{ count: 3, total: 6 }, ...councils.slice(0, 80)], true)[0]!;
    const many = rankIntervals([{ count: 3000, total: 6000 }, ...councils.slice(0, 80)], true)[0]!;
    expect(few.high - few.low).toBeGreaterThan(3 * (many.high - many.low));
    const [first] = rankIntervals(
      [
        { count: 1, total: 40 },
        { count: 30, total: 40 }
      ],
      false
    );
    expect(first!.rank).toBe(1);
  });

  it('give tied councils the middle of their places', () =>
    expect(
      rankIntervals(
        [
          { count: 5, total: 10 },
          { count: 10, total: 20 },
          { count: 0, total: 9 }
        ],
        true
      ).map(({ rank }) => rank)
    ).toEqual([1.5, 1.5, 3]));
});

describe('intervals over every small count', () => {
  it('of shares keep the order of counts', () => {
    for (let total = 1; total <= 40; total++)
      for (let count = 1; count <= total; count++) {
        expect(wilson(count, total).low).toBeGreaterThan(wilson(count - 1, total).low);
        expect(wilson(count, total).high).toBeGreaterThan(wilson(count - 1, total).high);
      }
  });
});
