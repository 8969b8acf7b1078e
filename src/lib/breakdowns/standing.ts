import { expectedOf, mantelHaenszel, type Expected, type Proportion, type WithinStrata } from '../statistics/index.ts';
import { detailedById, dimensionById, type Group } from './dimensions.ts';
import { figuresOf, type BreakdownFile } from './file.ts';

/** A group of fewer in a council is not drawn. */
export const DRAWN_FROM = 10;

/** A group of fewer in England is not compared. */
export const COMPARED_FROM = 30;

/** A group in one council. */
export interface GroupInCouncil extends Proportion {
  code: string;
  /** Of the group in all councils that are counted: 0 to 1. */
  share: number;
}

/** A group in England. */
export interface GroupStanding {
  group: Group;
  /** How many published groups it is: more than one are added up here. */
  parts: number;
  /** Of all councils that are counted: England’s published figure where `published` says so. */
  figure: Proportion;
  /** What it would have if each child had their council’s rate; null where no council has one. */
  expected: Expected | null;
  /** Councils with ten or more, by their share, the lowest first. */
  councils: GroupInCouncil[];
  /** Councils with one to nine, which are counted and not drawn. */
  few: number;
}

/** How a measure’s groups stand in a period. */
export interface Standings {
  /** By their share, the highest first; where they have an order of their own, as ages do, in that. */
  groups: GroupStanding[];
  /** Whether the figures are the publisher’s own for England; else they are the sum of the councils that are counted. */
  published: boolean;
  /** Codes of councils for which the publisher prints marks in place of figures. */
  marked: string[];
  /** How many councils are counted. */
  councils: number;
}

/** The figures of one council, groups as charts have them; null for one with marks. */
interface Council {
  code: string;
  all: Proportion;
  groups: ReadonlyMap<string, Proportion>;
  /** Ids of groups whose count is more than what it is of: no share, and not counted. */
  unsound: ReadonlySet<string>;
}

interface Read {
  published: boolean;
  councils: Council[];
  marked: string[];
  parts: ReadonlyMap<string, number>;
}

const NONE: Proportion = { count: 0, total: 0 };
const plus = (a: Proportion, b: Proportion): Proportion => ({ count: a.count + b.count, total: a.total + b.total });
/* Two tables count some children in a group that has none in the other: 3 of 0. Such a figure is no share. */
const isShare = ({ count, total }: Proportion): boolean => count >= 0 && count <= total;
const shareOf = ({ count, total }: Proportion): number => count / total;

function read(file: BreakdownFile, period: string, detailed: boolean): Read | null {
  const packed = file.periods[period];
  if (!packed) return null;
  const dimension = dimensionOf(file, detailed);
  const groupOf = new Map(packed.breakdowns.map((breakdown) => [breakdown, dimension.groupOf(breakdown)]));
  const parts = new Map<string, number>();
  for (const group of groupOf.values()) if (group !== null) parts.set(group, (parts.get(group) ?? 0) + 1);
  const added = (flat: readonly (number | null)[]): { all: Proportion | null; groups: Map<string, Proportion> | null } => {
    const { all, groups } = figuresOf(packed.breakdowns, flat);
    const sums = new Map<string, Proportion>();
    for (const [breakdown, own] of groups) {
      const group = groupOf.get(breakdown);
      if (own === null) return { all, groups: null };
      if (group) sums.set(group, plus(sums.get(group) ?? NONE, own));
    }
    return { all, groups: sums };
  };
  const [councils, marked]: [Council[], string[]] = [[], []];
  for (const [code, flat] of Object.entries(packed.councils)) {
    const { all, groups } = added(flat);
    const sound = groups && new Map([...groups].filter(([, own]) => isShare(own)));
    const unsound = new Set([...(groups ?? [])].filter(([, own]) => !isShare(own)).map(([id]) => id));
    if (all && sound && isShare(all)) councils.push({ code, all, groups: sound, unsound });
    else marked.push(code);
  }
  return { published: packed.published, councils, marked, parts };
}

const dimensionOf = ({ dimension }: BreakdownFile, detailed: boolean) => (detailed ? detailedById : dimensionById)(dimension);

/**
 * Every group of a measure in a period, with what it would have by place alone. `detailed`: the groups as published, none added up. Null where
 * the file lacks the period.
 */
export function standingsOf(file: BreakdownFile, period: string, detailed = false): Standings | null {
  const found = read(file, period, detailed);
  if (!found) return null;
  const { published, councils, marked, parts } = found;
  const dimension = dimensionOf(file, detailed);
  const groups = dimension.groups.flatMap((group): GroupStanding[] => {
    const own = councils.flatMap(({ code, all, groups: sums }) => {
      const of = sums.get(group.id) ?? NONE;
      return of.total > 0 && all.total > 0 ? [{ code, all, figure: of }] : [];
    });
    const figure = own.reduce((so, one) => plus(so, one.figure), NONE);
    if (figure.total === 0) return [];
    const drawn = own
      .filter((one) => one.figure.total >= DRAWN_FROM)
      .map((one) => ({ code: one.code, ...one.figure, share: one.figure.total / figure.total }));
    return [
      {
        group,
        parts: parts.get(group.id) ?? 1,
        figure,
        expected: expectedOf(own.map((one) => ({ total: one.figure.total, everybody: one.all }))),
        councils: drawn.sort((a, b) => shareOf(a) - shareOf(b) || (a.code < b.code ? -1 : 1)),
        few: own.length - drawn.length
      }
    ];
  });
  return {
    groups: dimension.inOrder ? groups : groups.sort((a, b) => shareOf(b.figure) - shareOf(a.figure)),
    published,
    marked: marked.sort(),
    councils: councils.length
  };
}

/** One group in one council: its figure, none (0 of 0), one that is no share of anything, or marks in place of figures. */
export type GroupFigure = Proportion | 'none' | 'no-share' | 'marked';

/** One group of a measure in a period, council by council. */
export interface GroupByCouncil {
  /** By code, of every council that the publisher’s table has. */
  councils: ReadonlyMap<string, GroupFigure>;
  /** Of all councils that are counted; null where none has the group. */
  figure: Proportion | null;
  /** Whether that is the publisher’s own figure for England. */
  published: boolean;
}

/** One group in every council. `detailed`: a group as it is published. Null where the file lacks the period, or no group has the id. */
export function groupByCouncil(file: BreakdownFile, period: string, id: string, detailed = false): GroupByCouncil | null {
  const found = read(file, period, detailed);
  if (!found?.parts.has(id)) return null;
  const councils = new Map<string, GroupFigure>(found.marked.map((code) => [code, 'marked']));
  let figure = NONE;
  for (const { code, groups, unsound } of found.councils) {
    const own = groups.get(id) ?? NONE;
    councils.set(code, unsound.has(id) ? 'no-share' : own.total === 0 ? 'none' : own);
    figure = plus(figure, own);
  }
  return { councils, figure: figure.total === 0 ? null : figure, published: found.published };
}

/** Two groups against each other. Shares as proportions, differences first less second. */
export interface Comparison {
  first: GroupStanding;
  second: GroupStanding;
  /** Between England’s figures. */
  difference: number;
  /** The same without the councils that are left out; equal to `difference` where none is. */
  differenceWithout: number;
  /** Within councils; null where no council has both. */
  within: WithinStrata | null;
}

/** Holds two groups against each other, in England and within councils. `without`: codes of councils whose figures are not sound. Null where the file lacks either. */
export function compareGroups(
  file: BreakdownFile,
  period: string,
  pair: readonly [first: string, second: string],
  without: ReadonlySet<string> = new Set(),
  detailed = false
): Comparison | null {
  const standings = standingsOf(file, period, detailed);
  const found = read(file, period, detailed);
  const [first, second] = pair.map((id) => standings?.groups.find(({ group }) => group.id === id));
  if (!found || !first || !second) return null;
  const counted = found.councils.filter(({ code }) => !without.has(code));
  const figures = counted.map(({ groups }) => ({ first: groups.get(pair[0]) ?? NONE, second: groups.get(pair[1]) ?? NONE }));
  const isLeftOut = found.councils.some(
    ({ code, groups }) => without.has(code) && pair.some((id) => (groups.get(id) ?? NONE).total > 0)
  );
  const sums = figures.reduce((so, one) => ({ first: plus(so.first, one.first), second: plus(so.second, one.second) }), {
    first: NONE,
    second: NONE
  });
  const difference = shareOf(first.figure) - shareOf(second.figure);
  return {
    first,
    second,
    difference,
    differenceWithout:
      isLeftOut && sums.first.total > 0 && sums.second.total > 0 ? shareOf(sums.first) - shareOf(sums.second) : difference,
    within: mantelHaenszel(figures)
  };
}

/**
 * The two groups that are compared unless a reader chooses others: the largest, second, and of the others the one whose figure lies farthest
 * from it, first. What is left over or not recorded, and groups of fewer than thirty or a hundredth of all, are not chosen. Null where two are not left.
 */
export function pairOf({ groups }: Standings): [first: string, second: string] | null {
  const least = Math.max(COMPARED_FROM, groups.reduce((sum, { figure }) => sum + figure.total, 0) / 100);
  const able = groups.filter(({ group, figure }) => !group.rest && figure.total >= least);
  const [largest, ...others] = [...able].sort((a, b) => b.figure.total - a.figure.total);
  if (!largest) return null;
  const away = (one: GroupStanding) => Math.abs(shareOf(one.figure) - shareOf(largest.figure));
  const [farthest] = others.sort((a, b) => away(b) - away(a));
  return farthest ? [farthest.group.id, largest.group.id] : null;
}
