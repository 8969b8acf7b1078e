/**
 * Middles of things that want to stand at `middle` and are `height` tall, moved as little as keeps them from overlapping, in their
 * order and unit. They stay between `top` and `bottom` where all of them fit there.
 */
export function spread(things: readonly { middle: number; height: number }[], top: number, bottom: number): number[] {
  const order = things.map((_, i) => i).sort((a, b) => things[a]!.middle - things[b]!.middle || a - b);
  let piles: { start: number; height: number; members: number[] }[] = [];
  for (const i of order) {
    const { middle, height } = things[i]!;
    piles.push({ start: clamp(middle - height / 2, height), height, members: [i] });
    for (
      let last = piles.at(-1)!, before = piles.at(-2);
      before && before.start + before.height > last.start;
      before = piles.at(-2)
    ) {
      const members = [...before.members, ...last.members];
      const total = before.height + last.height;
      let above = 0;
      let wish = 0;
      for (const member of members) {
        wish += things[member]!.middle - things[member]!.height / 2 - above;
        above += things[member]!.height;
      }
      piles = [...piles.slice(0, -2), { start: clamp(wish / members.length, total), height: total, members }];
      last = piles.at(-1)!;
    }
  }
  const middles = new Array<number>(things.length).fill(0);
  for (const { start, members } of piles) {
    let at = start;
    for (const member of members) {
      middles[member] = at + things[member]!.height / 2;
      at += things[member]!.height;
    }
  }
  return middles;

  function clamp(start: number, height: number): number {
    return Math.max(top, Math.min(start, bottom - height));
  }
}
