/** Uniform numbers from 0 to under 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw of Beta(a, b): two gammas by Marsaglia and Tsang (2000). a, b > 0. `normal` as `gamma` takes it. */
export function beta(a: number, b: number, random: () => number, normal = () => boxMuller(random)): number {
  const first = gamma(a, random, normal);
  const second = gamma(b, random, normal);
  return first + second === 0 ? a / (a + b) : first / (first + second);
}

/**
 * A draw of Gamma(shape), of scale 1. shape > 0. `normal`: standard normal deviates, by Box and Muller (1958) unless given. Their squeeze
 * (1 − 0.0331x⁴) takes most draws without a logarithm, and none that the logarithm would not.
 */
export function gamma(shape: number, random: () => number, normal = () => boxMuller(random)): number {
  if (shape < 1) return gamma(shape + 1, random, normal) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Standard normal deviates, two for each pair of uniform ones: Marsaglia's polar method (1964). */
export function normals(random: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * random() - 1, 2 * random() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const size = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * size;
      return x * size;
    }
  };
}

function boxMuller(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
