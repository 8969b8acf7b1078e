/**
 * Quantile of type 7 (Hyndman and Fan 1996), that of R and of spreadsheets: linear between the order statistics. `p` from 0 to 1, in the
 * unit of the values. Throws a RangeError on no values, or a p outside.
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0 || !(p >= 0 && p <= 1)) throw new RangeError(`quantile: ${p} of ${values.length} values`);
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value, or the mean of the two middle ones. Throws a RangeError on no values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
