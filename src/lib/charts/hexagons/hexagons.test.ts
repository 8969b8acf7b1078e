import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawAreas } from '../areas/marks.ts';
import { shapesOfYear } from '../areas/layout.ts';
import { outline, readHexagonShapes, type HexagonsFile } from './geometry.ts';
import { hexagonNote } from './layout.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../../data/boundaries/hexagons.json', import.meta.url), 'utf8')
) as HexagonsFile;
const map = readHexagonShapes(file);

describe('outline', () => {
  it('is six sides around one hexagon, ten around two', () => {
    expect(outline([0, 0, 1])).toEqual([[[7, 0], [14, 4], [14, 12], [7, 16], [0, 12], [0, 4], [7, 0]]]); // prettier-ignore
    expect(outline([0, 0, 2])[0]).toHaveLength(11);
    expect(outline([0, 0, 1, 1, 1, 1])).toHaveLength(1);
  });

  it('has a ring for every separate piece and every hole', () => {
    expect(outline([0, 0, 1, 0, 6, 1])).toHaveLength(2);
    expect(outline([0, 1, 2, 1, 0, 1, 1, 4, 1, 2, 1, 2])).toHaveLength(2);
    expect(outline([])).toEqual([]);
  });
});

describe('readHexagonShapes', () => {
  it('draws all councils of a year, Cumbria as its successors together', () => {
    expect(shapesOfYear(map.shapes, 2025)).toHaveLength(153);
    const drawn = new Map(map.shapes.map((shape) => [shape.codes.join(' '), shape.d]));
    expect(drawn.get('E10000006')!.length).toBeLessThan(drawn.get('E06000063')!.length + drawn.get('E06000064')!.length);
    expect(drawn.get('E06000028 E06000029')).toBe(drawn.get('E06000058'));
    for (const { d } of map.shapes) expect(d).toMatch(/^(M\d+ \d+[-vl\d ]+z)+$/);
  });

  it('refuses a file of another size', () => {
    expect(() => readHexagonShapes({ ...file, rows: 3 })).toThrow('hexagons.json is');
  });

  it('keeps its markup in budget', () => {
    expect(brotliCompressSync(drawAreas([], map, { classBounds: [50], strongEnd: 'low' })).length).toBeLessThan(4_000);
  });
});

describe('hexagonNote', () => {
  it('speaks of the years that the cartogram cannot show', () => {
    expect(hexagonNote(2018)).toContain('Bournemouth and Poole');
    expect(hexagonNote(2019)).toBeNull();
  });
});
