import { formatCount } from '../words/index.ts';

/** Things of one kind, in the order in which they came: the first of them, and how many there are. */
export interface Kind<T> {
  first: T[];
  count: number;
  /** Lines of those that are not among the first: the lowest and the highest. */
  lines: [from: number, to: number] | null;
}

/** So many of each kind are listed one by one. */
export const FIRST_OF_KIND = 3;

/**
 * Puts a list in kinds, each with its first few: a list of 199,999 errors that are one mistake is read at a glance. Where there is no more
 * than `short` in all, each is listed.
 */
export function byKind<T extends { line: number | null }>(all: readonly T[], kindOf: (one: T) => string, short = 12): Kind<T>[] {
  if (all.length <= short) return all.map((one) => ({ first: [one], count: 1, lines: null }));
  const kinds = new Map<string, Kind<T>>();
  for (const one of all) {
    const kind = kinds.get(kindOf(one)) ?? { first: [], count: 0, lines: null };
    kinds.set(kindOf(one), kind);
    kind.count++;
    if (kind.first.length < FIRST_OF_KIND) kind.first.push(one);
    else if (one.line !== null)
      kind.lines = kind.lines ? [Math.min(kind.lines[0], one.line), Math.max(kind.lines[1], one.line)] : [one.line, one.line];
  }
  return [...kinds.values()];
}

/** 'and 199,996 more of this kind, on lines 5 to 200,001'; empty where all are listed. */
export function moreInWords({ first, count, lines }: Kind<unknown>): string {
  const more = count - first.length;
  if (more === 0) return '';
  const [from, to] = lines ?? [0, 0];
  const where =
    lines === null
      ? ''
      : from === to
        ? `, on line ${formatCount(from)}`
        : `, on lines ${formatCount(from)} to ${formatCount(to)}`;
  return `and ${formatCount(more)} more of this kind${where}`;
}
