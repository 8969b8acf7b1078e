import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/lib/model/area.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { NEIGHBOURS } from '../../src/lib/tables/neighbours.ts';
import { statisticalNeighbours } from './neighbours.ts';

const areas = Array.from({ length: 12 }, (_, index): Area => ({
  code: `E060000${String(index + 10)}`,
  dfeCode: String(801 + index),
  name: `Council ${'abcdefghijkl'[index]}`,
  aliases: [],
  slug: `council-${index}`,
  kind: 'unitary',
  region: 'E12000001',
  from: '',
  to: index === 11 ? '2023-03-31' : '',
  children: null
}));
const gazetteer = new Gazetteer(areas);
const header = `old_la_code,la_name,region_ind,region_name,${Array.from({ length: 10 }, (_, i) => `SN_${i + 1},SN_${i + 1}P`).join()}`;
const table = (neighbours: readonly number[]) =>
  `\uFEFF${header}\n801,Council a,1,North East,${neighbours.map((code) => `${code},Close `).join()}\n`;
const ten = Array.from({ length: 10 }, (_, index) => 811 - index);

describe('statistical neighbours', () => {
  it('are read by code and rank, with the line they stand on', () => {
    const { neighbours: read, strangers } = statisticalNeighbours(table(ten), gazetteer);
    expect(strangers).toEqual([]);
    expect(read).toHaveLength(10);
    expect(read[0]).toEqual({
      area: 'E06000010',
      neighbour: 'E06000020',
      rank: 1,
      closeness: 'Close',
      source: 'neighbours-sn-model-2025-wide',
      row: 2
    });
    expect(writeTable(NEIGHBOURS, read).split('\n').slice(0, 2)).toEqual([
      'area,rank,neighbour,closeness,source,row',
      'E06000010,1,E06000020,Close,neighbours-sn-model-2025-wide,2'
    ]);
  });

  it('that have ended or never were are left out, and told apart', () => {
    const { neighbours, strangers } = statisticalNeighbours(table([812, 999, ...ten.slice(2)]), gazetteer);
    expect(neighbours.map(({ rank }) => rank)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(strangers).toEqual([
      { area: 'E06000010', code: '812', column: 'SN_1', row: 2 },
      { area: 'E06000010', code: '999', column: 'SN_2', row: 2 }
    ]);
  });

  it('that are the council itself, or too few, are refused by line', () => {
    expect(() => statisticalNeighbours(table([801, ...ten.slice(1)]), gazetteer)).toThrow('line 2: Council a has itself');
    expect(() => statisticalNeighbours(table(ten.slice(1)), gazetteer)).toThrow('line 2: nothing stands under SN_10');
  });
});
