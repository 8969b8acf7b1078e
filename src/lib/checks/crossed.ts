/** Councils that can tell two counts apart, at least; and of those, the share whose two counts each lie nearer to the other of the year before. */
export const [FEWEST, SHARE] = [10, 0.7];
/** Counts from which on a council tells them apart, and how many times the one was the other in the year before. */
const [COUNTED_FROM, TIMES] = [10, 1.5];

type Counts = ReadonlyMap<string, number>;

/** Of the councils that tell two counts apart in the year before, how many there are, and in how many the two are nearer crossed. By council. */
export function crossedIn(
  [first, second]: readonly [Counts | undefined, Counts | undefined],
  [firstBefore, secondBefore]: readonly [Counts | undefined, Counts | undefined]
): { informative: number; crossed: number } {
  let [informative, crossed] = [0, 0];
  for (const [area, a] of first ?? []) {
    const [b, c, d] = [second?.get(area), firstBefore?.get(area), secondBefore?.get(area)];
    if (b === undefined || c === undefined || d === undefined) continue;
    if (Math.max(c, d) < COUNTED_FROM || distance(c, d) < Math.log(TIMES)) continue;
    informative++;
    if (distance(a, d) + distance(b, c) < distance(a, c) + distance(b, d)) crossed++;
  }
  return { informative, crossed };
}

/** How far two counts are apart, in logarithms; half a case is added to each, so that none is no infinity. */
const distance = (a: number, b: number): number => Math.abs(Math.log((a + 0.5) / (b + 0.5)));
