import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas, periodsOf, shapes } from '../../../../tests/fixtures/export.ts';
import { observationsOf } from '../../../../tests/fixtures/figures.ts';
import { compileData } from '../../../../tests/fixtures/engines.ts';
import { Breakdowns } from '../../breakdowns/build.ts';
import type { CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import type { Engine } from '../../db/engine.ts';
import { openNode } from '../../db/node.ts';
import { asQuestion } from '../../db/question.ts';
import { areasFigure } from '../../export/figures/figure.ts';
import { MEASURES, measureById } from '../../measures/index.ts';
import { isCouncil } from '../../model/area.ts';
import { Gazetteer } from '../../model/gazetteer.ts';
import { parseNeighbours } from '../../tables/readers.ts';
import { inWords } from '../../words/index.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { touchingOf } from '../../ui/touching.ts';
import { writeSql } from '../../view/sql.ts';
import { fill, followAddress, readAddress, slotsOf, writeAddress } from './ask.ts';
import { Book } from './book.ts';
import { questionMapOffer } from './download.ts';
import type { Answer, Filling, Known, Pattern } from './model.ts';
import { PATTERNS } from './patterns/index.ts';
import { isComparable } from './slots.ts';

const regions = [...areas.values()].filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug }));
const councils = [...areas.values()].filter(isCouncil);
const breakdowns = new Breakdowns('data', MEASURES);
const known: Known = {
  periods: Object.fromEntries(MEASURES.map(({ id }) => [id, periodsOf(id)])),
  regions,
  councils: councils.filter(({ to }) => to === ''),
  counts: breakdowns.countIndex()
};
const near = nearOf(parseNeighbours(readFileSync('data/neighbours.csv', 'utf8')));
const touching = touchingOf(JSON.parse(readFileSync('data/boundaries/councils.json', 'utf8')) as CouncilsTopology);

function bookOf(pattern: Pattern, filling: Filling): Book {
  const { measures, counts } = pattern.needs(filling);
  const file = counts && breakdowns.counts(counts.counted, counts.dimension);
  const lines = new Map(measures.map((id) => [id, observationsOf(id)]));
  return new Book({ councils, near, touching, lines, ...(file ? { counts: file } : {}) });
}

const answerOf = (pattern: Pattern, filling: Filling): Answer => pattern.answer(filling, bookOf(pattern, filling), known);

/** The filling that the page has at first, each slot's last option, and others that turn over measures, words and years. */
function fillingsOf(pattern: Pattern): Filling[] {
  const first = fill(pattern, {}, known).filling;
  const turned = [1, 2, 3, 5, 8].map((turn) => {
    const asked: Record<string, string> = {};
    for (const [i, slot] of slotsOf(pattern).entries()) {
      const options = slot.options(fill(pattern, asked, known).filling, known);
      const at = slot.isYear ? Math.max(0, options.length - 1 - ((turn + i) % 3)) : (turn * (i + 3)) % options.length;
      asked[slot.name] = options[at]?.value ?? '';
    }
    return fill(pattern, asked, known).filling;
  });
  return [first, ...turned];
}

const [pattern0] = PATTERNS as [Pattern, ...Pattern[]];

describe('questions as sentences', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNode(await compileData());
  });
  afterAll(() => engine.close());

  it('are a dozen or more, each with an address of its own', () => {
    expect(PATTERNS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(PATTERNS.map(({ id }) => id)).size).toBe(PATTERNS.length);
    for (const { id, title } of PATTERNS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/\?$/);
    }
  });

  it.each(
    PATTERNS.flatMap((pattern) =>
      fillingsOf(pattern).map((filling) => [pattern.id, writeAddress(filling), pattern, filling] as const)
    )
  )('%s%s is answered by the database with the same councils, order and figures', async (_, __, pattern, filling) => {
    const answer = answerOf(pattern, filling);
    const sql = pattern.sql(filling, bookOf(pattern, filling), known);
    const { rows } = await engine.table(asQuestion(sql));
    expect(rows.map((row) => row[0])).toEqual(answer.rows.map(({ name }) => name));
    for (const [i, row] of rows.entries())
      for (const [j, { decimals }] of answer.columns.entries()) {
        const own = answer.rows[i]?.cells[j]?.value ?? NaN;
        expect(Math.abs(Number(row[j + 1]) - own), `${row[0]}, ${answer.columns[j]?.name}`).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-9
        );
      }
  });

  it('a change of every measure that can be tested is found alike by both', async () => {
    const moved = PATTERNS.find(({ id }) => id === 'rose-or-fell')!;
    for (const { value: measure } of slotsOf(moved)[0]!.options({}, known))
      for (const way of ['rose', 'fell']) {
        const { filling } = fill(moved, { measure, way }, known);
        const { rows } = await engine.table(asQuestion(moved.sql(filling, bookOf(moved, filling), known)));
        expect(
          rows.map((row) => row[0]),
          `${measure} ${way}`
        ).toEqual(answerOf(moved, filling).rows.map(({ name }) => name));
      }
  });

  it('has SQL that fits into a link, where no borders have to be listed', () => {
    for (const pattern of PATTERNS) {
      const { filling } = fill(pattern, {}, known);
      if (pattern.needs(filling).touching) continue;
      expect(writeSql({ sql: pattern.sql(filling, bookOf(pattern, filling), known) }), pattern.id).not.toBe('');
    }
  });

  it.each(PATTERNS)('$id says in whole sentences what was found, who was asked and what chance would give', (pattern) => {
    for (const filling of fillingsOf(pattern)) {
      const { headline, asked, chance, notes, rows, columns } = answerOf(pattern, filling);
      for (const text of [headline, chance, ...notes, ...(asked === '' ? [] : [asked])]) {
        expect(text).toMatch(/^[A-Z‘].*[.]$/s);
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|  | ,|\.\.|'/);
      }
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      expect(new Set(rows.map(({ area }) => area)).size).toBe(rows.length);
    }
  });

  it.each(PATTERNS)('$id opens each figure as the published line that it is', (pattern) => {
    for (const filling of fillingsOf(pattern)) {
      const answer = answerOf(pattern, filling);
      for (const { area, cells } of answer.rows) {
        expect(cells.some(({ figure }) => figure !== undefined)).toBe(answer.of === undefined);
        for (const { figure, value, count } of cells) {
          expect(count === undefined || figure !== undefined, 'a figure with its count has its published cell').toBe(true);
          if (!figure) continue;
          const line = observationsOf(figure.measure).find((one) => one.area === area && one.period === figure.period);
          expect(line?.value).toBe(value);
        }
      }
    }
  });

  it.each(PATTERNS)('$id has a map to download: the councils of the list, the others faded', (pattern) => {
    const answer = answerOf(pattern, fill(pattern, {}, known).filling);
    expect(answer.shown === null).toBe(answer.of === 'groups');
    if (answer.rows.length === 0 || answer.shown === null) return;
    const gazetteer = new Gazetteer([...areas.values()]);
    const downloaded = { question: pattern.id, sentence: 'Councils', answer, path: '/explore/questions' };
    const { offers } = questionMapOffer(downloaded, gazetteer, 'the councils of the list; all others are faded.', []);
    expect(offers.map(({ title }) => title)).toEqual(['Both maps', 'Map by area', 'Map by people']);
    for (const { request } of offers) {
      const asked = request({ origin: 'https://atlas.example', version: '0123456789ab' });
      if (asked.kind !== 'areas') throw new Error(asked.kind);
      expect([...(asked.view.within ?? [])]).toEqual(answer.rows.map(({ area }) => area));
      const figure = areasFigure(asked.input, asked.view, shapes);
      expect(figure.headline).toBe(answer.headline);
      expect(figure.name).toBe(`question_${pattern.id}_map`);
      expect(figure.key.map(({ words }) => words)).not.toContain('no figure');
      expect(figure.table.rows).toHaveLength(answer.rows.length);
    }
  });

  it.each(PATTERNS)('$id is told whole by its address', (pattern) => {
    for (const filling of fillingsOf(pattern)) {
      const again = fill(pattern, readAddress(writeAddress(filling)), known);
      expect(again.filling).toEqual(filling);
      expect(again.unknown).toEqual([]);
    }
  });

  it('finds some where there are some', () => {
    for (const pattern of PATTERNS) {
      const most = Math.max(...fillingsOf(pattern).map((filling) => answerOf(pattern, filling).rows.length));
      expect(most, pattern.id).toBeGreaterThan(0);
    }
  });
});

describe('what is said beside an answer', () => {
  const answered = (id: string, filling: Filling): Answer => {
    const pattern = PATTERNS.find((one) => one.id === id) ?? pattern0;
    return answerOf(pattern, fill(pattern, filling, known).filling);
  };

  it('counts those left out of a region as of England, and says once that it is the law', () => {
    for (const { slug, code } of regions) {
      const { headline, asked } = answered('meets-the-law', {
        region: slug,
        measure: 'reviews-decided-in-4-weeks',
        year: '2024'
      });
      const all = new Set(
        observationsOf('reviews-decided-in-4-weeks')
          .filter(({ area, period }) => period === '2024' && areas.get(area)?.region === code)
          .map(({ area }) => area)
      );
      const of = Number(/^Of (\d+) councils/.exec(headline)?.[1]);
      const out = Number(/Left out: (\d+) council/.exec(asked)?.[1] ?? 0);
      expect(of + out, slug).toBe([...all].filter((area) => councils.some(({ code: one }) => one === area)).length);
      expect(asked).toMatch(/^The law: every decision within 4 weeks of the review meeting \(/);
    }
  });

  it('counts the places that are multiplied', () => {
    const years = known.periods['requests-withdrawn'] ?? [];
    for (const year of years) {
      const { asked, chance } = answered('among-the-ten-on-both', {
        end: 'lowest',
        measure: 'requests-withdrawn',
        other: 'highest',
        second: 'appeals-per-10000-children',
        year
      });
      const [, one = '', two = ''] = /\((\d+) × (\d+) ÷/.exec(chance) ?? [];
      const said =
        /; (.+) and (.+) of them have both/.exec(asked) ??
        /shares a place: (.+) are among the first ten, ([^;.]+) among/.exec(asked);
      expect([said?.[1], said?.[2]]).toEqual([inWords(Number(one)), inWords(Number(two))]);
    }
  });
});

describe('an address', () => {
  const pattern = pattern0;
  it('keeps what it can and says what it cannot', () => {
    const { filling, unknown } = fill(pattern, { measure: 'nothing-like-it', way: 'fell', from: '1999', colour: 'red' }, known);
    expect(filling['way']).toBe('fell');
    expect(filling['measure']).toBe('requests-refused');
    expect(unknown).toHaveLength(3);
    expect(unknown[0]).toBe('Measure: ‘nothing-like-it’ is not offered here, so it is Requests for an assessment refused.');
    expect(unknown[2]).toBe('This question has no ‘colour’.');
  });

  it('is read without regard to capitals, spaces and what senders put behind it, and says what it gives twice', () => {
    const said = (search: string) => followAddress(pattern, search, known);
    const { filling, unknown } = said('?way=FELL&from=%202023%20&utm_source=letter&fbclid=x&measure=');
    expect([filling['way'], filling['from'], filling['measure'], unknown]).toEqual(['fell', '2023', 'requests-refused', []]);
    const twice = said('?way=rose&way=fell&from[]=2023&from[]=2023');
    expect([twice.filling['way'], twice.unknown]).toEqual([
      'rose',
      ['The address gives ‘way’ more than once: ‘rose’ is followed, ‘fell’ is not.']
    ]);
    expect(said('?from=2025&to=2023').unknown).toEqual([
      'First year: ‘2025’ is not offered here, so it is 2023.',
      'Last year: ‘2023’ is not offered here, so it is 2025.'
    ]);
    expect(said('?__proto__=1&constructor=2').unknown).toEqual(['This question has no ‘__proto__’ and ‘constructor’.']);
  });

  it('offers no change across a break, and no years that compare with no others', () => {
    for (const one of PATTERNS)
      for (const filling of fillingsOf(one)) {
        const { measure = '', from, to } = filling;
        if (from !== undefined && to !== undefined) expect(isComparable(measureById(measure), from, to)).toBe(true);
        for (const year of [from, to, filling['year'], filling['since']]) expect((year ?? '2016') >= '2016').toBe(true);
      }
    const plans = measureById('plans-within-20-weeks');
    expect(isComparable(plans, '2021', '2022')).toBe(false);
    expect(isComparable(plans, '2022', '2025')).toBe(true);
  });
});
