import { newcombe } from './newcombe.ts';
import { Z_998 } from './normal.ts';
import { rateRatio, type Rate } from './rate-ratio.ts';

export interface Move {
  /** 1 up, −1 down, 0 where the 99.8% interval holds no change. */
  beyond: -1 | 0 | 1;
  /** Of a share, points; of a rate, the ratio later / earlier. */
  low: number;
  high: number;
  /** How far the nearer end of the interval lies from no change: points, or the logarithm of the ratio. */
  least: number;
}

/**
 * From one figure to a later, independent one: of shares by Newcombe's interval of the difference, of all others by that of the ratio of two
 * rates, both of 99.8%. Two rates without any event are alike. Throws what `newcombe` and `rateRatio` throw.
 */
export function moveBetween(kind: string, earlier: Rate, later: Rate): Move {
  if (kind === 'share') {
    const { low, high } = newcombe(later, earlier, Z_998);
    return moveOver(kind, low * 100, high * 100);
  }
  if (later.count + earlier.count === 0) return { beyond: 0, low: 0, high: Infinity, least: 0 };
  const { low, high } = rateRatio(later, earlier);
  return moveOver(kind, low, high);
}

/** What an interval says of a move: points of a share, else a ratio. */
export function moveOver(kind: string, low: number, high: number): Move {
  const [none, size] = kind === 'share' ? [0, (end: number) => end] : [1, Math.log];
  const beyond = low > none ? 1 : high < none ? -1 : 0;
  return { beyond, low, high, least: beyond === 1 ? size(low) : beyond === -1 ? -size(high) : 0 };
}
