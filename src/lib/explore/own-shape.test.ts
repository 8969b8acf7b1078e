import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readOwnTable } from './own-table.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = (text: string) => readOwnTable(text, 'own.csv', gazetteer);

describe('commas that may be anything', () => {
  it('thousands without quotation marks make a row longer than its heading, which is an error', () => {
    const { state, ...rest } = read('Council,Figure\nDevon,1,234\nKent,2,500\nEssex,900\n');
    expect(state).toBe('faulty');
    expect('problems' in rest && rest.problems.map(({ line, what }) => [line, what])).toEqual([
      [2, 'The row has 3 cells and the heading has 2.'],
      [3, 'The row has 3 cells and the heading has 2.']
    ]);
    expect(read('Council,Figure\nDevon,"1,234"\nKent,900,\n').state).toBe('own');
  });

  it.each(['Devon;1,5\nKent;1,234\nEssex;2,75', 'Devon;1,5\nKent;2,75\nEssex;1.234'])('%s is not drawn', (rows) => {
    const { state, ...rest } = read(`Council;Figure;Plans\n${rows.replaceAll('\n', ';3\n')};3\n`);
    expect(state).toBe('own');
    expect('table' in rest && rest.table.figures.map(({ name }) => name)).toEqual(['Plans']);
    expect('problems' in rest && rest.problems[0]?.what).toMatch(
      /^‘1,5’ on line 2 has a decimal comma, and ‘1[.,]234’ on line [34] may be in thousands or have decimals\./
    );
  });

  it('a number that cannot be held exactly is none', () => {
    const { state, ...rest } = read('Council,Figure\nDevon,1e400\nKent,9007199254740993\nEssex,9\nSurrey,8\nDerby,7\n');
    expect(state).toBe('own');
    expect('problems' in rest && rest.problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});

it('a table of another nation alone is told as that', () => {
  expect(read('Council,Plans\nGlasgow City,5\nCity of Edinburgh,6\n')).toEqual({
    state: 'refused',
    reason: 'Its councils are in Scotland; this site is about England.'
  });
  expect(read('what,how many\neggs,12\n').state).toBe('refused');
});
