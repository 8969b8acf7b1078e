import { expect, it } from 'vitest';
import { nearestMark } from './nearest.ts';

const stage = { getBoundingClientRect: () => ({ left: 100, top: 50, width: 200 }) as DOMRect };
/* Two units of the drawing to a pixel. */
const drawing = (...marks: { x: number; y: number; r?: number }[]) => ({ width: 400, marks });

it('the mark whose edge is nearest is pointed at, within reach alone', () => {
  const [small, large] = [
    { x: 40, y: 20 },
    { x: 80, y: 20, r: 30 }
  ];
  const at = (clientX: number, clientY: number) => nearestMark({ clientX, clientY }, stage, drawing(small, large), 10);
  expect(at(130, 60)).toBe(large);
  expect(at(122, 60)).toBe(small);
  expect(at(110, 60)).toBe(small);
  expect(at(109, 60)).toBeNull();
  expect(nearestMark({ clientX: 120, clientY: 60 }, undefined, drawing(small), 10)).toBeNull();
});
