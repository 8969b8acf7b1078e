import { describe, expect, it } from 'vitest';
import { byar, dispersedRateLimits, funnelLimits, limitsOf, overDispersion, rateLimits, wilson, Z_95, Z_998 } from './index.ts';

/** The average rate, a person, and the years of the published funnel of rates. */
const [AVERAGE, YEARS] = [116.1720835e-5, 3];

/*
 * testdata_funnel_rate_outputs.csv of PHEindicatormethods: so many events, and for each of lower 95%, upper 95%, lower 99.8% and upper 99.8%
 * the population of a year at which that limit lies there, and the limit per 100,000.
 */
const PUBLISHED = [
  [1, 1598.675694, 20.85059119, 7.264481402, 4588.535848, 2649.348525, 12.58170943, 0.287087625, 116108.569],
  [4, 2938.625247, 45.37269033, 312.7159093, 426.372082, 4244.895077, 31.41027773, 122.9648371, 1084.320823],
  [9, 4902.152951, 61.19760093, 1180.827018, 254.0592274, 6501.096999, 46.14605812, 703.6760012, 426.3325728],
  [42, 16289.57177, 85.94455519, 8685.365202, 161.1906889, 18977.21426, 73.77268238, 7109.758056, 196.9124672],
  [231, 75402.17011, 102.1190768, 58008.56546, 132.7390177, 80894.8296, 95.18531701, 53617.62876, 143.609484],
  [1360, 411529.9259, 110.158048, 369759.5622, 122.6021934, 424043.2424, 106.9073359, 358342.3275, 126.5084525]
] as const;

describe('limits of a rate, against the published funnel of PHEindicatormethods', () => {
  /* Under 10 events both are exact; from 10 on ours turn Byar's interval round, and the published curve an exact one. */
  it.each(PUBLISHED)(
    '%i events',
    (events, lowerAt, lower, upperAt, upper, outerLowerAt, outerLower, outerUpperAt, outerUpper) => {
      const tolerance = events < 10 ? 2e-6 : 2e-3;
      const differs = (found: number, published: number) => Math.abs((100_000 * found) / published - 1);
      expect(differs(rateLimits(AVERAGE, YEARS * lowerAt).low, lower)).toBeLessThan(tolerance);
      expect(differs(rateLimits(AVERAGE, YEARS * upperAt).high, upper)).toBeLessThan(tolerance);
      expect(differs(rateLimits(AVERAGE, YEARS * outerLowerAt, Z_998).low, outerLower)).toBeLessThan(tolerance);
      expect(differs(rateLimits(AVERAGE, YEARS * outerUpperAt, Z_998).high, outerUpper)).toBeLessThan(tolerance);
    }
  );
});

describe('limits of a rate, against an independent computation (chi-square quantiles and Brent’s roots of SciPy 1.17)', () => {
  it.each([
    [0.0002, 20_000, 8.262335489884332e-6, 0.0004412799727287852, 0, 0.0005999664987768532],
    [0.0022, 3000, 0.0005406995492101218, 0.004188371593066142, 0, 0.005458553973736566],
    [0.0022, 7700, 0.0011546018706009228, 0.0033702278197113014, 0.0006885692886079238, 0.004093894501724274],
    [0.0133, 120_119, 0.012647629647786533, 0.013960256571051951, 0.012279486672703904, 0.014344241814865103],
    [0.05, 350_000, 0.04925913087152215, 0.050743575314100266, 0.04883465132190224, 0.05117349119646475]
  ])('%f of %i', (target, total, low, high, outerLow, outerHigh) => {
    expect(rateLimits(target, total).low).toBeCloseTo(low, 10);
    expect(rateLimits(target, total).high).toBeCloseTo(high, 10);
    expect(rateLimits(target, total, Z_998).low).toBeCloseTo(outerLow, 10);
    expect(rateLimits(target, total, Z_998).high).toBeCloseTo(outerHigh, 10);
  });
});

describe('limits of a rate', () => {
  const targets = [0.0003, 0.0022, 0.0134, 0.052];
  const totals = [40, 300, 1000, 3000, 7000, 22_000, 98_000, 350_000];
  const levels = [Z_95, Z_998];

  it('hold the target, are never below 0, narrow as more live there, and widen with the level', () => {
    for (const target of targets)
      for (const tau2 of [0, 0.00002, 0.0002])
        for (const z of levels) {
          const widths = totals.map((total) => {
            const { low, high } = limitsOf('rate', target, total, z, tau2);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThan(target);
            expect(high).toBeGreaterThan(target);
            const inner = limitsOf('rate', target, total, z - 0.5, tau2);
            expect(inner.low).toBeGreaterThanOrEqual(low);
            expect(inner.high).toBeLessThan(high);
            return high - low;
          });
          expect(widths).toEqual([...widths].sort((a, b) => b - a));
        }
  });

  it('leave the same counts outside as the interval of each count leaves the target outside', () => {
    for (const target of targets)
      for (const total of [300, 3000, 7000, 22_000])
        for (const z of levels)
          for (let count = 0; count < Math.min(200, 3 * target * total + 20); count++) {
            const { low, high } = rateLimits(target, total, z);
            const own = byar(count, z);
            expect(count / total > high, `${count} of ${total} at ${target}`).toBe(own.low > target * total);
            expect(count / total < low, `${count} of ${total} at ${target}`).toBe(own.high < target * total);
          }
  });

  it('go up without a step as more is expected, across the change of formula', () => {
    for (const z of levels) {
      const limits = Array.from({ length: 3000 }, (_, i) => rateLimits(1, (i + 1) / 100, z)).map(({ low, high }, i) => [
        (low * (i + 1)) / 100,
        (high * (i + 1)) / 100
      ]);
      for (const [i, [low = 0, high = 0]] of limits.entries()) {
        const [lowBefore = 0, highBefore = 0] = limits[i - 1] ?? [low, high];
        expect(low - lowBefore).toBeGreaterThanOrEqual(0);
        expect(high - highBefore).toBeGreaterThanOrEqual(0);
        expect(low - lowBefore).toBeLessThan(0.05);
        if (i > 20) expect(high - highBefore).toBeLessThan(0.15);
      }
    }
  });

  it('are those of chance where councils do not differ, and never inside them where they do', () => {
    for (const target of targets)
      for (const total of totals)
        for (const z of levels) {
          const plain = rateLimits(target, total, z);
          expect(limitsOf('rate', target, total, z, 0)).toEqual(plain);
          const wide = limitsOf('rate', target, total, z, 0.00003);
          expect(wide.low).toBeLessThanOrEqual(plain.low);
          expect(wide.high).toBeGreaterThanOrEqual(plain.high);
        }
    const none = limitsOf('rate', 0.00033, 20_000, Z_998, 0.00002);
    expect(dispersedRateLimits(0.00033, 20_000, 0.00002).low).toBeGreaterThan(0);
    expect(none.low).toBe(0);
    const share = limitsOf('share', 0.97, 60, Z_998, 0.0004);
    expect(share.high).toBeGreaterThanOrEqual(funnelLimits(0.97, 60, Z_998).high);
  });

  it.each([
    [-1, 10, 0],
    [0.1, 0, 0],
    [0.1, 10, -1],
    [Number.NaN, 10, 0]
  ])('refuses %f of %i with τ² %f', (target, total, tau2) => {
    expect(() => dispersedRateLimits(target, total, tau2)).toThrow(RangeError);
    if (tau2 === 0) expect(() => rateLimits(target, total)).toThrow(RangeError);
  });
});

describe('over-dispersion of rates', () => {
  const councils = [
    [120, 10_000],
    [90, 10_000],
    [300, 20_000],
    [150, 20_000],
    [45, 3000],
    [1000, 60_000],
    [640, 60_000],
    [20, 4000],
    [70, 5000],
    [400, 30_000]
  ].map(([count = 0, total = 1]) => ({ count, total }));
  const target = 2835 / 222_000;

  /* Worked out apart from this code, with NumPy. */
  it('is φ 11.567 and τ² 0.0001475 of ten invented councils, and what limits allow for', () => {
    const { phi, tau2 } = overDispersion('rate', councils, target);
    expect(phi).toBeCloseTo(11.567048355059894, 9);
    expect(tau2).toBeCloseTo(0.00014751113362879956, 12);
    expect(dispersedRateLimits(target, 60_000, tau2).low).toBeCloseTo(0.005617064676781079, 12);
    expect(dispersedRateLimits(target, 60_000, tau2).high).toBeCloseTo(0.022820381003242893, 12);
    expect(dispersedRateLimits(target, 3000, tau2, Z_95).low).toBeCloseTo(0.0069266964318148065, 12);
  });

  it('is the same on the scale of √(O/E), with 1/(2√E)', () => {
    const scores = councils.map(({ count, total }) => {
      const expected = target * total;
      return (Math.sqrt(count / expected) - 1) / (1 / (2 * Math.sqrt(expected)));
    });
    const rank = (place: number) => {
      const sorted = [...scores].sort((a, b) => a - b);
      const at = (sorted.length - 1) * place;
      const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
      return below + (at % 1) * (above - below);
    };
    const winsorised = scores.map((score) => Math.min(rank(0.9), Math.max(rank(0.1), score)) ** 2);
    expect(overDispersion('rate', councils, target).phi).toBeCloseTo(winsorised.reduce((a, b) => a + b) / 10, 9);
  });

  it('is none where councils differ by chance alone, and is not asked of one', () => {
    const alike = Array.from({ length: 40 }, (_, i) => ({ count: 100 + (i % 2), total: 8000 }));
    expect(overDispersion('rate', alike, 0.0125).tau2).toBe(0);
    expect(() => overDispersion('rate', alike.slice(0, 1), 0.0125)).toThrow(RangeError);
  });
});

describe('limits of a share', () => {
  it('leave the same shares outside as Wilson’s interval of each leaves the target outside', () => {
    for (const total of [30, 101, 900])
      for (let count = 0; count <= total; count++)
        for (const z of [Z_95, Z_998]) {
          const { low, high } = limitsOf('share', 0.4612, total, z, 0);
          const own = wilson(count, total, z);
          expect(count / total > high).toBe(own.low > 0.4612);
          expect(count / total < low).toBe(own.high < 0.4612);
        }
  });
});
