/** A circle at its place along the axis; what is sought is its place across it. */
export interface Grain {
  along: number;
  r: number;
  /** Where along the axis its middle may be moved to, in the same unit; anywhere where nothing is given. */
  within?: { from: number; to: number };
}

/** How far a grain is moved, along the axis and across it. */
export interface Move {
  along: number;
  across: number;
}

const GAP = 0.9;
/** A step along the axis tells an untruth, however small, and is taken only where it saves this many across. */
const PRICE = 3;

/**
 * Moves that keep grains from overlapping, in their order and unit: large ones stay on the axis, and the next takes the free place
 * nearest to it. Where many share a value, `slack` lets each lie that far beside it, and never outside its own `within`. The same grains
 * always lie the same way.
 */
export function dodge(grains: readonly Grain[], slack = 0): Move[] {
  const order = grains
    .map((_, index) => index)
    .sort((a, b) => grains[b]!.r - grains[a]!.r || grains[a]!.along - grains[b]!.along || a - b);
  const shifts = slack === 0 ? [0] : [0, -slack / 2, slack / 2, -slack, slack];
  const moves: Move[] = grains.map(() => ({ along: 0, across: 0 }));
  const lying: { x: number; y: number; r: number }[] = [];
  let side = 1;
  for (const index of order) {
    const { along, r, within } = grains[index]!;
    const open = within ? opened(shifts, along, within) : shifts;
    const price = within?.from === along || within?.to === along ? PRICE / 2 : PRICE;
    const cost = (move: Move): number => Math.abs(move.across) + price * Math.abs(move.along);
    const free = open.flatMap((shift) => freePlaces(along + shift, r, lying).map((across) => ({ along: shift, across })));
    const [move] = free.sort((a, b) => cost(a) - cost(b) || side * (b.across - a.across) || a.along - b.along);
    if (!move) continue;
    if (move.across !== 0) side = -Math.sign(move.across);
    moves[index] = move;
    lying.push({ x: along + move.along, y: move.across, r });
  }
  return moves;
}

/* Those that stay inside, each once. */
function opened(shifts: readonly number[], along: number, { from, to }: { from: number; to: number }): number[] {
  return [...new Set(shifts.map((shift) => Math.min(Math.max(along + shift, from), to) - along))];
}

/* The axis itself where it is free, and else the two ends of what blocks it. */
function freePlaces(x: number, r: number, lying: readonly { x: number; y: number; r: number }[]): number[] {
  const blocked: [number, number][] = [];
  for (const other of lying) {
    const [dx, reach] = [other.x - x, other.r + r + GAP];
    if (Math.abs(dx) >= reach) continue;
    const step = Math.sqrt(reach * reach - dx * dx);
    blocked.push([other.y - step, other.y + step]);
  }
  blocked.sort((a, b) => a[0] - b[0]);
  let [low, high] = [-Infinity, -Infinity];
  for (const [from, to] of blocked) {
    if (from >= high) {
      if (low < 0 && high > 0) break;
      low = from;
    }
    high = Math.max(high, to);
  }
  return low < 0 && high > 0 ? [low, high] : [0];
}

/** The radius of a grain of this weight, where the heaviest has `largest`; `smallest` at least. Middling where no weight is known. */
export function radiusOf(weight: number | null, heaviest: number, largest: number, smallest: number): number {
  if (weight === null || heaviest === 0) return largest / 2.5;
  return Math.min(largest, Math.max(smallest, largest * Math.sqrt(weight / heaviest)));
}
