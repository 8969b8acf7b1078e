/** Uniform numbers from 0 to under 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function mulberry32(seed: number): () => number {
  const state = Int32Array.of(seed);
  return () => {
    const next = (state[0] = (state[0]! + 0x6d2b79f5) | 0);
    let mixed = Math.imul(next ^ (next >>> 15), next | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = () => number;

/** Draws of Beta(a, b): two gammas by Marsaglia and Tsang (2000). a, b > 0. `normal` as `gammaDraws` takes it. */
export function betaDraws(a: number, b: number, random: Draw, normal: Draw): Draw {
  const [one, other] = [gammaDraws(a, random, normal), gammaDraws(b, random, normal)];
  return () => {
    const first = one();
    const second = other();
    return first + second === 0 ? a / (a + b) : first / (first + second);
  };
}

/**
 * Draws of Gamma(shape), of scale 1. shape > 0. `normal`: standard normal deviates. Marsaglia and Tsang's squeeze (1 − 0.0331x⁴) takes most
 * draws without a logarithm, and none that the logarithm would not.
 */
export function gammaDraws(shape: number, random: Draw, normal: Draw): Draw {
  if (shape < 1) {
    const larger = gammaDraws(shape + 1, random, normal);
    return () => larger() * (1 - random()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      const v = root * root * root;
      if (v <= 0) continue;
      const u = 1 - random();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}

/** Standard normal deviates, two for each pair of uniform ones: Marsaglia's polar method (1964). */
export function normals(random: Draw): Draw {
  const spare = Float64Array.of(NaN);
  return () => {
    const kept = spare[0]!;
    if (!Number.isNaN(kept)) {
      spare[0] = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const size = Math.sqrt((-2 * Math.log(square)) / square);
      spare[0] = y * size;
      return x * size;
    }
  };
}
