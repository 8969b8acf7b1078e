import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from '../../../tests/fixtures/export.ts';
import { compileData } from '../../../tests/fixtures/engines.ts';
import type { Engine } from '../db/engine.ts';
import { openNode } from '../db/node.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { ask, bringObservations, exploreReader, readerPeriods, type MeasuredObservation } from '../queries/index.ts';
import { parseObservations } from '../tables/readers.ts';
import { feed } from './feed.ts';
import { readText, type CleanFile } from './files.ts';
import { plainLines, plainPeriods } from './plain.ts';

const gazetteer = new Gazetteer([...areas.values()]);

function read(fixture: string, name: string): CleanFile {
  const text = readFileSync(`tests/fixtures/publications/${fixture}.csv`, 'utf8');
  const file = { name, bytes: text.length, milliseconds: 0, ...readText(text, name, gazetteer) };
  if (file.state !== 'clean') throw new Error(JSON.stringify(file));
  return file;
}

describe('what a reader’s files come to without the database', () => {
  let engine: Engine;
  let lines: MeasuredObservation[];
  beforeAll(async () => {
    engine = await openNode(await compileData());
    const files = [
      read('timeliness-layout-2025', 'a.csv'),
      read('timeliness-layout-2026', 'b.csv'),
      read('timeliness-layout-2025', 'c.csv'),
      read('sen2-layout-2022', 'd.csv'),
      read('appeals-wide', 'e.csv'),
      read('children', 'f.csv')
    ];
    const { observations, besides } = feed(files, gazetteer);
    lines = [...observations, ...besides];
    await bringObservations(engine, lines);
  });
  afterAll(() => engine.close());

  it('has figures of the measures and periods that the database finds', async () => {
    const found = await ask(engine, readerPeriods);
    expect(found.length).toBeGreaterThan(10);
    expect(plainPeriods(lines, areas)).toEqual(found);
  });

  it('is answered with the same councils, figures and lines of this site, whichever region, file and order is asked for', async () => {
    let rows = 0;
    for (const { measure, period } of plainPeriods(lines, areas)) {
      const ours = parseObservations(readFileSync(`data/observations/${measure}.csv`, 'utf8'));
      for (const region of [null, 'E12000004'])
        for (const source of [null, 'a.csv', 'c.csv'])
          for (const order of [[], ['c.csv', 'a.csv']]) {
            const asked = { measure, period, region, source, order };
            const found = plainLines(lines, asked, areas, ours);
            expect(found, JSON.stringify(asked)).toEqual(await ask(engine, exploreReader, asked));
            rows += found.length;
          }
    }
    expect(rows).toBeGreaterThan(100);
  });
});
