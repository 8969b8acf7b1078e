import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../model/measure.ts';
import { classRanges } from './areas/classes.ts';
import { rangeWords } from './areas/words.ts';
import { boardBorders, type CouncilsTopology } from './choropleth/geometry.ts';
import { boardOutlines, type HexagonsFile } from './hexagons/geometry.ts';
import { drawRows } from './ranking/draw.ts';
import { placeRanking, ranksOf, type RankingInput } from './ranking/layout.ts';
import type { RankingRow } from './ranking/row.ts';
import { placeStrip } from './strip/layout.ts';
import { alongOf, domainOf, tickText, ticksOf } from './kit/scale.ts';
import { placeSpark } from './trend/spark.ts';

const POINTS: Unit = { kind: 'points' };
const MONEY: Unit = { kind: 'money', per: 'child' };
const GRADE: Unit = {
  kind: 'grade',
  grades: [
    { value: 1, words: 'positive', short: '1' },
    { value: 2, words: 'failings', short: '2' }
  ]
};

const row = (name: string, value: number | null, more: Partial<RankingRow> = {}): RankingRow => ({
  code: name,
  name,
  slug: name,
  region: 'r',
  regionName: 'R',
  value,
  low: null,
  high: null,
  numerator: null,
  denominator: null,
  small: false,
  status: value === null ? 'no-row' : 'ok',
  short: `${value}`,
  label: '',
  count: '',
  reason: value === null ? 'Not yet' : '',
  ...more
});
const input = (unit: Unit, rows: RankingRow[], classBounds = [-5, 0, 5]): RankingInput => ({
  rows,
  measure: { unit, lawStandard: null, classBounds, polarity: { direction: 'lower-better' } },
  strongEnd: 'high',
  england: null,
  sort: 'figure',
  reversed: false,
  within: null,
  search: ''
});

describe('axes that go below 0', () => {
  it('begin at a round number under the lowest figure, with 0 among the ticks', () => {
    const domain = domainOf({ unit: POINTS, lawStandard: null }, [-13.9, 7.1, null]);
    expect(domain).toEqual([-15, 10]);
    expect(ticksOf(domain)).toEqual([-15, -10, -5, 0, 5, 10]);
    expect([-15, 0, 10, 99].map(alongOf(domain))).toEqual([0, 0.6, 1, 1]);
    expect(domainOf({ unit: POINTS, lawStandard: null }, [-3, -1])).toEqual([-3, 0]);
  });

  it('say pounds at every tick, minus as a minus', () => {
    const all = [-500, 0, 1500];
    expect(all.map((tick) => tickText(tick, all, MONEY))).toEqual(['−£500', '£0', '£1,500']);
    expect(all.map((tick) => tickText(tick, all, { kind: 'change' }))).toEqual(['−500', '0', '1,500%']);
  });

  it('mark 0 on the strip, and in the table', () => {
    const { measure } = input(POINTS, []);
    const rows = [row('A', -10), row('B', 5)];
    const { ticks, beads } = placeStrip({ rows, measure, strongEnd: 'high', england: null, lawLabel: '' }, 'lying');
    const zero = ticks.find(({ text }) => text === '0');
    expect(zero?.zero).toBe(true);
    expect(beads[0]!.x < zero!.x1 && beads[1]!.x > zero!.x1).toBe(true);
    const placed = placeRanking(input(POINTS, rows));
    expect(placed.zero).toBeCloseTo(66.7, 1);
    expect(placeRanking(input(POINTS, [row('B', 5)])).zero).toBeNull();
  });

  it('draw a spark down from 0', () => {
    const points = [-1, -2].map((value, i) => ({ period: `${2020 + i}`, value, short: '' }));
    const { base, dots } = placeSpark(points, 'line');
    expect([base, dots.map(({ y }) => y)]).toEqual([18, [38, 58]]);
  });
});

describe('the key of every unit', () => {
  it.each<[Unit, number[], string[]]>([
    [MONEY, [-100, 1000], ['under −£100 per child', '−£100 to under £1,000', '£1,000 or more']],
    [POINTS, [-5], ['under −5 points', '−5 or more']],
    [{ kind: 'change' }, [0], ['under 0%', '0 or more']],
    [{ kind: 'score', of: 'of income', percent: true }, [-8], ['under −8% of income', '−8 or more']],
    [{ kind: 'count', of: 'children' }, [9], ['fewer than 9 children', '9 or more']],
    [GRADE, [1.5], ['positive', 'failings']]
  ])('%o', (unit, classBounds, words) => {
    const ranges = classRanges({ classBounds, strongEnd: 'low' });
    expect(ranges.map(({ from, below }) => rangeWords(unit)(from, below))).toEqual(words);
  });
});

describe('tables of grades and of boards', () => {
  it('sort grades by grade and name, without a rank or a bar', () => {
    const { groups } = placeRanking(input(GRADE, [row('B', 2), row('C', 1), row('A', 2), row('D', null)], [1.5]));
    expect(groups[0]!.lines.map((line) => line.row.name)).toEqual(['A', 'B', 'C']);
    expect(groups[0]!.lines.every(({ rank, bar }) => rank === null && bar === null)).toBe(true);
    const html = drawRows(groups, { headings: { small: '', faulty: '', absent: '' }, href: () => '/' });
    expect(html).toMatch(/<td colspan="3" class="why grade"><i class="area c0"><\/i>(<button[^>]*>)?2</);
    expect(html).toMatch(/<td colspan="3" class="why">(<button[^>]*>)?Not yet</);
  });

  it('rank boards, not the councils they are shown for, and name them', () => {
    const rows = [
      row('A', 1, { board: 'X' }),
      row('B', 1, { board: 'X' }),
      row('C', 2, { board: 'Y' }),
      row('D', 3, { board: 'Z' })
    ];
    expect([...ranksOf(rows, { direction: 'lower-better' }).values()]).toEqual([1, 1, 2, 3]);
    const drawn = drawRows(placeRanking(input(POINTS, rows)).groups, {
      headings: { small: '', faulty: '', absent: '' },
      href: () => '/',
      boards: true
    });
    expect(drawn.match(/<td class="board">X<\/td><\/tr>/g)).toHaveLength(2);
  });
});

describe('borders of boards', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../data/boundaries/${name}.json`, import.meta.url), 'utf8')) as unknown;
  const [councils, hexagons] = [read('councils') as CouncilsTopology, read('hexagons') as HexagonsFile];

  it('stand where two boards meet, and along the coast', () => {
    const coast = boardBorders(councils, () => 'one');
    const all = boardBorders(councils, (code) => code);
    const two = boardBorders(councils, (code) => (code === 'E10000007' || code === 'E06000015' ? 'derby' : 'rest'));
    const beyondTheCoast = two.lines.length - coast.lines.length;
    expect(beyondTheCoast).toBeGreaterThan(50);
    expect(beyondTheCoast).toBeLessThan((all.lines.length - coast.lines.length) / 10);
    expect(two.insetLines).toBe(coast.insetLines);
    expect(all.insetLines).toMatch(/^M/);
  });

  it('go round the hexagons of all councils of a board at once', () => {
    const [separate, together] = [(code: string) => code, () => 'one'].map((boardOf) => boardOutlines(hexagons, boardOf).lines);
    expect(together!.length).toBeLessThan(separate!.length);
    expect(boardOutlines(hexagons, () => undefined).lines).toBe('');
  });
});
