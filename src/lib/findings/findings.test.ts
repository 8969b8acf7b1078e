import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { ENGLAND } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
import { rateRatio } from '../statistics/index.ts';
import { findingsOf } from './index.ts';
import { runsOf } from './moves.ts';
import { reversalByChance } from './statistics.ts';
import { yearBefore } from '../model/period.ts';
import { baseOf, type Tested } from './tested.ts';

describe('rates', () => {
  it('have a ratio with an interval from Wilson’s of the share that the first has of both', () => {
    const { ratio, low, high } = rateRatio({ count: 166, total: 71697 }, { count: 52, total: 71697 });
    expect([ratio, low, high]).toEqual([
      expect.closeTo(3.1923077, 6),
      expect.closeTo(1.96296641, 7),
      expect.closeTo(5.19154497, 7)
    ]);
    const back = rateRatio({ count: 52, total: 71697 }, { count: 166, total: 71697 });
    expect([back.low, back.high]).toEqual([expect.closeTo(1 / high, 10), expect.closeTo(1 / low, 10)]);
    expect(rateRatio({ count: 5, total: 1000 }, { count: 0, total: 1000 }).high).toBe(Infinity);
    expect(rateRatio({ count: 0, total: 1000 }, { count: 5, total: 1000 }).low).toBe(0);
    expect(() => rateRatio({ count: 0, total: 1 }, { count: 0, total: 1 })).toThrow(RangeError);
  });
});

describe('chance', () => {
  it('gives two moves beyond 99.8%, up and down, in 1.085 of 10,000 councils, as a sum over a bivariate normal has it', () => {
    expect(reversalByChance()).toBeCloseTo(0.00010851834, 10);
    expect(reversalByChance(0)).toBeCloseTo(2 * (0.25 + Math.asin(0.5) / (2 * Math.PI)), 6);
  });
});

/* A generator with a seed (mulberry32), and a normal deviate of two of its numbers. */
function noise(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

describe('runs of councils that only vary about a steady distance from England', () => {
  const COUNCILS = 20_000;
  const TOTAL = 1_000_000;
  /* England moves ten times as far each year as chance moves a council. */
  const england = new Map(['2022', '2023', '2024', '2025'].map((period, i) => [period, 0.2 + 0.05 * i]));
  const measure = measureById('requests-refused');
  const made = (sd: (share: number) => number) => {
    const deviate = noise(12);
    return new Map(
      [...england].map(([period, share]) => {
        const rows = Array.from({ length: COUNCILS }, (_, i): Tested => {
          const numerator = Math.round(TOTAL * (share + sd(share) * deviate()));
          const counts = { numerator, denominator: TOTAL, value: (100 * numerator) / TOTAL };
          return { area: `C${i}`, period, ...counts, status: 'ok', note: [], source: '', row: 1 };
        });
        return [period, new Map(rows.map((row) => [row.area, row]))] as const;
      })
    );
  };
  const asked = (sd: (share: number) => number) => runsOf(measure, made(sd), '2025', (period) => england.get(period) ?? null);

  it('go the same way three years running in 2 of 4!, though all of them rise with England each year', () => {
    const { groups } = asked(() => 0.005);
    const [{ tests, plain, expected } = { tests: 0, plain: 0, expected: 0 }] = groups;
    expect([tests, expected]).toEqual([COUNCILS, expect.closeTo(COUNCILS / 12, 6)]);
    const error = Math.sqrt(COUNCILS * (1 / 12) * (11 / 12));
    expect(Math.abs((plain ?? 0) - expected)).toBeLessThan(3 * error);
  });

  it('are a finding in about one of 1,000, a run having to pass 99.8% limits from first to last as well', () => {
    const found = asked((share) => Math.sqrt((share * (1 - share)) / TOTAL)).groups[0]!.found;
    expect([found > 8, found < 36]).toEqual([true, true]);
  });
});

describe('the year before', () => {
  it('is told of every kind of period', () => {
    expect(['2024', '2025-01', '2023-24', '2025-10'].map(yearBefore)).toEqual(['2023', '2024-01', '2022-23', '2024-10']);
  });

  it('is none across the new return, a group drawn anew, or a missing year', () => {
    const timely = measureById('plans-within-20-weeks');
    expect(baseOf(timely, '2022', ['2021', '2022'])).toBeNull();
    expect(baseOf(timely, '2023', ['2022', '2023'])).toBe('2022');
    expect(baseOf(timely, '2024', ['2022', '2024'])).toBeNull();
    const elsewhere = measureById('plans-educated-elsewhere');
    expect(baseOf(elsewhere, '2024-01', ['2023-01', '2024-01'])).toBeNull();
    expect(baseOf(elsewhere, '2025-01', ['2024-01', '2025-01'])).toBe('2024-01');
  });
});

describe('findings of a small country', () => {
  const measure = measureById('requests-refused');
  const area = (code: string) => ({
    code,
    dfeCode: '',
    name: code,
    aliases: [],
    slug: code,
    kind: 'unitary' as const,
    region: '',
    from: '',
    to: '',
    children: 1
  });
  const row = (
    code: string,
    period: string,
    numerator: number,
    denominator: number,
    more: Partial<Observation> = {}
  ): Observation => ({
    area: code,
    period,
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
    status: 'ok',
    note: [],
    source: 's',
    row: 1,
    ...more
  });
  const ask = (rows: Observation[]) =>
    findingsOf(
      [measure],
      new Map([[measure.id, rows]]),
      [...new Set(rows.map((one) => one.area))].filter((code) => code !== ENGLAND).map(area),
      []
    );
  const kinds = (rows: Observation[]) =>
    ask(rows).findings.map(({ kind, area, way, steps }) => `${area} ${kind} ${way} ${steps}`);
  const years = (code: string, counts: readonly number[], from = 2022, more: Partial<Observation> = {}) =>
    counts.map((count, i) => row(code, String(from + i), count, 1000, i === 0 ? more : {}));

  it('are changes and runs, each place counted once', () => {
    expect(kinds(years('A', [100, 200]))).toEqual(['A change rose 1']);
    expect(kinds(years('A', [100, 102, 104, 106]))).toEqual([]);
    const still = years(ENGLAND, [200, 200, 200, 200]);
    const runs = (rows: Observation[]) => kinds(rows).filter((one) => one.includes('run'));
    expect(runs([...still, ...years('A', [100, 140, 180, 220])])).toEqual(['A run rose 3']);
    expect(runs([...still, ...years('A', [100, 140, 180, 220]).slice(1)])).toEqual([]);
    expect(runs(years('A', [100, 140, 180, 220]))).toEqual([]);
    expect(kinds(years('A', [400, 100, 400])).filter((one) => one.includes('2'))).toEqual(['A reversal fell-then-rose 2']);
  });

  it('are no runs where England made them too, and are where a council stood still while England moved', () => {
    const [risen, stood] = [years('A', [100, 140, 180, 220]), years('A', [200, 200, 200, 200])];
    const runs = (england: readonly number[], rows: Observation[]) =>
      ask([...years(ENGLAND, england), ...rows]).findings.filter(({ kind }) => kind === 'run');
    expect(runs([200, 240, 280, 320], risen)).toEqual([]);
    expect(runs([200, 241, 279, 320], risen)).toEqual([]);
    const [alone] = runs([200, 240, 280, 320], stood);
    expect(alone).toMatchObject({ way: 'fell', steps: 3, england: 32, baseEngland: 20 });
    /* Newcombe's 99.8% interval of no difference between 200 and 200 of 1,000 is ±5.5310 points: less England's 12. */
    expect([alone?.low, alone?.high]).toEqual([expect.closeTo(-12 - 5.53096, 2), expect.closeTo(-12 + 5.53096, 2)]);
  });

  it('are none from a faulty or doubted base, from under 30, over a gap, or across the break', () => {
    expect(kinds(years('A', [100, 300], 2023, { status: 'faulty' }))).toEqual([]);
    expect(kinds(years('A', [100, 300], 2023, { note: ['zero-refusals.requests-refused.A.2023'] }))).toEqual([]);
    expect(kinds([row('A', '2023', 0, 29), row('A', '2024', 29, 29)])).toEqual([]);
    expect(kinds([row('A', '2022', 100, 1000), row('A', '2024', 300, 1000)])).toEqual([]);
    expect(kinds(years('A', [100, 300], 2021))).toEqual([]);
    expect(kinds(years('A', [100, 300], 2014))).toEqual([]);
  });

  it('could be none where councils differ so much that the limits run from 0% to 100%, and chance is expected to give none', () => {
    const split = Array.from({ length: 40 }, (_, i) => row(`C${i}`, '2025', i % 2 === 0 ? 20 : 980, 1000));
    const { findings, groups } = ask([row(ENGLAND, '2025', 20_000, 40_000), ...split]);
    expect(findings).toEqual([]);
    expect(groups).toMatchObject([{ tests: 40, plain: 40, found: 0, expected: 0, reach: { below: 0, above: 0 } }]);
  });

  it('need thirty councils and a figure for England to be far from', () => {
    const country = (councils: number) => [
      row(ENGLAND, '2025', 5000, 25_000),
      ...Array.from({ length: councils }, (_, i) => row(`C${i}`, '2025', 190 + (i % 21), 1000)),
      row('Far', '2025', 900, 1000)
    ];
    expect(kinds(country(30))).toEqual(['Far outlier above 0']);
    expect(kinds(country(28))).toEqual([]);
    expect(kinds(country(30).slice(1))).toEqual([]);
    expect(ask(country(30)).groups).toMatchObject([
      { kind: 'outlier', tests: 31, plain: 1, found: 1, expected: 0.062, reach: { below: 31, above: 31 } }
    ]);
  });
});
