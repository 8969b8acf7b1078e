export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Place {
  code: string;
  /** x to the right, y down, in any unit. */
  cx: number;
  cy: number;
}

const STEPS: Record<Direction, readonly [number, number]> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
/** A step sideways costs as much as this many ahead. */
const SIDEWAYS = 2;
/** Wider than this to the side (across for each unit ahead) is another direction. */
const WIDEST = 1.2;

/** The nearest place in that direction, straight ahead preferred; null at the edge, and for a code that is in no place. */
export function step(places: readonly Place[], from: string, direction: Direction): string | null {
  const here = places.find(({ code }) => code === from);
  if (!here) return null;
  const [right, down] = STEPS[direction];
  let best: { code: string; cost: number } | null = null;
  for (const { code, cx, cy } of places) {
    const [dx, dy] = [cx - here.cx, cy - here.cy];
    const ahead = dx * right + dy * down;
    const across = Math.abs(dx * down + dy * right);
    const cost = Math.hypot(ahead, SIDEWAYS * across);
    if (ahead > 0 && across <= WIDEST * ahead && (!best || cost < best.cost)) best = { code, cost };
  }
  return best?.code ?? null;
}

/** The place nearest the middle of them all: where a walk begins. Null when there is none. */
export function middlePlace(places: readonly Place[]): string | null {
  const mean = (pick: (place: Place) => number): number => places.reduce((sum, place) => sum + pick(place), 0) / places.length;
  const [x, y] = [mean(({ cx }) => cx), mean(({ cy }) => cy)];
  const distance = ({ cx, cy }: Place): number => Math.hypot(cx - x, cy - y);
  return [...places].sort((a, b) => distance(a) - distance(b))[0]?.code ?? null;
}

/** Arrow keys as directions; null for any other key. */
export function directionOf(key: string): Direction | null {
  return ({ ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const)[key] ?? null;
}
