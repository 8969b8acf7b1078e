import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { drawRows } from './draw.ts';
import { directionOf, filtered, placeRanking, ranksOf, sorted, type RankingInput } from './layout.ts';
import { keysOf } from './painted.ts';
import type { RankingRow } from './row.ts';

const row = (name: string, value: number | null, more: Partial<RankingRow> = {}): RankingRow => ({
  code: name,
  name,
  slug: name,
  region: 'north',
  regionName: 'North',
  value,
  low: null,
  high: null,
  numerator: null,
  denominator: 100,
  small: false,
  status: value === null ? 'not-returned' : 'ok',
  short: `${value}%`,
  label: '',
  count: '1 of 2',
  reason: value === null ? 'DfE withheld the figure and gives no reason' : '',
  ...more
});
const ROWS = [
  row('Ash', 20, { low: 10, high: 30, denominator: 50 }),
  row('Elm & Oak', 5, { region: 'south', regionName: 'South', denominator: 900 }),
  row('Fir', 20),
  row('Lime', 90, { denominator: 10 }),
  row('Tiny', 100, { small: true, denominator: 4 }),
  row('Wrong', 30, { status: 'faulty' }),
  row('Gone', null)
];
const PLANS = measureById('plans-within-20-weeks');
const INPUT: RankingInput = {
  rows: ROWS,
  measure: PLANS,
  strongEnd: 'low',
  england: { value: 46.1, label: 'England 46' },
  sort: 'figure',
  reversed: false,
  within: null,
  search: ''
};
const names = (rows: readonly RankingRow[]): string => rows.map(({ name }) => name).join(', ');

describe('ranks', () => {
  it('are shared by ties, and go to no small, faulty or missing figure', () => {
    expect([...ranksOf(ROWS, PLANS.polarity)]).toEqual([['Lime', 1], ['Ash', 2], ['Fir', 2], ['Elm & Oak', 4]]); // prettier-ignore
  });

  it('begin at the better end, and at the highest where neither is better', () => {
    const first = (measure: string): string | undefined => ranksOf(ROWS, measureById(measure).polarity).keys().next().value;
    expect([first('plans-over-52-weeks'), first('requests-refused')]).toEqual(['Elm & Oak', 'Lime']);
  });

  it('stay what they are when rows are filtered or turned round', () => {
    const { groups } = placeRanking({ ...INPUT, within: new Set(['Elm & Oak']), reversed: true });
    expect(groups).toHaveLength(1);
    expect(groups[0]!.lines.map(({ rank }) => rank)).toEqual([4]);
  });
});

describe('placeRanking', () => {
  it('keeps four groups apart, in order', () => {
    const { groups, england, law } = placeRanking(INPUT);
    expect(groups.map(({ id, lines }) => `${id}: ${names(lines.map((line) => line.row))}`)).toEqual([
      'ranked: Elm & Oak, Ash, Fir, Lime',
      'small: Tiny',
      'faulty: Wrong',
      'absent: Gone'
    ]);
    expect([england, law]).toEqual([46.1, 100]);
  });

  it('places figure and interval on the axis of all rows', () => {
    const bars = placeRanking({ ...INPUT, search: 'ash' }).groups[0]!.lines.map(({ bar }) => bar);
    expect(bars).toEqual([{ at: 20, from: 10, to: 30, areaClass: 'c1' }]);
    expect(placeRanking(INPUT).groups.at(-1)!.lines[0]!.bar).toBeNull();
  });
});

describe('sorting and filtering', () => {
  it.each([
    ['figure', false, 'plans-within-20-weeks', 'Elm & Oak, Ash, Fir, Lime', 'ascending'],
    ['figure', true, 'plans-within-20-weeks', 'Lime, Ash, Fir, Elm & Oak', 'descending'],
    ['figure', false, 'plans-over-52-weeks', 'Lime, Ash, Fir, Elm & Oak', 'descending'],
    ['figure', false, 'requests-refused', 'Lime, Ash, Fir, Elm & Oak', 'descending'],
    ['name', false, 'requests-refused', 'Ash, Elm & Oak, Fir, Lime', 'ascending'],
    ['name', true, 'requests-refused', 'Lime, Fir, Elm & Oak, Ash', 'descending'],
    ['count', false, 'requests-refused', 'Elm & Oak, Fir, Ash, Lime', 'descending'],
    ['count', true, 'requests-refused', 'Lime, Ash, Fir, Elm & Oak', 'ascending']
  ] as const)('sorts by %s (reversed: %s) for %s', (sort, reversed, id, expected, direction) => {
    const measure = measureById(id);
    expect(names(sorted(ROWS.slice(0, 4), { sort, reversed, measure }))).toBe(expected);
    expect(directionOf(sort, reversed, measure)).toBe(direction);
  });

  it('finds part of a name, however it is written, among the councils looked at', () => {
    expect(names(filtered(ROWS, { within: null, search: 'ELM and' }))).toBe('Elm & Oak');
    expect(names(filtered(ROWS, { within: new Set(['Lime', 'Fir']), search: 'l' }))).toBe('Lime');
    expect(filtered(ROWS, { within: new Set<string>(), search: '' })).toEqual([]);
  });
});

describe('against England', () => {
  const against = (more: Partial<RankingRow>, england: RankingInput['england'] = INPUT.england) =>
    placeRanking({ ...INPUT, rows: [row('Ash', 20, more)], england }).groups.flatMap(({ lines }) =>
      lines.map((line) => line.against)
    );

  it('is told by the whole interval, and by nothing less', () => {
    expect(against({ low: 46.2, high: 50 })).toEqual(['above']);
    expect(against({ low: 40, high: 46 })).toEqual(['below']);
    expect(against({ low: 46.1, high: 50 })).toEqual(['alike']);
  });

  it('is not asked of few, of a fault, without an interval or without England', () => {
    expect(against({ low: 1, high: 2, small: true })).toEqual([null]);
    expect(against({ low: 1, high: 2, status: 'faulty' })).toEqual([null]);
    expect(against({})).toEqual([null]);
    expect(against({ low: 1, high: 2 }, null)).toEqual([null]);
    expect([placeRanking(INPUT).comparesEngland, placeRanking({ ...INPUT, england: null }).comparesEngland]).toEqual([
      true,
      false
    ]);
  });
});

describe('keysOf', () => {
  it('stands for every row that is drawn, headings included', () => {
    const { groups } = placeRanking(INPUT);
    expect(keysOf(groups)).toEqual(['Elm & Oak', 'Ash', 'Fir', 'Lime', 'small', 'Tiny', 'faulty', 'Wrong', 'absent', 'Gone']);
  });
});

describe('drawRows', () => {
  const drawing = {
    headings: { small: 'Few', faulty: 'Faulty', absent: 'None' },
    href: (one: RankingRow) => `/councils/${one.slug}`
  };
  const html = drawRows(placeRanking(INPUT).groups, drawing);

  it('escapes, links, and puts the reason in place of the bar', () => {
    expect(html).toContain('<a href="/councils/Elm &amp; Oak">Elm &amp; Oak</a>');
    expect(html).toContain(
      '<td colspan="3" class="why"><button data-figure="Gone">DfE withheld the figure and gives no reason</button></td>'
    );
    expect(html).toContain('<circle class="area faulty" cx="30%"/>');
    expect(html).toContain('<circle class="area c5 few" cx="100%"/>');
    expect(html.match(/class="group"/g)).toHaveLength(3);
  });

  it('tells in words how a figure lies against England’s', () => {
    const rows = drawRows(placeRanking(INPUT).groups, { ...drawing, comparesEngland: true });
    expect(rows).toContain('</svg></td><td class="below">below</td></tr>');
    expect(rows).toContain('<td colspan="4" class="why"><button data-figure="Gone">');
    expect(rows.match(/<td><\/td><\/tr>/g)).toHaveLength(5);
    expect(rows.match(/colspan="6" scope="rowgroup"/g)).toHaveLength(3);
  });

  it('spends some 240 bytes a row', () => {
    const one = drawRows(placeRanking({ ...INPUT, search: 'ash' }).groups, drawing);
    expect(one).toBe(
      '<tr><td>2</td><th scope="row"><a href="/councils/Ash">Ash</a></th><td><button data-figure="Ash">20%</button></td><td>1\u00a0of\u00a02</td><td><svg aria-hidden="true"><rect x="10%" width="20%"/><circle class="area c1" cx="20%"/></svg></td></tr>'
    );
    expect(one.length).toBeLessThan(245);
  });
});
