import { describe, expect, it } from 'vitest';
import { shapes } from '../../../../tests/fixtures/export.ts';
import { boxesMeet, segmentMeetsBox, segmentsMeet } from '../kit/boxes.ts';
import type { Box } from '../kit/boxes.ts';
import { placeNames, type Asked } from './names.ts';

/** The box around path data as `pathOf` writes it: rings that begin where they say, and go on from there. */
function pathBox(d: string): Box {
  let [x, y, left, top, right, bottom] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
  for (const [, command = '', numbers = ''] of d.matchAll(/([Mhvlz])([^Mhvlz]*)/g)) {
    const given = [...numbers.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
    const steps = command === 'h' ? given.map((dx) => [dx, 0]) : command === 'v' ? given.map((dy) => [0, dy]) : [];
    if (command === 'M') [x, y] = [given[0] ?? 0, given[1] ?? 0];
    if (command === 'l') for (let i = 0; i < given.length; i += 2) steps.push([given[i] ?? 0, given[i + 1] ?? 0]);
    for (const [dx = 0, dy = 0] of command === 'M' ? [[0, 0]] : steps) {
      [x, y] = [x + dx, y + dy];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Every council of 2025 as the map has it: its box and middle. */
const drawn = (of: (typeof shapes)['area']) =>
  of.shapes
    .filter(({ from, to }) => (from ?? 0) <= 2025 && (to ?? 9999) >= 2025)
    .map(({ codes, d, cx, cy }) => ({ code: codes[0] ?? '', middle: { x: cx, y: cy }, box: pathBox(d) }));

describe.each([
  ['by area', shapes.area],
  ['by people', shapes.people]
] as const)('names on the map %s', (_, plane) => {
  const SIZE = plane.width / 32;
  const all = drawn(plane);
  const middles = all.map(({ middle }) => middle);
  const named = (from: number, step: number, count: number): Asked[] =>
    Array.from({ length: count }, (_, i) => all[(from + i * step) % all.length]).flatMap((one, i) =>
      one
        ? [{ code: one.code, box: one.box, text: ['Derbyshire', 'Bournemouth, Christchurch and Poole', 'Kent'][i % 3] ?? '' }]
        : []
    );

  it('never meet each other, leave the map, cover a council that is named or any middle, or cross', () => {
    let placed = 0;
    for (let from = 0; from < 150; from += 7)
      for (const count of [1, 2, 5, 12]) {
        const asked = named(from, 13, count);
        const found = placeNames(asked, middles, plane, SIZE);
        placed += found.length;
        for (const [i, { box, leader, code }] of found.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(plane.width);
          expect(box.y + box.height).toBeLessThanOrEqual(plane.height);
          for (const one of asked) expect(boxesMeet(box, one.box)).toBe(false);
          for (const { x, y } of middles)
            expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
          for (const other of found.slice(i + 1)) {
            expect(boxesMeet(box, other.box)).toBe(false);
            expect(segmentsMeet(leader, other.leader)).toBe(false);
            expect(segmentMeetsBox(leader, other.box) || segmentMeetsBox(other.leader, box)).toBe(false);
          }
          const own = asked.find((one) => one.code === code);
          expect(leader.x1).toBeCloseTo((own?.box.x ?? 0) + (own?.box.width ?? 0) / 2);
        }
      }
    expect(placed, 'names that have room').toBeGreaterThan(200);
  });

  it('leave out what has no room, and keep clear of what is to be kept', () => {
    const asked = named(0, 11, 6);
    const whole = { x: 0, y: 0, width: plane.width, height: plane.height };
    expect(placeNames(asked, middles, plane, SIZE, [whole])).toEqual([]);
    expect(placeNames(asked, middles, plane, plane.width / 2)).toEqual([]);
  });
});
