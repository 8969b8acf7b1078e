import { describe, expect, it } from 'vitest';
import { betaDraws, gammaDraws, mulberry32, normals } from './draws.ts';
import { drawn, extremesOf, gapMoved, quantile, ratioMoved } from './index.ts';

const councils = (shares: readonly number[], total: number) =>
  shares.map((share) => ({ count: Math.round(share * total), total }));
const even = Array.from({ length: 101 }, (_, i) => 0.1 + (0.8 * i) / 100);
const moved = (before: readonly number[], after: readonly number[], total: number) =>
  gapMoved(extremesOf(drawn(councils(before, total), 'share', 1)), extremesOf(drawn(councils(after, total), 'share', 2)));

describe('draws', () => {
  it('have the mean and the variance of their distributions', () => {
    const random = mulberry32(5);
    const normal = normals(random);
    const of = (draw: () => number) => {
      const values = Array.from({ length: 20_000 }, draw);
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
      return [mean, values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length] as const;
    };
    const [mean, variance] = of(betaDraws(71.5, 1360.5, random, normal));
    expect(mean).toBeCloseTo(71.5 / 1432, 4);
    expect(variance / ((71.5 * 1360.5) / (1432 ** 2 * 1433))).toBeCloseTo(1, 1);
    const [events, spread] = of(gammaDraws(0.5, random, normal));
    expect(events).toBeCloseTo(0.5, 1);
    expect(spread).toBeCloseTo(0.5, 1);
  });
});

describe('a gap', () => {
  it('is P90 − P10 of type 7, each council once', () => {
    const { p10, p90 } = extremesOf(drawn(councils(even, 1000), 'share', 1));
    expect(p10).toBeCloseTo(quantile(even, 0.1), 9);
    expect(p90 - p10).toBeCloseTo(0.64, 9);
  });

  it('has an interval that holds the move, is narrower where counts are larger, and is the same every time', () => {
    const wider = even.map((share) => 0.5 + (share - 0.5) * 1.1);
    const [few, many] = [moved(even, wider, 100), moved(even, wider, 10_000)];
    for (const { before, after, low, high } of [few, many]) {
      expect(low).toBeLessThan(after - before);
      expect(high).toBeGreaterThan(after - before);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
    expect(many.beyond).toBe(1);
    expect(moved(even, wider, 10_000)).toEqual(many);
  });

  it('is not called moved where nothing did, whatever chance does, in about 19 of 20 tries or more', () => {
    const random = mulberry32(11);
    const again = (total: number) =>
      even.map((share) => ({
        count: Array.from({ length: total }, () => (random() < share ? 1 : 0)).reduce<number>((a, b) => a + b, 0),
        total
      }));
    const tries = Array.from({ length: 60 }, () =>
      gapMoved(extremesOf(drawn(again(80), 'share', 1, 400)), extremesOf(drawn(again(80), 'share', 2, 400)))
    );
    expect(tries.filter(({ beyond }) => beyond !== 0).length).toBeLessThanOrEqual(6);
  });

  it('does not take small counts that became large for councils that drew together', () => {
    const random = mulberry32(12);
    const again = (total: number) =>
      even.map((share) => ({
        count: Array.from({ length: total }, () => (random() < share ? 1 : 0)).reduce<number>((a, b) => a + b, 0),
        total
      }));
    const tries = Array.from({ length: 30 }, () =>
      gapMoved(extremesOf(drawn(again(30), 'share', 1, 300)), extremesOf(drawn(again(600), 'share', 2, 300)))
    );
    expect(tries.filter(({ beyond }) => beyond < 0).length).toBeLessThanOrEqual(4);
  });

  it('has no ratio where a P10 is 0, and one of rates by Gamma draws', () => {
    const none = extremesOf(
      drawn(
        [
          { count: 0, total: 50 },
          { count: 0, total: 50 },
          { count: 20, total: 50 }
        ],
        'share',
        1
      )
    );
    expect(ratioMoved(none, none)).toBeNull();
    const rates = (times: number) =>
      extremesOf(
        drawn(
          Array.from({ length: 50 }, (_, i) => ({ count: times * (40 + 4 * i), total: 50_000 })),
          'rate',
          times
        )
      );
    const ratio = ratioMoved(rates(1), rates(3));
    expect(ratio?.before).toBeCloseTo(ratio?.after ?? 0, 9);
    expect(ratio?.beyond).toBe(0);
    expect(gapMoved(rates(1), rates(3)).beyond).toBe(1);
  });

  it('is refused of one council and of what is no share', () => {
    expect(() => extremesOf(drawn([{ count: 1, total: 2 }], 'share', 1))).toThrow(RangeError);
    expect(() => drawn([{ count: 3, total: 2 }], 'share', 1)).toThrow(RangeError);
  });
});
