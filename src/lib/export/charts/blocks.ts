/** Lines in so many blocks of about the same length; none ends with a heading, which stands with what it is over, nor begins with the rest of a line. */
export function blocksOf<T extends object>(lines: readonly T[], count: number): T[][] {
  const blocks: T[][] = [];
  let from = 0;
  for (let left = count; left > 0 && from < lines.length; left--) {
    let to = from + Math.ceil((lines.length - from) / left);
    for (let next = lines[to]; next !== undefined && 'rest' in next; next = lines[to]) to += 1;
    const last = lines[to - 1];
    if (to < lines.length && last !== undefined && 'heading' in last) to = Math.max(from + 1, to - 1);
    blocks.push(lines.slice(from, to));
    from = to;
  }
  return blocks;
}

/** The division of lines into at most `most` blocks in which type is largest: `whole` is a block's width and `gutter` what parts two, in type sizes. */
export function largestBlocks<T extends object>(
  lines: readonly T[],
  {
    most,
    whole,
    gutter,
    leading,
    heads,
    largest
  }: { most: number; whole: number; gutter: number; leading: number; heads: number; largest: number },
  box: { width: number; height: number }
): { blocks: T[][]; size: number; longest: number } {
  const tries = Array.from({ length: most }, (_, i) => {
    const blocks = blocksOf(lines, i + 1);
    const longest = Math.max(...blocks.map(({ length }) => length));
    const high = box.height / ((longest + heads) * leading);
    const wide = box.width / (blocks.length * whole + (blocks.length - 1) * gutter);
    return { blocks, longest, size: Math.min(high, wide, largest) };
  });
  return tries.reduce((best, one) => (one.size > best.size ? one : best));
}
