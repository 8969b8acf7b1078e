import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readText } from './files.ts';
import { DAMAGED, linkedOf, linkOf, LONGEST_LINK, tableOfLink } from './own-link.ts';
import { ownMeasure } from './own-measure.ts';
import type { OwnChoices } from './own-choices.ts';
import { readOwnTable } from './own-table.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const own = (text: string, choices: OwnChoices = {}) => {
  const file = readOwnTable(text, 'own.csv', gazetteer, undefined, choices);
  if (file.state !== 'own') throw new Error(JSON.stringify(file));
  return file.table;
};
const figures = (text: string, choices: OwnChoices) => {
  const measure = ownMeasure(own(text, choices), choices, gazetteer, null);
  return measure?.rows.flatMap(({ name, value, written }) => (written === '' ? [] : [[name, value, written]]));
};

describe('a table in a link', () => {
  it.each<[string, OwnChoices]>([
    [
      'Council,On time,All\nDevon,120,400\nHull,n/a,9\nDerbyshir,5,10\n',
      { figure: 1, whole: 2, names: [['Derbyshir', 'E10000007']], better: 'high' }
    ],
    ['Council,2022,2023\nDevon,1,2\nKent,3,4\nCumbria,5,\n', {}],
    ['Council,Spent\nDevon,"£1,234.50"\nKent,(12)\n', {}],
    ['Council,Share\nDevon,46.4%\nKent,-\n', {}],
    ['Council,Rate\nDevon,0.00000012\nKent,123456789.25\n', {}]
  ])('%j comes back with the same figures', async (text, choices) => {
    const table = own(text, choices);
    const measure = ownMeasure(table, choices, gazetteer, null);
    if (!measure) throw new Error('no measure');
    const link = await linkOf(linkedOf('mine.csv', table, choices, measure));
    const back = await tableOfLink(link ?? '');
    if (!back) throw new Error('no table');
    expect(back.name).toBe('mine, from a link');
    expect(figures(back.text, back.choices)).toEqual(figures(text, choices));
    expect(back.choices.better).toBe(choices.better);
  });

  it('of every council is short enough to send', async () => {
    const names = gazetteer.councilsInForce('2024').map(({ name }) => name);
    const text = `Council\tPlans\tAll\n${names.map((name, i) => `${name}\t${(i * 7919) % 900}\t${1000 + ((i * 104729) % 9000)}`).join('\n')}`;
    const table = own(text);
    const choices = { figure: 1, whole: 2 };
    const measure = ownMeasure(table, choices, gazetteer, null);
    const link = measure && (await linkOf(linkedOf('a.csv', table, choices, measure)));
    expect(link?.length).toBeLessThan(LONGEST_LINK);
  });

  it('that is too long is none, and another address is none', async () => {
    const noise = Array.from({ length: 4000 }, (_, i) => Math.sin(i)).join('\t');
    expect(await linkOf({ name: 'a', text: noise, choices: {} })).toBeNull();
    expect(await tableOfLink('')).toBeNull();
    expect(await tableOfLink('#chart')).toBeNull();
  });

  it('that is damaged says so, wherever a letter is missing or another', async () => {
    const link = (await linkOf({ name: 'a', text: 'Council\tn\nDevon\t1\nKent\t2', choices: {} })) ?? '';
    for (let i = 6; i < link.length; i += 3) {
      const other = link[i] === 'A' ? 'B' : 'A';
      for (const spoilt of [
        link.slice(0, i),
        `${link.slice(0, i)}${other}${link.slice(i + 1)}`,
        `${link.slice(0, i)}%${link.slice(i)}`
      ])
        await expect(tableOfLink(spoilt), spoilt).rejects.toThrow(DAMAGED);
    }
  });
});

it('a text of a link is read as any other', () => expect(readText('Council\tn\nDevon\t1', 'a', gazetteer).state).toBe('own'));
