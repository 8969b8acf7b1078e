import { describe, expect, it } from 'vitest';
import { openWasmInNode } from '../../../tests/fixtures/engines.ts';
import { EngineDied, engineOf, type Engine } from './engine.ts';
import { replaceRows } from './insert.ts';
import { lasting } from './lasting.ts';
import { streamOf } from './stream.ts';

const KILLING = 'SELECT length($1) AS n FROM range(1)';
/** More text than the engine's stack holds. */
const TOO_LONG = 'x'.repeat(8_000_000);

/** Engines of no database: each dies at the questions named, and is counted. */
function mortals(deadly: readonly string[]) {
  const log: string[] = [];
  let opened = 0;
  const open = async (): Promise<Engine> => {
    const id = ++opened;
    let dead = false;
    return engineOf({
      run: async (sql) => {
        if (deadly.includes(`${id} ${sql}`) || deadly.includes(`* ${sql}`)) dead = true;
        if (dead) throw new EngineDied('stopped');
        if (sql === 'wrong') throw new Error('syntax error');
        log.push(`${id} ${sql}`);
        return { columns: ['id'], rows: [[id]] };
      },
      insert: async (table, stream) => void log.push(`${id} ${table} ${stream.length}`),
      free: async () => void log.push(`${id} freed`)
    });
  };
  return { log, open, opened: () => opened };
}

describe('an engine that dies', () => {
  it('is opened again with what it held, for all that wait, and asked again', async () => {
    const { open, log, opened } = mortals(['1 deadly']);
    const reports: boolean[] = [];
    const engine = await lasting(open, (reopening) => reports.push(reopening));
    await engine.replace('observations', new Uint8Array(3));
    const answers = await Promise.all(['before', 'deadly', 'after'].map((sql) => engine.query(sql)));
    expect(answers).toEqual([[{ id: 1 }], [{ id: 2 }], [{ id: 2 }]]);
    expect(log.slice(2, 6)).toEqual(['1 before', '1 freed', '2 DELETE FROM reader."observations"', '2 observations 3']);
    expect(log.slice(6).sort()).toEqual(['2 after', '2 deadly']);
    expect(opened()).toBe(2);
    expect(reports).toEqual([true, false]);
  });

  it('twice at one question is told, and the next question is answered', async () => {
    const { open, opened } = mortals(['* deadly']);
    const engine = await lasting(open);
    await expect(engine.query('deadly')).rejects.toThrow('The database stopped twice at the same question.');
    expect(await engine.query('sound')).toEqual([{ id: 3 }]);
    expect(opened()).toBe(3);
  });

  it('of the rows it is given is told, and they are not given again', async () => {
    const { open } = mortals(['* DELETE FROM reader."observations"']);
    const engine = await lasting(open);
    await expect(engine.replace('observations', new Uint8Array(3))).rejects.toThrow(
      'when it was given the figures of your files'
    );
    expect(await engine.query('sound')).toEqual([{ id: 3 }]);
  });

  it('and cannot be opened again is tried afresh at the next question', async () => {
    const { open } = mortals(['1 deadly']);
    let attempts = 0;
    const engine = await lasting(async () => {
      if (++attempts === 2) throw new Error('no network');
      return open();
    });
    await expect(engine.query('deadly')).rejects.toThrow('no network');
    expect(await engine.query('sound')).toEqual([{ id: 2 }]);
  });

  it('is not confused with wrong SQL, nor opened again once closed', async () => {
    const { open, opened } = mortals(['1 deadly']);
    const engine = await lasting(open);
    await expect(engine.query('wrong')).rejects.toThrow('syntax error');
    await engine.close();
    await expect(engine.query('deadly')).rejects.toThrow('closed');
    expect(opened()).toBe(1);
  });

  it('rejects when the first cannot be opened', async () => {
    await expect(lasting(() => Promise.reject(new Error('blocked')))).rejects.toThrow('blocked');
  });
});

it('the real engine, trapped, is followed by another that holds the same rows', async () => {
  const dying = await openWasmInNode(null);
  await expect(dying.query(KILLING, [TOO_LONG])).rejects.toThrow(EngineDied);

  let opened = 0;
  const engine = await lasting(() => {
    opened++;
    return openWasmInNode(null);
  });
  await replaceRows(
    engine,
    'observations',
    ['area', 'row'],
    [
      ['a', 1],
      ['b', 2]
    ]
  );
  await expect(engine.query(KILLING, [TOO_LONG])).rejects.toThrow('stopped twice');
  expect(await engine.query('SELECT area, row FROM reader.observations ORDER BY row')).toEqual([
    { area: 'a', row: 1 },
    { area: 'b', row: 2 }
  ]);
  expect(opened).toBe(3);
});

it('a stream holds any number of rows', async () => {
  const engine = await openWasmInNode(null);
  const rows = Array.from({ length: 300_000 }, (_, i) => [`E${i}`, i]);
  await engine.replace('observations', streamOf('observations', ['area', 'row'], rows));
  expect(await engine.query('SELECT count(*)::INTEGER AS n, max(row) AS last FROM reader.observations')).toEqual([
    { n: 300_000, last: 299_999 }
  ]);
});
