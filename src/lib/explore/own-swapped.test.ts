import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { isCouncil } from '../model/area.ts';
import { parseAreas, parseObservations } from '../tables/readers.ts';
import { readText } from './files.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const councils = gazetteer.areas.filter((area) => isCouncil(area) && area.to === '');
const problems = (text: string) => {
  const file = readText(text, 'own.csv', gazetteer);
  return 'problems' in file ? file.problems : [];
};
const swaps = (text: string) => problems(text).flatMap(({ what }) => (/changed places/.test(what) ? what : []));

/** Plans on time, late and in all of forty councils. */
const rows = councils.slice(0, 40).map(({ name }, i) => {
  const [all, late] = [100 + 17 * i, 10 + ((i * 29) % 60)];
  return { name: `"${name}"`, all, late, inTime: all - late };
});
const share = (some: number, all: number) => ((100 * some) / all).toFixed(1);
const csv = (heading: string, cells: (row: (typeof rows)[number], i: number) => readonly (string | number)[]) =>
  [heading, ...rows.map((row, i) => [row.name, ...cells(row, i)].join(','))].join('\n');

describe('columns of a reader’s own table that have changed places', () => {
  it('a part and its whole, where most rows have more in the part', () => {
    const right = csv('Council,Plans on time,Plans', ({ inTime, all }) => [inTime, all]);
    const wrong = csv('Council,Plans on time,Plans', ({ inTime, all }) => [all, inTime]);
    expect(swaps(right)).toEqual([]);
    expect(swaps(wrong)).toEqual([
      'In 40 of 40 rows ‘Plans on time’ is more than ‘Plans’, of which it should be a part: the two columns may have changed places.'
    ]);
    const found = problems(wrong);
    expect(found[0]).toMatchObject({ line: null, column: 'Plans on time and Plans', severity: 'warning' });
    /* A few such rows are mistakes of their own. */
    expect(swaps(csv('Council,Plans on time,Plans', ({ inTime, all }, i) => (i < 8 ? [all, inTime] : [inTime, all])))).toEqual(
      []
    );
  });

  it('a part and its whole, as a percentage beside them says', () => {
    const wrong = csv('Council,Plans on time,Plans,% on time', ({ inTime, all }) => [all, inTime, share(inTime, all)]);
    expect(swaps(wrong)).toEqual([
      'In 40 of 40 rows ‘% on time’ is what ‘Plans’ and ‘Plans on time’ make the other way round: the two columns may have changed places.'
    ]);
  });

  it('two percentages, as the counts beside them say', () => {
    const heading = 'Council,On time,Late,Total,% on time,% late';
    const right = csv(heading, ({ inTime, late, all }) => [inTime, late, all, share(inTime, all), share(late, all)]);
    const wrong = csv(heading, ({ inTime, late, all }) => [inTime, late, all, share(late, all), share(inTime, all)]);
    expect(swaps(right)).toEqual([]);
    expect(swaps(wrong)).toEqual([
      'In 40 of 40 rows ‘% on time’ is what ‘Late’ of ‘Total’ makes, and not ‘On time’: two columns may have changed places.',
      'In 40 of 40 rows ‘% late’ is what ‘On time’ of ‘Total’ makes, and not ‘Late’: two columns may have changed places.'
    ]);
  });

  it('two counts, from one year to the next, as the ledger finds them', () => {
    const lines = (wrong: boolean) =>
      [
        'Council,Year,Requests,Appeals',
        ...rows.flatMap(({ name, all, late }) => [
          [name, 2024, all, late].join(','),
          [name, 2025, ...(wrong ? [late + 2, all - 3] : [all - 3, late + 2])].join(',')
        ])
      ].join('\n');
    expect(swaps(lines(false))).toEqual([]);
    expect(swaps(lines(true))[0]).toMatch(
      /^In \d\d of \d\d councils that can tell them apart, ‘Requests’ and ‘Appeals’ of 2025 are each nearer to the other of 2024: the two columns may have changed places\.$/
    );
  });

  it('nothing is said where nothing can be known', () => {
    expect(swaps(csv('Council,Requests,Appeals', ({ all, late }) => [late, all]))).toEqual([]);
    expect(swaps(csv('Council,Plans on time,Plans', ({ inTime }) => [inTime, inTime]))).toEqual([]);
    expect(swaps('Council,Plans on time,Plans\nKent,9,5\nDevon,8,7\n')).toEqual([]);
  });

  it('nothing is said of our own tables, whole or year by year', () => {
    for (const [id, top, bottom] of [
      ['plans-within-20-weeks', 'Plans on time', 'Plans'],
      ['requests-refused', 'Requests refused', 'Requests'],
      ['plans-over-52-weeks', 'Plans over 52 weeks', 'Plans']
    ] as const) {
      const lines = parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8')).filter(
        ({ area, numerator }) => /^E(06|08|09|10)/.test(area) && numerator !== null
      );
      const text = [
        `Code,Year,${top},${bottom},%`,
        ...lines.map(({ area, period, numerator, denominator, value }) =>
          [area, period, numerator, denominator, value?.toFixed(1) ?? 'x'].join(',')
        )
      ].join('\n');
      expect(swaps(text), id).toEqual([]);
    }
  });
});
