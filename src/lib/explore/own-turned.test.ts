import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readText } from './files.ts';
import type { OwnTable } from './own-table.ts';
import { TURNED } from './own-turned.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const own = (text: string): OwnTable => {
  const file = readText(text, 'own.csv', gazetteer);
  if (file.state !== 'own') throw new Error(JSON.stringify(file));
  return file.table;
};
const figures = ({ rows, figures: columns }: OwnTable) =>
  rows.map(({ area, period, cells }) => [
    area.name,
    period,
    ...columns.map(({ index }) => {
      const cell = cells.get(index);
      return cell?.kind === 'number' ? cell.value : null;
    })
  ]);

describe('a table with councils across the top', () => {
  it('and years down the side is turned round, which is said', () => {
    const table = own('Year,Kent,Surrey,Essex\n2023,10,20,30\n2024,11,21,n/a\n');
    expect(table.notes[0]).toBe(TURNED);
    expect(table.periods).toEqual(['2023', '2024']);
    expect(figures(table)).toEqual([
      ['Kent', '2023', 10],
      ['Kent', '2024', 11],
      ['Surrey', '2023', 20],
      ['Surrey', '2024', 21],
      ['Essex', '2023', 30],
      ['Essex', '2024', null]
    ]);
  });

  it.each([
    ['a title above', 'Plans on time\n\nYear;Kent;Surrey\n2023;10;20\n2024;11;21\n'],
    ['codes under the names', 'Year,Kent,Surrey\nCode,E10000016,E10000030\n2023,10,20\n2024,11,21\n'],
    ['England at the end', 'Year,Kent,Surrey,England\n2023,10,20,15\n2024,11,21,16\n']
  ])('has %s', (_, text) => {
    const table = own(text);
    expect(figures(table).map(([name, period]) => `${name} ${period}`)).toEqual([
      'Kent 2023',
      'Kent 2024',
      'Surrey 2023',
      'Surrey 2024'
    ]);
  });

  it('has one row a measure where there are no years', () => {
    const table = own('Question,Kent,Surrey,Essex\nPlans,100,200,300\nOn time,50,60,70\n');
    expect(table.figures.map(({ name }) => name)).toEqual(['Plans', 'On time']);
    expect(figures(table)).toEqual([
      ['Kent', null, 100, 50],
      ['Surrey', null, 200, 60],
      ['Essex', null, 300, 70]
    ]);
  });

  it('names no cell that is elsewhere in the file', () => {
    const file = readText('Year,Kent,Surrey\n2023,10,abc\n2024,11,21\n', 'own.csv', gazetteer);
    const problems = 'problems' in file ? file.problems : [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ column: '2023', what: "'abc' is no number: Surrey has no figure." });
    expect(problems[0]).not.toHaveProperty('cell');
  });

  it.each([
    ['councils down the side', 'Council,2023,2024\nKent,10,11\nSurrey,20,21\n'],
    ['one council with its code', 'Council,Code,Figure\nKent,E10000016,5\n'],
    ['a council and a neighbour in each row', 'Council,Neighbour,Figure\nKent,Essex,5\nSurrey,Kent,6\nEssex,Kent,7\n'],
    ['a council and its region', 'Council,Region,Figure\nKent,South East,5\nSurrey,South East,6\n']
  ])('is not taken for one with %s', (_, text) => expect(own(text).notes).not.toContain(TURNED));
});
