import { describe, expect, it } from 'vitest';
import {
  averageRanks,
  byar,
  expectedOf,
  mantelHaenszel,
  newcombe,
  spearman,
  spearmanInterval,
  summedOf,
  wilson,
  type Pair,
  type Stratified
} from './index.ts';

const pairs = (xs: readonly number[], ys: readonly number[]): Pair[] => xs.map((x, i) => ({ x, y: ys[i] ?? NaN }));
const TUNA = pairs([44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]);

describe('Spearman’s rank correlation', () => {
  it('shares the mean of tied ranks', () => {
    expect([...averageRanks([3, 1, 2, 2, 3])]).toEqual([4.5, 1, 2.5, 2.5, 4.5]);
    expect([...averageRanks([])]).toEqual([]);
    expect(() => averageRanks([1, NaN])).toThrow(RangeError);
  });

  it('is that of published examples', () => {
    // Hollander and Wolfe (1973), p. 187, in R's cor.test: S = 48, rho = 0.6.
    expect(spearman(TUNA)).toBeCloseTo(0.6, 12);
    // SciPy's spearmanr, with a tie.
    expect(spearman(pairs([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]))).toBeCloseTo(0.82078268166812329, 14);
  });

  it('is 1 − 6Σd²/(n(n² − 1)) where nothing ties, and the same of anything that keeps the order', () => {
    const [x, y] = [averageRanks(TUNA.map((one) => one.x)), averageRanks(TUNA.map((one) => one.y))];
    const squares = x.reduce((sum, rank, i) => sum + (rank - (y[i] ?? 0)) ** 2, 0);
    expect(spearman(TUNA)).toBeCloseTo(1 - (6 * squares) / (9 * 80), 12);
    expect(spearman(TUNA.map((one) => ({ x: Math.exp(one.x), y: 7 - one.y })))).toBeCloseTo(-0.6, 12);
  });

  it('has no meaning where one of the two does not differ', () => {
    expect(spearman(pairs([1, 1, 1], [1, 2, 3]))).toBeNull();
    expect(spearman([{ x: 1, y: 1 }])).toBeNull();
    expect(spearmanInterval([])).toBeNull();
  });

  it('has an interval from ten pairs on, the same every time, around it', () => {
    expect(spearmanInterval(TUNA)).toEqual({ rho: spearman(TUNA), interval: null, pairs: 9, draws: 0 });
    const many = Array.from({ length: 150 }, (_, i) => ({ x: i, y: ((i * 37) % 150) + i }));
    const found = spearmanInterval(many);
    expect(found).toEqual(spearmanInterval(many));
    const { rho, interval, draws } = found!;
    expect(draws).toBe(4000);
    expect(interval!.low).toBeLessThan(rho);
    expect(interval!.high).toBeGreaterThan(rho);
    // Close to the interval of Bonett and Wright (2000): tanh(atanh rho ± 1.96 sqrt((1 + rho²/2)/(n − 3))).
    const half = 1.959964 * Math.sqrt((1 + rho ** 2 / 2) / 147);
    expect(interval!.low).toBeCloseTo(Math.tanh(Math.atanh(rho) - half), 1);
    expect(interval!.high).toBeCloseTo(Math.tanh(Math.atanh(rho) + half), 1);
  });

  it('covers a true 0 about 19 times in 20', () => {
    let state = 7;
    const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const covered = Array.from({ length: 200 }, () => {
      const drawn = Array.from({ length: 40 }, () => ({ x: next(), y: next() }));
      const { low, high } = spearmanInterval(drawn, 1, 400)!.interval!;
      return low <= 0 && high >= 0;
    }).filter(Boolean).length;
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThan(199);
  });
});

describe('indirect standardisation', () => {
  it('expects what a published example expects', () => {
    // Bland, An Introduction to Medical Statistics, 16.3: deaths of doctors from cirrhosis by age; 14 were observed, 4.4966 expected, SMR 311.
    const rates = [5.859, 13.05, 46.937, 161.503, 271.358];
    const doctors = [1080, 12860, 11510, 10330, 7790];
    const expected = expectedOf(doctors.map((total, i) => ({ total, everybody: { count: rates[i] ?? 0, total: 1e6 } })))!;
    expect(expected.count).toBeCloseTo(4.4966, 4);
    expect((100 * 14) / expected.count).toBeCloseTo(311, 0);
  });

  it('is everybody’s own rate where the group is everybody, and between the rates of its places', () => {
    const places = [
      { count: 10, total: 100 },
      { count: 45, total: 50 }
    ];
    expect(expectedOf(places.map((everybody) => ({ total: everybody.total, everybody })))?.share).toBeCloseTo(55 / 150, 12);
    const share = expectedOf([
      { total: 3, everybody: places[0]! },
      { total: 1, everybody: places[1]! }
    ])!.share;
    expect(share).toBeCloseTo((3 * 0.1 + 0.9) / 4, 12);
  });

  it('has nothing to say of an empty group, and refuses what is no proportion', () => {
    expect(expectedOf([])).toBeNull();
    expect(expectedOf([{ total: 0, everybody: { count: 1, total: 2 } }])).toBeNull();
    expect(() => expectedOf([{ total: 1, everybody: { count: 3, total: 2 } }])).toThrow(RangeError);
    expect(() => expectedOf([{ total: 1, everybody: { count: 0, total: 0 } }])).toThrow(RangeError);
  });
});

describe('the Mantel-Haenszel risk difference', () => {
  it('is that of a published example', () => {
    // Rothman, Greenland and Lash (2008), table 15-1, as metafor's rma.mh has it at 90%: 0.0349, −0.0176 to 0.0874.
    const found = mantelHaenszel(
      [
        { first: { count: 8, total: 106 }, second: { count: 5, total: 120 } },
        { first: { count: 22, total: 98 }, second: { count: 16, total: 85 } }
      ],
      1.6448536269514722
    )!;
    expect(found.difference).toBeCloseTo(0.0349, 4);
    expect(found.low).toBeCloseTo(-0.0176, 4);
    expect(found.high).toBeCloseTo(0.0874, 4);
    expect(found.strata).toBe(2);
  });

  it('is the plain difference in one place, with about the interval of Newcombe', () => {
    const [first, second] = [
      { count: 560, total: 700 },
      { count: 480, total: 800 }
    ];
    const one = mantelHaenszel([{ first, second }])!;
    const other = newcombe(first, second);
    expect(one.difference).toBeCloseTo(0.2, 12);
    expect(one.low).toBeCloseTo(other.low, 2);
    expect(one.high).toBeCloseTo(other.high, 2);
  });

  it('turns round with the groups, and leaves out places without both', () => {
    const places: Stratified[] = [
      { first: { count: 3, total: 10 }, second: { count: 9, total: 40 } },
      { first: { count: 20, total: 60 }, second: { count: 4, total: 10 } }
    ];
    const found = mantelHaenszel(places)!;
    const turned = mantelHaenszel(places.map(({ first, second }) => ({ first: second, second: first })))!;
    expect(turned.difference).toBeCloseTo(-found.difference, 12);
    expect(turned.low).toBeCloseTo(-found.high, 12);
    const alone = { first: { count: 5, total: 5 }, second: { count: 0, total: 0 } };
    expect(mantelHaenszel([...places, alone])).toEqual(found);
    expect(mantelHaenszel([alone])).toBeNull();
    expect(() => mantelHaenszel([{ first: { count: 2, total: 1 }, second: { count: 0, total: 1 } }])).toThrow(RangeError);
  });

  it('sees no difference within places where the whole has one', () => {
    const found = mantelHaenszel([
      { first: { count: 90, total: 100 }, second: { count: 9, total: 10 } },
      { first: { count: 1, total: 10 }, second: { count: 10, total: 100 } }
    ])!;
    expect(found.difference).toBeCloseTo(0, 12);
  });
});

describe('a sum of places', () => {
  it('adds counts, which is no average of rates', () => {
    const found = summedOf('share', [
      { count: 65, total: 100 },
      { count: 0, total: 900 }
    ])!;
    expect(found).toEqual({ count: 65, total: 1000, figure: 0.065, interval: wilson(65, 1000) });
  });

  it('has Byar’s interval where it is a rate', () => {
    const found = summedOf('rate', [
      { count: 60, total: 1000 },
      { count: 5, total: 3000 }
    ])!;
    expect(found.interval.low).toBeCloseTo(50.16318771 / 4000, 9);
    expect(found.interval.high).toBeCloseTo(82.84913855 / 4000, 9);
    expect(found.interval.high * 4000).toBeCloseTo(byar(65).high, 9);
    expect(() => summedOf('rate', [{ count: -1, total: 2 }])).toThrow(RangeError);
  });

  it('is nothing where nothing stands behind it, and refuses what is no share', () => {
    expect(summedOf('share', [])).toBeNull();
    expect(summedOf('share', [{ count: 0, total: 0 }])).toBeNull();
    expect(() => summedOf('share', [{ count: 2, total: 1 }])).toThrow(RangeError);
  });
});
