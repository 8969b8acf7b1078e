import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../../../tests/fixtures/areas.ts';
import type { HexagonsFile } from '../geometry.ts';
import { HEXAGONS } from '../layout.ts';
import { bordersOf } from './borders.ts';
import { placeRegionNames } from './names.ts';
import type { Piece } from './pieces.ts';
import { regionsFile, regionsOf } from './regions.ts';

const read = (path: string) => readFileSync(new URL(`../../../../../data/${path}`, import.meta.url), 'utf8');

describe('the rule for names of regions', () => {
  it('writes what the cartogram is drawn with', () => {
    const written = new URL('../regions.ts', import.meta.url);
    const text = regionsFile(regionsOf(JSON.parse(read('boundaries/hexagons.json')) as HexagonsFile, areas));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(written, text);
    expect(text === readFileSync(written, 'utf8'), 'regions.ts: UPDATE_GOLDEN=1 writes it anew; look at the cartogram').toBe(
      true
    );
  });
});

const piece = (region: string, x: number, y: number, width: number): Piece => ({ region, x, y, width, height: 16 });

describe('borders', () => {
  it('lie in the middle of a gap, and not where a region ends at the sea', () => {
    const pieces = [0, 12, 24, 36].flatMap((y) => [piece('a', 280, y, 70), piece('b', 420, y, 70)]);
    const [line, ...others] = bordersOf(pieces, HEXAGONS);
    expect(others).toEqual([]);
    expect(line!.map(([x]) => x)).toEqual([385, 385]);
    expect(bordersOf([piece('a', 0, 0, 70), piece('b', 700, 0, 70)], HEXAGONS)).toEqual([]);
  });

  it('meet where three regions do', () => {
    const pieces = [piece('a', 280, 0, 70), piece('b', 378, 0, 70), piece('c', 280, 48, 168)];
    const lines = bordersOf(pieces, HEXAGONS);
    const endpoints = lines.flatMap((one) => [String(one[0]), String(one.at(-1))]);
    expect(lines).toHaveLength(3);
    expect(endpoints.filter((end) => endpoints.filter((other) => other === end).length === 3)).toHaveLength(3);
  });
});

describe('a name', () => {
  const names = new Map([['a', 'Somewhere']]);

  it('stands beside its region, or over it where there is no room', () => {
    const place = (x: number, others: Piece[] = []) =>
      placeRegionNames(names, [piece('a', x, 800, 70), ...others], [], HEXAGONS)[0];
    expect(place(700)?.lines).toEqual(['Somewhere']);
    expect(place(700, [piece('b', 1000, 800, 300)])?.anchor).not.toBe('start');
    expect(place(0)?.x).toBeGreaterThan(0);
  });

  it('is not left out: a region without room is an error', () => {
    const everywhere = Array.from({ length: 205 }, (_, row) => piece('b', 0, 12 * row, HEXAGONS.width));
    expect(() => placeRegionNames(names, [piece('a', 0, 0, 70), ...everywhere], [], HEXAGONS)).toThrow('no room for its name');
  });
});
