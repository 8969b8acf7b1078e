import type { Counted } from './funnel.ts';
import { byar } from './byar.ts';
import type { Proportion } from './newcombe.ts';
import { wilson, type Interval } from './wilson.ts';

/** Counts of several places added up: the figure of all of them, as a proportion or events a person. */
export interface Summed extends Proportion {
  figure: number;
  /** 95%. */
  interval: Interval;
}

/**
 * The figure of several places together: numerators and denominators added, never an average of rates. 95% interval: Wilson's of a share, Byar's
 * of a rate, as of one place. Null where nothing stands behind it. Throws a RangeError on counts below 0, and of a share above their total.
 */
export function summedOf(kind: Counted, places: readonly Proportion[]): Summed | null {
  for (const { count, total } of places)
    if (!(count >= 0 && total >= 0 && (kind === 'rate' || count <= total)))
      throw new RangeError(`summedOf: ${count} of ${total}`);
  const count = places.reduce((sum, place) => sum + place.count, 0);
  const total = places.reduce((sum, place) => sum + place.total, 0);
  if (total === 0) return null;
  if (kind === 'share') return { count, total, figure: count / total, interval: wilson(count, total) };
  const { low, high } = byar(count);
  return { count, total, figure: count / total, interval: { low: low / total, high: high / total } };
}
