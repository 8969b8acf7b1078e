import { describe, expect, it } from 'vitest';
import type { Status } from '../model/observation.ts';
import { STATUSES } from '../model/observation.ts';
import { ITEMS, JUDGED, testOf, TRACKED, UNPUBLISHED } from './items.ts';
import { judge, rateRatio, track } from './judge.ts';
import type { Evidence } from './model.ts';
import { shortfall, shortfallOf } from './what-if.ts';

const share: Evidence = { role: 'evidence', measure: 'm', kind: 'share' };
const of = (numerator: number, denominator: number, status: Status = 'ok') => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : (numerator / denominator) * 100,
  status
});
const word = (numerator: number, denominator: number, test: number) =>
  judge(share, { figure: of(numerator, denominator) }, test).verdict;

describe('a share against its test', () => {
  it('meets when the whole interval lies at or above, falls short when below, else is not clear', () => {
    // Wilson 65 of 100 is 55.254443% to 73.635752%, by the published vector.
    expect(word(65, 100, 55.2544)).toBe('meets');
    expect(word(65, 100, 55.2545)).toBe('not-clear');
    expect(word(65, 100, 73.6357)).toBe('not-clear');
    expect(word(65, 100, 73.6358)).toBe('falls-short');
  });

  it('has no interval to stand on at 100: all of at least one, or not', () => {
    expect([word(1, 1, 100), word(400, 400, 100), word(399, 400, 100), word(0, 3, 100)]).toEqual([
      'meets',
      'meets',
      'falls-short',
      'falls-short'
    ]);
  });

  it('is met by every council at a test of 0', () => expect([word(0, 50, 0), word(50, 50, 0)]).toEqual(['meets', 'meets']));

  it('says nothing certain of a few', () => expect([word(4, 4, 90), word(1, 4, 90)]).toEqual(['not-clear', 'falls-short']));
});

describe('an absence', () => {
  it.each(STATUSES.filter((status) => status !== 'ok'))('%s is no return, and says why', (status) => {
    const figure = { value: status === 'faulty' ? 12 : null, numerator: 12, denominator: 100, status };
    expect(judge(share, { figure }, 90)).toEqual({ verdict: 'no-return', reason: status });
    expect(track({ figure, before: of(12, 100) })).toEqual({ track: 'no-figure', reason: status });
  });

  it('of the line itself is no row', () =>
    expect([judge(share, { figure: null }, 90), track({ figure: null, before: of(12, 100) })]).toEqual([
      { verdict: 'no-return', reason: 'no-row' },
      { track: 'no-figure', reason: 'no-row' }
    ]));

  it('of counts under a printed share gives no verdict', () => {
    const figure = { value: 50, numerator: null, denominator: null, status: 'ok' } as const;
    expect(judge(share, { figure }, 90)).toEqual({ verdict: 'no-return', reason: 'not-returned' });
  });
});

describe('a grade', () => {
  const graded = (value: number, passes: 'at-most' | 'at-least', test: number) => {
    const figure = { value, numerator: null, denominator: null, status: 'ok' } as const;
    return judge({ role: 'evidence', measure: 'm', kind: 'grade', passes }, { figure }, test).verdict;
  };
  it('is held against the worst that will do', () =>
    expect([1, 2, 3].map((value) => graded(value, 'at-most', 1))).toEqual(['meets', 'falls-short', 'falls-short']));
  it('or against the least', () => expect([0, 1].map((value) => graded(value, 'at-least', 1))).toEqual(['falls-short', 'meets']));
});

describe('what is tracked', () => {
  const turned = (now: [number, number], before: [number, number] | null) =>
    track({ figure: of(...now), before: before && of(...before) });

  it('has fallen, risen, or shows no clear change: never a verdict', () => {
    expect(turned([40, 50_000], [90, 50_000]).track).toBe('fallen');
    expect(turned([90, 50_000], [40, 50_000]).track).toBe('risen');
    expect(turned([42, 50_000], [40, 50_000]).track).toBe('no-clear-change');
    expect(turned([0, 50_000], [0, 50_000]).track).toBe('no-clear-change');
  });

  it('takes the children into account: as many appeals among twice the children is half the rate', () =>
    expect(turned([90, 100_000], [90, 50_000]).track).toBe('fallen'));

  it('has no figure for a council that did not exist three years before, and says why', () => {
    expect(turned([90, 50_000], null)).toEqual({ track: 'no-figure', reason: 'new-since' });
    const before = { value: null, numerator: null, denominator: null, status: 'not-an-area-then' } as const;
    expect(track({ figure: of(90, 50_000), before }).reason).toBe('new-since');
    const doubted = { ...of(90, 50_000, 'faulty') };
    expect(track({ figure: of(90, 50_000), before: doubted })).toEqual({ track: 'no-figure', reason: 'no-base' });
  });

  it('agrees with the interval of the ratio that is shown', () => {
    for (const [x1, n1, x0, n0] of [
      [42, 50_000, 40, 51_000],
      [12, 8_000, 30, 8_100],
      [5, 9_000, 0, 9_000]
    ] as const) {
      const ratio = rateRatio({ count: x1, children: n1 }, { count: x0, children: n0 });
      const expected = ratio!.high < 1 ? 'fallen' : ratio!.low > 1 ? 'risen' : 'no-clear-change';
      expect(turned([x1, n1], [x0, n0]).track).toBe(expected);
    }
  });

  it('has a ratio of rates with its interval', () => {
    // x = 30 of 30 + 20 events over equal populations: Wilson's 46.1815% to 72.3915%, as odds.
    const { ratio, low, high } = rateRatio({ count: 30, children: 1000 }, { count: 20, children: 1000 })!;
    expect(ratio).toBeCloseTo(1.5, 12);
    expect(low).toBeCloseTo(0.4618144 / 0.5381856, 5);
    expect(high).toBeCloseTo(0.7239161 / 0.2760839, 5);
    expect(rateRatio({ count: 0, children: 10 }, { count: 0, children: 10 })).toBeNull();
    expect(rateRatio({ count: 3, children: 10 }, { count: 0, children: 10 })?.high).toBe(Infinity);
  });
});

describe('the checklist', () => {
  it('has thirteen items: five are judged, one is tracked, seven nobody publishes', () => {
    expect(ITEMS).toHaveLength(13);
    expect(JUDGED.map(({ id }) => id)).toEqual([
      'plan-on-time',
      'answer-on-time',
      'review-on-time',
      'parity-inspection',
      'joint-officers'
    ]);
    expect(TRACKED.map(({ id }) => id)).toEqual(['falling-appeals']);
    expect(UNPUBLISHED).toHaveLength(7);
    expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(13);
    for (const item of UNPUBLISHED) expect(item.missing).toMatch(/[.]$/);
    for (const { basis, nearest } of ITEMS)
      for (const { link } of [...basis, ...nearest]) expect(link).toMatch(/^https:\/\/www\.(legislation\.)?gov\.uk\//);
  });

  it('says what each item rests on, as the standard has it, and names the nearest duty of what is only asked for', () => {
    const restsOn = (standing: string) => ITEMS.flatMap((item) => (item.standing === standing ? [item.id] : []));
    expect(restsOn('duty')).toEqual(['short-breaks', 'plan-on-time', 'answer-on-time', 'plan-delivered', 'review-on-time']);
    expect(restsOn('expected')).toEqual(['joint-officers']);
    for (const { id, standing, basis, nearest, beyond } of ITEMS) {
      if (standing === 'duty')
        expect(
          basis.some(({ force }) => force === 'law'),
          id
        ).toBe(true);
      else
        expect(
          basis.some(({ force }) => force === 'law'),
          id
        ).toBe(false);
      if (standing === 'expected') expect(basis.length, id).toBeGreaterThan(0);
      if (standing === 'asked' || beyond !== '')
        expect(
          nearest.some(({ force }) => force === 'law'),
          id
        ).toBe(true);
    }
  });

  it('calls nothing a promise', () => {
    for (const item of ITEMS) expect(JSON.stringify(item), item.id).not.toMatch(/promise/i);
  });

  it('keeps every default test inside its range, and a reader’s before it', () => {
    for (const item of JUDGED) {
      expect(item.test).toBeGreaterThanOrEqual(item.range[0]);
      expect(item.test).toBeLessThanOrEqual(item.range[1]);
      expect(testOf(item, { [item.id]: 55 })).toBe(55);
      expect(testOf(item, {})).toBe(item.test);
    }
  });

  it('takes no proxy for evidence: the types forbid it', () => {
    const [proxy] = ITEMS.flatMap(({ proxies }) => proxies);
    // @ts-expect-error a proxy is no evidence
    const refused = () => judge(proxy!, { figure: of(1, 2) }, 90);
    expect(refused).toThrow();
  });
});

describe('what if every council reached the test', () => {
  it('never takes from a council that is past it, and is not rounded', () => {
    expect(shortfall({ numerator: 71, denominator: 1431 }, 60)).toBeCloseTo(787.6, 10);
    expect(shortfall({ numerator: 99, denominator: 100 }, 60)).toBe(0);
    expect(
      shortfallOf(
        [
          { numerator: 71, denominator: 1431 },
          { numerator: 99, denominator: 100 }
        ],
        60
      )
    ).toBeCloseTo(787.6, 10);
  });
});
