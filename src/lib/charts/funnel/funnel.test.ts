import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { limitsOf, Z_998 } from '../../statistics/index.ts';
import { judge, standingOf, testedOf, type Around } from './judge.ts';
import { placeEngland, placeFunnel, type FunnelInput } from './layout.ts';
import type { FunnelRow } from './row.ts';
import { stepInFunnel } from './walk.ts';

const row = (code: string, count: number, total: number): FunnelRow => ({
  code,
  slug: code,
  name: code,
  count,
  total,
  label: code,
  short: ''
});

/** Councils with 30 or more, and England's share, as published. */
function published(id: string, period: string): { rows: FunnelRow[] } & Omit<Around, 'tau2'> {
  const lines = readFileSync(new URL(`../../../../data/observations/${id}.csv`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([, when]) => when === period);
  const england = lines.find(([area]) => area === 'E92000001')!;
  const councils = lines.filter(
    ([area, , , , total, status]) => /^E(06|08|09|10)/.test(area!) && status === 'ok' && Number(total) >= 30
  );
  return {
    rows: councils.map(([area, , , count, total]) => row(area!, Number(count), Number(total))),
    measure: measureById(id),
    kind: 'share',
    target: Number(england[3]) / Number(england[4])
  };
}

const PLANS = published('plans-within-20-weeks', '2024');
const HALF = { ...PLANS, target: 0.5 };

describe('the funnel of 2024', () => {
  it('finds what is known of it: 128 of 148 outside 99.8% limits, φ of some 164, none with over-dispersion', () => {
    const found = judge(PLANS.rows, PLANS)!;
    expect(found.councils).toBe(148);
    expect(found.chance.outside998).toBe(128);
    expect(found.phi).toBeCloseTo(164.4, 1);
    expect(found.dispersed.outside998).toBe(0);
    expect(found.standOut).toEqual([]);
    expect(found.cause).toBe('reasons');
  });

  it('counts those outside 95% limits with those outside 99.8%', () =>
    expect(judge(PLANS.rows, PLANS)!.chance.outside95).toBe(133));
});

describe('a row whose count a check doubts', () => {
  const [first, ...others] = PLANS.rows;
  const rows = [{ ...first!, doubted: true as const }, ...others];

  it('is in no count, and moves no limit', () => {
    const found = judge(rows, PLANS)!;
    expect(found).toEqual(judge(others, PLANS));
    expect(found.councils).toBe(147);
  });

  it('is placed, as not tested', () => {
    const { marks } = placeFunnel({ ...PLANS, rows, tau2: 0, widest: 0, size: 'wide' } as FunnelInput);
    expect(marks.filter(({ standing }) => standing === 'not-tested').map(({ code }) => code)).toEqual([first!.code]);
    expect(testedOf(rows[0]!, { ...PLANS, tau2: 0 })).toBe('not-tested');
  });
});

describe('limits', () => {
  it('are England’s share and z standard errors: ½ ± z·sqrt(¼/100)', () => {
    const { low, high } = limitsOf('share', 0.5, 100, 1.96, 0);
    expect([low, high].map((one) => one.toFixed(3))).toEqual(['0.402', '0.598']);
  });

  it.each([
    [59, 'inside'],
    [60, 'outside-95'],
    [65, 'outside-95'],
    [66, 'outside-998'],
    [34, 'outside-998']
  ] as const)('%i of 100 against a half lies %s', (count, standing) =>
    expect(standingOf({ count, total: 100 }, { ...HALF, tau2: 0 })).toBe(standing)
  );

  it('allow for what councils differ by', () =>
    expect(standingOf({ count: 66, total: 100 }, { ...HALF, tau2: 0.02 })).toBe('inside'));
});

describe('limits that allow for over-dispersion', () => {
  /* Telford and Wrekin in 2022: 207 of 207 lie beyond a limit of 99.998%, and the table had 100.0% outside limits to 100.0. */
  it('leave inside what prints like them', () => {
    const then = published('plans-within-20-weeks', '2022');
    const { tau2, standOut } = judge(then.rows, then)!;
    const { high } = limitsOf('share', then.target, 207, Z_998, tau2);
    expect([high < 1, (100 * high).toFixed(1)]).toEqual([true, '100.0']);
    expect(standingOf({ count: 207, total: 207 }, { ...then, tau2 })).toBe('outside-95');
    expect(standOut).toEqual([]);
  });
});

describe('what is said of the cause', () => {
  const alike = (spread: number) =>
    Array.from({ length: 100 }, (_, i) => row(`${i}`, 50 + (i % 2 === 0 ? spread : -spread), 100));

  it('is chance, where councils lie no further apart', () => expect(judge(alike(3), HALF)!.cause).toBe('chance'));

  it('is not reasons, where none lies outside', () => {
    const found = judge(alike(8), HALF)!;
    expect(found.phi).toBeGreaterThan(2);
    expect([found.chance.outside998, found.cause]).toEqual([0, 'unclear']);
  });

  it('is reasons, where φ and those outside both say so', () => expect(judge(alike(20), HALF)!.cause).toBe('reasons'));

  it('is not asked of one council, nor where England has all or none', () => {
    expect(judge([row('a', 1, 40)], HALF)).toBeNull();
    expect(judge(PLANS.rows, { ...PLANS, target: 1 })).toBeNull();
  });
});

describe('placing', () => {
  const input: FunnelInput = { ...PLANS, measure: measureById('plans-within-20-weeks'), tau2: 0, widest: 0, size: 'wide' };

  it('puts every council inside the plane, by what stands behind its figure', () => {
    const { marks, left, right, top, bottom } = placeFunnel(input);
    expect(marks).toHaveLength(148);
    expect(marks.every(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)).toBe(true);
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).sort((a, b) => a - b));
    expect(marks.filter(({ standing }) => standing === 'outside-998')).toHaveLength(128);
  });

  it('draws England at its share of the scale, 0 to 100', () => {
    const { target, top, bottom } = placeFunnel(input);
    expect(target).toBeCloseTo(bottom - 0.46434 * (bottom - top), 0);
  });

  it.each(['wide', 'narrow'] as const)('writes a few round totals on the %s plane', (size) => {
    const { xTicks, right } = placeFunnel({ ...input, size });
    expect(xTicks.length).toBeGreaterThanOrEqual(2);
    expect(xTicks.every(({ x, text }) => x <= right && /^[13][0,]*$/.test(text))).toBe(true);
  });

  it('narrows the limits as more stands behind a figure', () => {
    const heights = placeFunnel(input).limits998.map((d) =>
      d
        .slice(1)
        .split('L')
        .map((point) => Number(point.split(' ')[1]))
    );
    const [low = [], high = []] = heights;
    expect(low[0]! - high[0]!).toBeGreaterThan(low.at(-1)! - high.at(-1)!);
  });
});

describe('a funnel of few events', () => {
  const measure = measureById('appeals-per-10000-children');
  const rows = [row('few', 3, 8000), row('some', 42, 60_000), row('many', 126, 300_000)];
  const placed = (size: 'wide' | 'narrow', counts = rows) =>
    placeFunnel({ rows: counts, measure, kind: 'rate', target: 0.0004, tau2: 0, widest: 0, size });
  const pointsOf = (d: string) =>
    d
      .split(/(?=[ML])/)
      .filter((part) => part !== '')
      .map((part) => ({ move: part[0], x: Number(part.slice(1).split(' ')[0]), y: Number(part.split(' ')[1]) }));

  it('cuts a limit where it leaves the axis, and draws it nowhere along its end', () => {
    const { limits998, top, left } = placed('wide');
    const high = pointsOf(limits998[1] ?? '');
    expect(high[0]).toMatchObject({ move: 'M', y: top });
    expect(high[0]!.x).toBeGreaterThan(left);
    expect(high.filter(({ y }) => y === top)).toHaveLength(1);
    expect(pointsOf(limits998[0] ?? '').every(({ move }, i) => (move === 'M') === (i === 0))).toBe(true);
  });

  it('has one axis for both kinds of limits, with room for the wider ones where most councils stand', () => {
    const input = { rows, measure, kind: 'rate', target: 0.0004, size: 'wide' } as const;
    const [plain, wide] = [0, 0.0003].map((tau2) => placeFunnel({ ...input, tau2, widest: 0.0003 }));
    expect(plain!.yTicks).toEqual(wide!.yTicks);
    expect(pointsOf(wide!.limits998[1] ?? '').some(({ x }) => x < wide!.marks[1]!.x)).toBe(true);
    expect(placed('wide').yTicks.at(-1)!.text).not.toBe(wide!.yTicks.at(-1)!.text);
  });

  it('keeps the numbers under the axis inside the plane', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const { xTicks, width } = placed(size);
      expect(xTicks.map(({ text }) => text)).toContain('300,000');
      for (const { textX, text } of xTicks) expect(textX + 3.8 * text.length).toBeLessThanOrEqual(width + 0.1);
    }
  });

  it('names England’s line where it covers no council, if there is such an end', () => {
    const layout = placed('wide');
    const at = placeEngland(layout, 80);
    const covered = ({ x, y }: { x: number; y: number }, spot: typeof at) =>
      Math.abs(y - (spot.y - 4)) < 10 && (spot.anchor === 'end' ? x > spot.x - 84 : x < spot.x + 84);
    expect(layout.marks.some((mark) => covered(mark, { x: layout.right, y: layout.target - 6, anchor: 'end' }))).toBe(true);
    expect(layout.marks.some((mark) => covered(mark, at))).toBe(false);
  });
});

describe('walking', () => {
  const marks = [
    { code: 'few', x: 1, y: 10, standing: 'inside' },
    { code: 'some', x: 2, y: 90, standing: 'inside' },
    { code: 'many', x: 3, y: 50, standing: 'inside' }
  ] as const;

  it('goes by what stands behind a figure to the sides, and by the figure up and down', () => {
    expect(stepInFunnel(marks, null, 'right')).toBe('few');
    expect(stepInFunnel(marks, 'few', 'right')).toBe('some');
    expect(stepInFunnel(marks, 'some', 'up')).toBe('many');
    expect(stepInFunnel(marks, 'many', 'down')).toBe('some');
    expect([stepInFunnel(marks, 'many', 'right'), stepInFunnel(marks, 'few', 'up')]).toEqual([null, null]);
  });
});
