import type { Axis } from './periods.ts';
import type { TrendPoint } from './series.ts';

/** A point with a figure that may be compared. */
export type Sound = TrendPoint & { value: number };

export function isSound(point: TrendPoint): point is Sound {
  return point.value !== null && point.status === 'ok';
}

/** Stretches of years that follow each other and can be compared, each with a sound figure. */
export function stretches(points: readonly TrendPoint[], axis: Pick<Axis, 'periods' | 'breaksBefore'>): Sound[][] {
  const found: Sound[][] = [];
  let last = -2;
  for (const point of points) {
    const place = axis.periods.indexOf(point.period);
    if (place === -1 || !isSound(point)) continue;
    if (place === last + 1 && !axis.breaksBefore.has(point.period)) found.at(-1)?.push(point);
    else found.push([point]);
    last = place;
  }
  return found;
}
