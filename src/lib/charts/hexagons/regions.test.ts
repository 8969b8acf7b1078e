import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../../tests/fixtures/areas.ts';
import { drawAreas } from '../areas/marks.ts';
import { boxesMeet, segmentMeetsBox, type Box } from '../kit/boxes.ts';
import { widthOf } from '../kit/letters.ts';
import { boardOutlines, readHexagonShapes, type HexagonsFile } from './geometry.ts';
import { HEXAGONS } from './layout.ts';
import { REGIONS } from './regions.ts';
import { piecesOf } from './rule/pieces.ts';

const read = (path: string) => readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8');
const file = JSON.parse(read('boundaries/hexagons.json')) as HexagonsFile;
const pieces = piecesOf(file, new Map(areas.map(({ code, region }) => [code, region])));
const codeOf = new Map(areas.flatMap(({ code, name, kind }) => (kind === 'region' ? [[name, code]] : [])));
const css = readFileSync(new URL('../areas/areas.css', import.meta.url), 'utf8');

/** Pixels of the site's smallest type, and widths at which pages draw the cartogram: beside the map on a low screen, on phones, alone. */
const TYPE = 13;
const WIDTHS = [270, 288, 296, 320, 348, 360, 420, 480, 560, 700];

/** Plane units of a name's type on a page that draws the cartogram that many pixels wide. */
const sizeAt = (width: number) => Math.min(REGIONS.size, (TYPE * HEXAGONS.width) / width);

function boxesAt(size: number): { name: string; box: Box }[] {
  return REGIONS.names.map(({ lines, x, y, anchor }) => {
    const width = Math.max(...lines.map((line) => widthOf(line, size, 400)));
    const height = lines.length * REGIONS.leading * size;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { name: lines.join(' '), box: { x: left, y: y - height / 2, width, height } };
  });
}

const gap = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width), Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height));

/** Sides of path data with lines alone, as `lineOf` writes it. */
function sidesOf(d: string) {
  return d.split('M').flatMap((line) => {
    let at = { x: 0, y: 0 };
    return [...`L${line}`.matchAll(/([Llhv])([^Llhv]*)/g)].flatMap(([, command, text = '']) => {
      const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
      const steps =
        command === 'h'
          ? numbers.map((dx) => [dx, 0])
          : command === 'v'
            ? numbers.map((dy) => [0, dy])
            : numbers.flatMap((dx, i) => (i % 2 === 0 ? [[dx, numbers[i + 1] ?? 0]] : []));
      return steps.flatMap(([dx = 0, dy = 0]) => {
        const from = at;
        at = { x: at.x + dx, y: at.y + dy };
        return command === 'L' ? [] : [{ x1: from.x, y1: from.y, x2: at.x, y2: at.y }];
      });
    });
  });
}

describe('names of regions on the cartogram', () => {
  it('are those of data/areas.csv, each once', () => {
    expect(REGIONS.names.map(({ lines }) => lines.join(' ')).sort()).toEqual([...codeOf.keys()].sort());
    expect(REGIONS.names).toHaveLength(9);
    const markup = drawAreas([], readHexagonShapes(file), { classBounds: [50], strongEnd: 'low' });
    for (const { lines } of REGIONS.names)
      for (const line of lines) expect(markup.split(`>${line}</text>`), line).toHaveLength(2);
  });

  it.each(WIDTHS)('meet no hexagon, no border, no other name and no edge, %i pixels wide, in 10 pixels or more', (width) => {
    const size = sizeAt(width);
    expect((size * width) / HEXAGONS.width).toBeGreaterThanOrEqual(10);
    const boxes = boxesAt(size);
    const borders = sidesOf(REGIONS.borders);
    for (const { name, box } of boxes) {
      expect(box.x >= 0 && box.x + box.width <= HEXAGONS.width && box.y >= 0 && box.y + box.height <= HEXAGONS.height, name).toBe(
        true
      );
      expect(
        pieces.filter((piece) => boxesMeet(piece, box)),
        name
      ).toEqual([]);
      expect(
        borders.filter((side) => segmentMeetsBox(side, box)),
        name
      ).toEqual([]);
      expect(
        boxes.filter((one) => one.name !== name && boxesMeet(one.box, box)).map((one) => one.name),
        name
      ).toEqual([]);
    }
  });

  it.each(WIDTHS)('stand nearest to their own region, %i pixels wide', (width) => {
    for (const { name, box } of boxesAt(sizeAt(width))) {
      const nearest = pieces.reduce((best, piece) => (gap(box, piece) < gap(box, best) ? piece : best));
      expect(nearest.region, name).toBe(codeOf.get(name));
    }
  });

  it('are set by pages in the type that they have room for', () => {
    expect(css).toContain(`font-size: min(${REGIONS.size}px, tan(atan2(${TYPE / 16}rem, 100cqi)) * var(--area-width));`);
    expect(css).toContain(`font-size: ${REGIONS.size}px;`);
  });
});

describe('borders of regions on the cartogram', () => {
  it('cross no hexagon, and stay on the plane', () => {
    const borders = sidesOf(REGIONS.borders);
    expect(borders.length).toBeGreaterThan(40);
    expect(borders.flatMap((side) => pieces.filter((piece) => segmentMeetsBox(side, piece)))).toEqual([]);
    for (const { x1, y1 } of borders) expect(x1 > 0 && y1 > 0 && x1 < HEXAGONS.width && y1 < HEXAGONS.height).toBe(true);
  });

  it('give way to those of care boards, which are none of regions; the names stay', () => {
    const classes = { classBounds: [50], strongEnd: 'low' } as const;
    const shapes = readHexagonShapes(file);
    expect(drawAreas([], shapes, classes)).toContain(REGIONS.borders);
    const ofBoards = drawAreas([], { ...shapes, ...boardOutlines(file, (code) => code) }, classes);
    expect(ofBoards).not.toContain(REGIONS.borders);
    expect(ofBoards).toContain('>London</text>');
  });
});
