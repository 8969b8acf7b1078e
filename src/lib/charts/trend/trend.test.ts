import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { roughWidthOf } from '../kit/text.ts';
import { spread } from './label-spacing.ts';
import { placeTrend, type TrendInput } from './layout.ts';
import { trendMarks } from './marks.ts';
import type { TrendPoint, TrendSeries } from './series.ts';
import { placeSpark } from './spark.ts';

const YEARS = Array.from({ length: 12 }, (_, i) => String(2014 + i));
const ENGLAND = [64.3, 59.2, 58.6, 64.9, 60.1, 60.4, 58.0, 59.9, 49.2, 50.3, 46.4, 46.1];

const point = (period: string, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  value,
  status: value === null ? 'not-returned' : 'ok',
  label: `${period}: ${value}`,
  short: `${value}%`,
  ...more
});
const line = (code: string, emphasis: TrendSeries['emphasis'], points: TrendPoint[]): TrendSeries => ({
  code,
  name: code,
  emphasis,
  points
});
const england = line('England', 'england', YEARS.map((year, i) => point(year, ENGLAND[i]!))); // prettier-ignore
const input = (...series: TrendSeries[]): TrendInput => ({
  series,
  measure: measureById('plans-within-20-weeks'),
  lawLabel: 'The law'
});
const strokes = (d: string): number[] => d.split('M').slice(1).map((stroke) => stroke.split('L').length); // prettier-ignore

describe('placeTrend', () => {
  it('draws the median once: as a line with its name where it is one, else behind the others, and always alike', () => {
    const councils = YEARS.slice(-3).map((period) => ({ period, p10: 10, middle: 50, p90: 90 }));
    const median = line('Median council', 'median', YEARS.slice(-3).map((year) => point(year, 50))); // prettier-ignore
    const behind = placeTrend({ ...input(england), spread: councils }, 'wide');
    const named = placeTrend({ ...input(england, median), spread: councils }, 'wide');
    expect(named.lines[1]!.d).toBe(behind.spread!.middle);
    expect([behind.spread!.middle !== '', named.spread!.middle, named.spread!.band]).toEqual([true, '', behind.spread!.band]);
    const looks = [behind, named].map((layout) => JSON.stringify(trendMarks(layout, 13)).match(/"dash":\[5,4\]/g)?.length);
    expect(looks).toEqual([1, 1]);
  });

  it('leaves a long name the room that it asks for on a phone, where no word is taken apart', () => {
    const long = line('Nottinghamshire', 'chosen', [point('2024', 30), point('2025', 32.3)]);
    const { endLabels, width } = placeTrend(input(england, long), 'narrow');
    for (const { x, lines } of endLabels)
      for (const words of lines) expect(x + roughWidthOf(words, 12), words).toBeLessThanOrEqual(width);
  });

  it('places England where it always was', () => {
    const { lines, width, height, changeX, years, endLabels, law, notComparable } = placeTrend(input(england), 'wide');
    expect(lines[0]!.d).toMatchInlineSnapshot(
      `"M142 153.6L177.6 136.6L213.1 149.5L248.7 148.7L284.2 155.2L319.8 150.1M355.3 179L390.9 176L426.4 186.5L462 187.3"`
    );
    expect({
      width,
      height,
      changeX,
      law,
      notComparable,
      years: years.map(({ x, text }) => `${text} ${x}`),
      endLabels
    }).toMatchInlineSnapshot(`
      {
        "changeX": 337.6,
        "endLabels": [
          {
            "code": "England",
            "leader": "",
            "lines": [
              "England 46.1%",
            ],
            "style": "england",
            "x": 471,
            "y": 192.3,
          },
        ],
        "height": 355.6,
        "law": {
          "words": {
            "anchor": "start",
            "lines": [
              "The law",
            ],
            "x": 38,
            "y": 35.8,
          },
          "y": 41.8,
        },
        "notComparable": {
          "words": {
            "anchor": "start",
            "lines": [
              "2014: four months; 2015: first full year",
            ],
            "x": 30.1,
            "y": 350.4,
          },
          "x1": 30.1,
          "x2": 97.5,
        },
        "width": 600,
        "years": [
          "2014 46",
          "2016 142",
          "2018 213.1",
          "2020 284.2",
          "2022 355.3",
          "2025 462",
        ],
      }
    `);
  });

  it('keeps 2014 and 2015 apart, and breaks every line before 2022', () => {
    const { lines, notComparable, change } = placeTrend(input(england), 'wide');
    expect(strokes(lines[0]!.d)).toEqual([6, 4]);
    expect(lines[0]!.dots.filter(({ kind }) => kind === 'solid').map(({ period }) => period)).toEqual(['2014', '2015', '2025']);
    expect(notComparable?.words.lines).toEqual(['2014: four months; 2015: first full year']);
    expect(change?.words.lines).toEqual(['counted in a new way from 2022']);
  });

  it('keeps the appeals of 2014 and 2015 apart too, in words that are true of appeals', () => {
    const { lines, notComparable, change } = placeTrend(
      { ...input(england), measure: measureById('appeals-per-10000-children') },
      'wide'
    );
    expect([strokes(lines[0]!.d), notComparable?.words.lines, change]).toEqual([
      [10],
      ['2014 and 2015: plans were only beginning'],
      null
    ]);
  });

  it('joins no years that stand apart between others, nor over years without figures, which keep their room', () => {
    const years = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22', '2022-23'];
    const scores = line(
      'E',
      'england',
      years.map((year, i) => point(year, 10 + i))
    );
    const { lines, notComparable } = placeTrend({ ...input(scores), measure: measureById('attainment-8-with-plan') }, 'wide');
    expect(strokes(lines[0]!.d)).toEqual([2, 2]);
    expect(notComparable?.words.lines.join(' ')).toMatch(/other scales; .*grades without exams/);
    const tested = line(
      'E',
      'england',
      ['2017-18', '2018-19', '2021-22', '2022-23'].map((year, i) => point(year, 10 + i))
    );
    const gap = placeTrend({ ...input(tested), measure: measureById('key-stage-2-with-plan') }, 'wide');
    expect(strokes(gap.lines[0]!.d)).toEqual([2, 2]);
    const [a, b, c] = ['2017-18', '2018-19', '2021-22'].map((year) => gap.xOf.get(year)!);
    expect(c! - b!).toBeCloseTo(3 * (b! - a!), 0);
  });

  it('draws neither where the measure has no such caveat, or no such years', () => {
    const children = placeTrend({ ...input(england), measure: measureById('children') }, 'wide');
    expect([children.notComparable, children.change, strokes(children.lines[0]!.d)]).toEqual([null, null, [12]]);
    const late = placeTrend(input(line('E', 'england', [point('2023', 1), point('2024', 2)])), 'narrow');
    expect([late.notComparable, late.change]).toEqual([null, null]);
  });

  it('breaks a line at a year without a figure and marks it; at a faulty figure without a mark', () => {
    const points = [
      point('2016', 10),
      point('2017', null),
      point('2018', 30),
      point('2019', 90, { status: 'faulty' }),
      point('2020', 50),
      point('2021', 60)
    ];
    const { lines, gaps } = placeTrend(input(england, line('x', 'chosen', points)), 'wide');
    expect(strokes(lines[1]!.d)).toEqual([2]);
    expect(lines[1]!.dots.map(({ kind }) => kind)).toEqual(['solid', 'solid', 'faulty', 'none', 'solid']);
    expect(gaps.map(({ period, code, style }) => [period, code, style])).toEqual([['2017', 'x', 's1']]);
  });

  it('takes a council that did not exist, and a year that was not collected, for no gap', () => {
    const points = [
      point('2016', null, { status: 'not-an-area-then' }),
      point('2017', null, { status: 'not-collected' }),
      point('2018', 3)
    ];
    expect(placeTrend(input(england, line('x', 'chosen', points)), 'wide').gaps).toEqual([]);
  });

  it('draws few open, and an interval for one chosen council alone', () => {
    const some = (code: string) =>
      line(code, 'chosen', [point('2019', 20, { low: 10, high: 40, small: true }), point('2020', 30, { low: 20, high: 45 })]);
    const [one, two] = [placeTrend(input(england, some('x')), 'wide'), placeTrend(input(england, some('x'), some('y')), 'wide')];
    expect(one.lines[1]!.dots.map(({ kind }) => kind)).toEqual(['open', 'solid']);
    expect(one.lines[1]!.band).toMatch(/^M[^M]+z$/);
    expect(two.lines.map(({ band }) => band)).toEqual(['', '', '']);
  });

  it('labels the ends without collision, and says the year of a line that ends early', () => {
    const others = [46, 45.5, 47, 44].map((value, i) =>
      line(`Council ${i}`, 'chosen', [point('2024', value), point('2025', value)])
    );
    const early = line('Dorset', 'chosen', [point('2017', 46), point('2018', 46)]);
    const { endLabels } = placeTrend(input(england, early, ...others), 'narrow');
    const sorted = [...endLabels].sort((a, b) => a.y - b.y);
    for (const [i, end] of sorted.slice(1).entries())
      expect(end.y - sorted[i]!.y).toBeGreaterThanOrEqual(14 * sorted[i]!.lines.length);
    expect(endLabels[1]!.lines.join(' ')).toBe('Dorset 46% in 2018');
  });

  it('writes years that do not touch, the ends among them', () => {
    const { years } = placeTrend(input(england), 'narrow');
    expect(years.map(({ text }) => text)).toEqual(expect.arrayContaining(['2014', '2025']));
    for (const [i, year] of years.slice(1).entries()) expect(year.x - years[i]!.x).toBeGreaterThan(28);
  });

  it('stands up to nothing at all', () => {
    expect(placeTrend(input(), 'wide')).toMatchObject({ lines: [], endLabels: [], gaps: [], change: null });
  });
});

describe('spread', () => {
  it('moves what overlaps as little as it can, and keeps it inside', () => {
    expect(spread([{ middle: 10, height: 10 }, { middle: 50, height: 10 }], 0, 100)).toEqual([10, 50]); // prettier-ignore
    expect(spread([{ middle: 50, height: 10 }, { middle: 50, height: 10 }], 0, 100)).toEqual([45, 55]); // prettier-ignore
    expect(spread([{ middle: 99, height: 10 }, { middle: 98, height: 10 }], 0, 100)).toEqual([95, 85]); // prettier-ignore
  });
});

describe('placeSpark', () => {
  const points = [4118, 6478, 10365].map((value, i) => ({
    period: String(2023 + i),
    value,
    short: value.toLocaleString('en-GB')
  }));
  it('draws bars from 0, the first and last labelled', () => {
    const { bars, values, periods } = placeSpark(points, 'bars');
    expect(bars.map(({ height }) => height)).toEqual([15.9, 25, 40]);
    expect([values, periods].map((words) => words.map(({ text }) => text))).toEqual([['4,118', '10,365'], ['2023', '2025']]); // prettier-ignore
  });

  it('breaks a line where a value is missing', () => {
    const broken = points.map((one, i) => (i === 1 ? { ...one, value: null } : one));
    expect(placeSpark(broken, 'line').d).toMatch(/^M[\d. ]+M[\d. ]+$/);
    expect(placeSpark(points, 'line').d.match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(placeSpark([], 'line').values).toEqual([]);
  });
});
