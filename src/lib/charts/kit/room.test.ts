import { describe, expect, it } from 'vitest';
import { boxOf, meet, roomiest, type Spot } from './room.ts';

const spots: [Spot, Spot, Spot] = [
  { x: 100, y: 50, anchor: 'end' },
  { x: 0, y: 50, anchor: 'start' },
  { x: 50, y: 90, anchor: 'middle' }
];

describe('room for a short text', () => {
  it('is a box on the side of its anchor', () => {
    expect(spots.map((spot) => boxOf(spot, 40)).map(({ left, right }) => [left, right])).toEqual([
      [60, 100],
      [0, 40],
      [30, 70]
    ]);
    expect(boxOf(spots[0], 40)).toMatchObject({ top: 40, bottom: 53 });
  });

  it('is the first spot where nothing is covered, else that which covers least', () => {
    expect(roomiest(spots, 40, [], 4)).toBe(spots[0]);
    expect(roomiest(spots, 40, [{ x: 80, y: 45 }], 4)).toBe(spots[1]);
    expect(roomiest(spots, 40, [{ x: 103, y: 45 }], 4)).toBe(spots[1]);
    expect(roomiest(spots, 40, [{ x: 105, y: 45 }], 4)).toBe(spots[0]);
    const everywhere = [
      { x: 80, y: 45, weight: 3 },
      { x: 20, y: 45, weight: 2 },
      { x: 50, y: 85, weight: 2.5 }
    ];
    expect(roomiest(spots, 40, everywhere, 4)).toBe(spots[1]);
  });

  it('is not taken twice', () => {
    const [a, b] = [boxOf(spots[0], 40), boxOf({ x: 62, y: 50, anchor: 'end' }, 40)];
    expect([meet(a, b), meet(a, boxOf({ x: 60, y: 50, anchor: 'end' }, 40))]).toEqual([true, false]);
  });
});
