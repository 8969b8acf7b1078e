import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas, periodsOf } from '../../../../tests/fixtures/export.ts';
import { compileData } from '../../../../tests/fixtures/engines.ts';
import { observationsOf } from '../../../../tests/fixtures/figures.ts';
import { Breakdowns } from '../../breakdowns/build.ts';
import type { Engine } from '../../db/engine.ts';
import { openNode } from '../../db/node.ts';
import { asQuestion } from '../../db/question.ts';
import { MEASURES } from '../../measures/index.ts';
import { isCouncil } from '../../model/area.ts';
import { writeSql } from '../../view/sql.ts';
import { fill, slotsOf } from './ask.ts';
import { Book } from './book.ts';
import { questionMapOffer, questionOffer } from './download.ts';
import { Gazetteer } from '../../model/gazetteer.ts';
import type { Answer, Filling, Known } from './model.ts';
import { PLANS_BY_GROUP } from './patterns/by-group.ts';

const breakdowns = new Breakdowns('data', MEASURES);
const councils = [...areas.values()].filter(isCouncil);
const known: Known = {
  periods: Object.fromEntries(MEASURES.map(({ id }) => [id, periodsOf(id)])),
  regions: [],
  councils: councils.filter(({ to }) => to === ''),
  counts: breakdowns.countIndex()
};

function asked(some: Filling): { filling: Filling; answer: Answer; sql: string } {
  const { filling } = fill(PLANS_BY_GROUP, some, known);
  const { measures, counts } = PLANS_BY_GROUP.needs(filling);
  const file = counts ? breakdowns.counts(counts.counted, counts.dimension) : null;
  if (!file) throw new Error('no counts');
  const book = new Book({ councils, lines: new Map(measures.map((id) => [id, observationsOf(id)])), counts: file });
  return { filling, answer: PLANS_BY_GROUP.answer(filling, book, known), sql: PLANS_BY_GROUP.sql(filling, book, known) };
}

/* The published rows, read by nothing that the site reads them with. */
function linesOf(publication: string): Record<string, string>[] {
  const [header = '', ...lines] = gunzipSync(readFileSync(`data/breakdowns/${publication}.csv.gz`))
    .toString()
    .trim()
    .split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

describe('plans by group in one council', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNode(await compileData());
  });
  afterAll(() => engine.close());

  it('offers every group by which plans are published, and no year in which they are not', () => {
    const options = (some: Filling) => {
      const { slots } = fill(PLANS_BY_GROUP, some, known);
      return Object.fromEntries(slots.map(({ slot, options: all }) => [slot.name, all.map(({ value }) => value)]));
    };
    expect(options({})['by']).toEqual(['ethnicity', 'ethnicity-in-full', 'age', 'sex', 'need', 'placement', 'length']);
    expect(options({})['year']).toEqual(['2024-01', '2025-01']);
    expect(options({ by: 'need' })['year']).toEqual(['2025-01']);
    expect(options({ counted: 'new-plans' })['by']).toEqual(['ethnicity', 'ethnicity-in-full', 'sex']);
    expect(options({ counted: 'new-plans' })['year']).toEqual(['2022', '2023', '2024']);
    expect(options({})['council']).toHaveLength(153);
  });

  it('is what the published rows add up to', () => {
    const { answer } = asked({ by: 'ethnicity', council: 'birmingham', year: '2025-01' });
    const rows = linesOf('caseload').filter(({ topic, period }) => topic === 'Ethnicity' && period === '2025-01');
    const sum = (area: string, begins: string) =>
      rows
        .filter((row) => row['area'] === area && (row['breakdown'] ?? '').startsWith(begins))
        .reduce((so, row) => so + Number(row['ehcplans']), 0);
    const [own, england] = [sum('E08000025', ''), sum('E92000001', '')];
    for (const [name, begins] of [
      ['Asian', 'Asian - '],
      ['Black', 'Black - '],
      ['Mixed', 'Mixed - '],
      ['White British', 'White - White British'],
      ['Not recorded', 'Unclassified']
    ] as const) {
      const [plans, share, whole] = answer.rows.find((row) => row.name === name)?.cells ?? [];
      expect(plans?.value, name).toBe(sum('E08000025', begins));
      expect(share?.value).toBeCloseTo((100 * sum('E08000025', begins)) / own, 9);
      expect(whole?.value).toBeCloseTo((100 * sum('E92000001', begins)) / england, 9);
    }
    expect(answer.headline).toBe(
      'Of 12,094 EHC plans in Birmingham in January 2025, 3,983 (32.9%) were for White British children; in England, 64.9% were.'
    );
    expect(answer.chance).toMatch(/^Nothing is tested here: /);
    expect(answer.asked).toContain('DfE says that it has suppressed no small numbers in this table, and rounded none.');
    expect(answer.asked).toMatch(/no rate per child.* \d\d\.\d plans per 1,000 children\./);
    expect(answer.shown).toBeNull();
  });

  it('lists no group of fewer than ten, and says which they are and that they are counted', () => {
    const { answer } = asked({ by: 'ethnicity-in-full', council: 'rutland' });
    for (const { cells } of answer.rows) expect(cells[0]?.value).toBeGreaterThanOrEqual(10);
    const few = linesOf('caseload').filter(
      ({ topic, period, area, ehcplans }) =>
        topic === 'Ethnicity' && period === '2025-01' && area === 'E06000017' && Number(ehcplans) > 0 && Number(ehcplans) < 10
    );
    const [, said = ''] =
      /Not listed, with fewer than ten plans: ([^.]+)\. They are counted in the total\./.exec(answer.asked) ?? [];
    expect(few.length).toBeGreaterThan(3);
    expect(said.split('; ')).toHaveLength(few.length);
  });

  it('says where DfE prints marks, leaves a council out, or a check doubts the count', () => {
    const hackney = asked({ by: 'ethnicity', council: 'hackney', year: '2024-01' }).answer;
    expect(hackney.rows).toEqual([]);
    expect(hackney.headline).toBe('DfE withheld the figures of Hackney by ethnic group for January 2024 and gives no reason.');
    expect(asked({ council: 'kent', year: '2024-01' }).answer.asked).toContain(
      'England is the 151 councils whose counts DfE prints: it withheld those of two.'
    );
    const cumberland = asked({ counted: 'new-plans', council: 'cumberland', year: '2022' }).answer;
    expect(cumberland.headline).toBe('DfE’s table of 2022 leaves Cumberland out.');
    const sheffield = asked({ counted: 'new-plans', council: 'sheffield', year: '2022' }).answer;
    expect(sheffield.notes.join(' ')).toContain('Our checks doubt DfE’s total for Sheffield in 2022');
    expect(sheffield.asked).not.toContain('per 1,000 children.');
  });

  it('is the same in SQL for every group, and every link carries it', async () => {
    for (const counted of ['plans', 'new-plans'])
      for (const { value: by } of slotsOf(PLANS_BY_GROUP)[1]?.options({ counted }, known) ?? [])
        for (const council of ['birmingham', 'rutland', 'isles-of-scilly', 'hackney'])
          for (const year of ['2024-01', '2025-01', '2022']) {
            const { answer, sql, filling } = asked({ counted, by, council, year });
            expect(writeSql({ sql }), `${counted} by ${by}`).not.toBe('');
            if (filling['year'] !== year) continue;
            const { rows } = await engine.table(asQuestion(sql));
            const printed = rows.map(
              ([name, plans, share, england]) => `${name} ${plans} ${Number(share).toFixed(1)} ${Number(england).toFixed(1)}`
            );
            expect(printed, `${counted} by ${by} in ${council} in ${year}`).toEqual(
              answer.rows.map(
                ({ name, cells }) => `${name} ${cells[0]?.value} ${cells[1]?.value?.toFixed(1)} ${cells[2]?.value?.toFixed(1)}`
              )
            );
          }
  });

  it('leaves as a list of groups, without codes of councils and without a map', () => {
    const { answer } = asked({});
    const downloaded = { question: PLANS_BY_GROUP.id, sentence: 'Plans', answer, path: '/explore/questions/plans-by-group' };
    const request = questionOffer(downloaded, []).offers[0]?.request({ origin: '', version: '' });
    if (request?.kind !== 'listing') throw new Error('no list');
    expect(request.view.columns[0]?.head).toBe('Group');
    expect(request.input.table.columns.map(({ name }) => name)).toEqual(['area', 'plans', 'share', 'england']);
    expect(() => questionMapOffer(downloaded, new Gazetteer([]), '', [])).toThrow('no map');
  });
});
