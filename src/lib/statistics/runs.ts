/**
 * Probability that `moves` changes in a row all go the same way, either way, where the figures only vary about a level, none being like another:
 * changes that share an end are not independent, the moves + 1 figures come in any order alike, and two of their (moves + 1)! orders rise or
 * fall throughout. Levene and Wolfowitz (1944), The covariance matrix of runs up and down: runs of length n − 1 among n figures. 1 in 3 of two
 * moves, 1 in 12 of three, 1 in 60 of four. Throws a RangeError unless `moves` is a whole number of 1 or more.
 */
export function runByChance(moves: number): number {
  if (!Number.isInteger(moves) || moves < 1) throw new RangeError(`runByChance: ${moves} moves`);
  let orders = 1;
  for (let figures = 2; figures <= moves + 1; figures++) orders *= figures;
  return 2 / orders;
}
