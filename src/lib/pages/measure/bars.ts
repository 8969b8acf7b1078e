/** A bar in per cent of the room it has. */
export interface Bar {
  left: number;
  width: number;
}

/** Bars from 0 to each value, to the left for those below it; a value that is not there has none. `top`: where the scale ends, if it is given. */
export function placeBars(values: readonly (number | null)[], top: number | null): Bar[] {
  const known = values.map((value) => value ?? 0);
  const [low, high] = [Math.min(0, ...known), Math.max(0, top ?? 0, ...known)];
  const part = (value: number): number => Math.round((value / (high - low || 1)) * 1000) / 10;
  return known.map((value) => ({ left: part(Math.min(value, 0) - low), width: part(Math.abs(value)) }));
}
