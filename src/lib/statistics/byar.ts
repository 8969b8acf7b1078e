import { Z_95 } from './normal.ts';
import type { Interval } from './wilson.ts';

/**
 * Interval of a count of events, in events: 0 or more. `count` is a whole number ≥ 0; throws a RangeError otherwise. z defaults to 95%.
 * Byar's approximation from 10 on (Breslow and Day 1987), the exact Poisson limits below, as Public Health England's Technical Guide
 * prescribes. Divide both ends by the population for a rate.
 */
export function byar(count: number, z: number = Z_95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`byar: ${count} is no count`);
  if (count < BYAR_FROM) return exactPoisson(count, z);
  return { low: byarEnd(count, -z), high: byarEnd(count + 1, z) };
}

/** Fewer events have exact limits. */
export const BYAR_FROM = 10;

/** Byar's formula alone, for any number of events from 10 on: `z` below 0 for the lower end, and above it, of one event more, for the upper. */
export function byarEnd(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}

/** The means at which seeing so many events, or so few, has a probability of half of what lies outside z. */
function exactPoisson(count: number, z: number): Interval {
  const tail = upperTail(z);
  const low = count === 0 ? 0 : solve((mean) => 1 - cumulative(count - 1, mean) - tail, 0, count);
  const high = solve((mean) => tail - cumulative(count, mean), count, count + 10 * (z + 1) * Math.sqrt(count + 1));
  return { low, high };
}

function cumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events++) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}

/** Root of a rising function by bisection, to the last bit. */
export function solve(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200 && high - low > 0; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability above z of the standard normal, by the continued fraction and series of Abramowitz and Stegun 26.2. */
function upperTail(z: number): number {
  if (z > 3) {
    let fraction = 0;
    for (let k = 200; k >= 1; k--) fraction = k / (z + fraction);
    return density(z) / (z + fraction);
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < 200; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density(z) * sum;
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
