/** What binary arithmetic leaves behind lies beyond the fifteenth figure: 100 × 0.0115 is 1.15, and 1.005 is itself. */
const FIGURES = 15;

/**
 * A number rounded once, half away from zero, to so many decimals (0 or more), by its decimal figures as a publisher would: 1.005 to two is 1.01,
 * 0.5254999 to three is 0.525, −0.05 to one is −0.1. Never of a number that was rounded before. NaN and infinities come back as they are.
 */
export function roundedTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const size = shifted(Math.abs(value).toPrecision(FIGURES), decimals);
  return Math.sign(value) * shifted(String(Math.round(size)), -decimals);
}

/* Moves the point in the text of a number, which multiplying does not always do exactly. */
function shifted(text: string, places: number): number {
  const [figures = '', power = '0'] = text.split('e');
  return Number(`${figures}e${Number(power) + places}`);
}
