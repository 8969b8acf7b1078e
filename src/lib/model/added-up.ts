/** A printed number with moreis a quotient, or carries such dust itself. */
const MOST_DECIMALS = 6;

/**
 * A sum of printed numbers with as many decimals as the one that has most, and without what binary arithmetic leaves behind: 50.2 − 14.8 is
 * 35.4, and pounds and pence add up to pounds and pence. Counts, and a number that stands alone, stay as they are.
 */
export function addedUp(values: readonly number[]): number {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  const sum = values.reduce((total, value) => total + value, 0);
  if (values.every(Number.isInteger)) return sum;
  const decimals = Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  return decimals > MOST_DECIMALS ? Number(sum.toPrecision(12)) : Number(sum.toFixed(decimals));
}
