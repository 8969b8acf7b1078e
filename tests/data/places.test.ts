import { describe, expect, it } from 'vitest';
import { ranksOf } from '../../src/lib/charts/ranking/layout.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { isDoubted, isNothingRecorded } from '../../src/lib/model/fault.ts';
import type { Measure } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { rankingRows } from '../../src/lib/ui/charts.ts';
import { standingOf } from '../../src/lib/words/standing.ts';
import type { FigureRow } from '../../src/lib/ui/rows.ts';
import { extremes, formatShort, isRanked } from '../../src/lib/words/index.ts';
import { areas, observations, table } from './support.ts';

const near = new Map<string, string[]>();
for (const { area = '', neighbour = '' } of table('neighbours.csv')) near.set(area, [...(near.get(area) ?? []), neighbour]);
const placeOf = new Map(areas.map((area) => [area.code, area]));

const councilRows = (id: string): Map<string, FigureRow[]> => {
  const byPeriod = new Map<string, FigureRow[]>();
  for (const line of observations.get(id) ?? []) {
    const area = placeOf.get(line.area);
    if (!area || !isCouncil(area)) continue;
    const row: FigureRow = { ...line, name: area.name, slug: area.slug, kind: area.kind, region: area.region, counterpart: null };
    byPeriod.set(line.period, [...(byPeriod.get(line.period) ?? []), row]);
  }
  return byPeriod;
};

/** 'joint fifth highest of 11 …' → the place, without what says how many share it. */
const placeIn = (words: string) => words.replace(/^joint /, '').replace(/ \(.*|;.*/, '');

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const printed = new Map<Observation, string>();
function print(measure: Measure, row: Observation): string {
  const text = printed.get(row) ?? formatShort(measure, row.value ?? 0);
  printed.set(row, text);
  return text;
}

describe('figures that print alike have one place', () => {
  it.each(MEASURES.filter(({ unit }) => unit.kind !== 'grade').map((measure) => [measure.id, measure] as const))(
    'of %s: in every period’s table, and among its ends',
    (id, measure) => {
      for (const [period, rows] of councilRows(id)) {
        const ranking = rankingRows(measure, rows, new Map(), new Set());
        const ranks = ranksOf(ranking, measure.polarity);
        const byPrint = new Map<string, number>();
        for (const { code, short } of ranking) {
          const rank = ranks.get(code);
          if (rank === undefined) continue;
          expect(byPrint.get(short) ?? rank, `${id} ${period} ${code}: ${short}`).toBe(rank);
          byPrint.set(short, rank);
        }
        for (const end of ['highest', 'lowest'] as const) {
          const printed = new Set(extremes(measure, rows, end).map(({ value }) => formatShort(measure, value ?? 0)));
          expect(printed.size, `${id} ${period} ${end}`).toBeLessThanOrEqual(1);
        }
      }
    }
  );

  it('on every council’s page, which counts exactly those that print like it', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const measure of MEASURES) {
      const newest = [...councilRows(measure.id)].sort(([a], [b]) => (a < b ? 1 : -1))[0]?.[1] ?? [];
      const rows = new Map<string, Observation>(newest.map((row) => [row.area, row]));
      for (const [code, codes] of near) {
        const group = [code, ...codes].flatMap((one) => rows.get(one) ?? []);
        const own = rows.get(code);
        if (!own) continue;
        const words = standingOf(measure, own, group.slice(1)).words;
        if (words === '') continue;
        if (isDoubted(own)) {
          if (words !== 'no rank: one of our checks doubts this figure') wrong.push(`${measure.id} ${code}, doubted: ${words}`);
          continue;
        }
        if (isNothingRecorded(own)) {
          if (words !== 'no rank: we cannot tell nothing spent from nothing recorded') wrong.push(`${measure.id} ${code}: ${words}`);
          continue;
        }
        checked++;
        const ranked = group.filter((row) => isRanked(measure, row) && !isDoubted(row) && !isNothingRecorded(row));
        const of = Number(/ of (\d+) similar/.exec(words)?.[1] ?? ranked.length);
        if (of !== ranked.length) wrong.push(`${measure.id} ${code}: ${words}, where ${ranked.length} have a figure that none doubts`);
        const alike = ranked.filter((other) => other !== own && print(measure, other) === print(measure, own));
        const all = /^the same as all/.test(words);
        const said = all ? ranked.length - 1 : NUMBERS.indexOf(/\((\w+) (?:is|are) level with it\)/.exec(words)?.[1] ?? '');
        const theirs = alike.map((one) => placeIn(standingOf(measure, one, group.filter((other) => other !== one)).words));
        if (said !== alike.length || theirs.some((place) => place !== placeIn(words)) || !(all || /^joint /.test(words) === said > 0))
          wrong.push(`${measure.id} ${code}: ${words} (${alike.length} print like it: ${theirs.join('; ')})`);
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(8000);
  });
});
