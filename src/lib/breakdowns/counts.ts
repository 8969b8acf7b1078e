import type { Period } from '../model/period.ts';
import { detailedById, dimensionById, type DimensionId, type Group, NOT_RECORDED } from './dimensions.ts';
import { DRAWN_FROM } from './standing.ts';
import type { TermInTables } from './file.ts';

/** What is counted by groups: all plans in January, or those begun in a year. */
export const COUNTED_IDS = ['plans', 'new-plans'] as const;

export type CountedId = (typeof COUNTED_IDS)[number];

/** By what they are counted: a dimension, or ethnic groups as they are published. */
export type CountedBy = DimensionId | 'ethnicity-in-full';

/** Where the counts are: one column, a row a group; or one row, a column a group. */
type CountsInTables = Pick<TermInTables, 'table' | 'topic'> & { column: string | null };

/** What the site serves of one count by one dimension: `/explore/counts/<counted>/<dimension>.json`. */
export interface CountFile {
  counted: CountedId;
  dimension: DimensionId;
  from: CountsInTables;
  periods: Readonly<Record<Period, CountsInPeriod>>;
}

export interface CountsInPeriod {
  /** The publisher’s own words for each group, or its columns. */
  breakdowns: readonly string[];
  /** A count a group; null where the publisher prints a mark. A row that is not there is 0. */
  councils: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Which counts are published by which dimensions, and in which periods, rising. */
export type CountIndex = Readonly<Record<CountedId, Partial<Record<DimensionId, readonly Period[]>>>>;

export const countPath = (counted: CountedId, dimension: DimensionId): string => `/explore/counts/${counted}/${dimension}.json`;

export const dimensionOfCount = (by: CountedBy): DimensionId => (by === 'ethnicity-in-full' ? 'ethnicity' : by);

const need = (column: string, title: string, own = title.charAt(0).toLowerCase() + title.slice(1)): [string, Group] => [
  column,
  { id: column, title, people: `children whose main need is recorded as ${own}` }
];

/** The columns of primary need, by DfE’s own terms. */
export const NEEDS: ReadonlyMap<string, Group> = new Map([
  need('number_asd', 'Autistic spectrum disorder'),
  need('number_hi', 'Hearing impairment'),
  need('number_mld', 'Moderate learning difficulty'),
  need('number_msi', 'Multi-sensory impairment'),
  need('number_oth', 'Other difficulty or disability'),
  need('number_pd', 'Physical disability'),
  need('number_pmld', 'Profound and multiple learning difficulty'),
  need('number_semh', 'Social, emotional and mental health needs'),
  need('number_slcn', 'Speech, language and communication needs'),
  need('number_sld', 'Severe learning difficulty'),
  need('number_spld', 'Specific learning difficulty'),
  need('number_vi', 'Vision impairment'),
  ['number_need_unknown', NOT_RECORDED]
]);

/** The groups that a list has, in their own order, and the one that each published row or column belongs to. */
export function groupsOf(by: CountedBy): {
  groups: readonly Group[];
  groupOf: (breakdown: string) => string | null;
  inOrder: boolean;
} {
  if (by === 'need') return { groups: [...NEEDS.values()], groupOf: (column) => NEEDS.get(column)?.id ?? null, inOrder: false };
  const { groups, groupOf, inOrder = false } = by === 'ethnicity-in-full' ? detailedById('ethnicity') : dimensionById(by);
  return { groups, groupOf, inOrder };
}

export interface GroupCount {
  group: Group;
  count: number;
  /** The same in all councils whose counts are published. */
  everywhere: number;
}

/** One council’s plans by group; `marked` where the publisher prints marks, `no-row` where its table leaves the council out. */
export type Counted =
  | 'marked'
  | 'no-row'
  | {
      /** Groups of ten or more, the largest first; where they have an order of their own, in that. */
      groups: GroupCount[];
      /** Groups of one to nine, in the same order. */
      few: Group[];
      /** Of all groups, those of one to nine too. */
      total: number;
      everywhere: number;
      /** How many councils ‘everywhere’ is, and how many have marks and are not in it. */
      councils: number;
      marked: number;
      /** Whether published groups are added up in any of these. */
      added: boolean;
    };

/** A council’s counts by group. */
export function countedIn(file: CountFile, by: CountedBy, period: Period, council: string): Counted {
  const own = file.periods[period]?.councils[council];
  const { breakdowns = [], councils = {} } = file.periods[period] ?? {};
  if (!own) return 'no-row';
  if (own.includes(null)) return 'marked';
  const { groups, groupOf, inOrder } = groupsOf(by);
  const whole = Object.values(councils).filter((counts) => !counts.includes(null));
  const sumOf = (id: string, lines: readonly (readonly (number | null)[])[]) =>
    lines.reduce(
      (sum, line) => breakdowns.reduce((so, breakdown, i) => so + (groupOf(breakdown) === id ? (line[i] ?? 0) : 0), sum),
      0
    );
  const all = groups.map((group) => ({ group, count: sumOf(group.id, [own]), everywhere: sumOf(group.id, whole) }));
  const title = ({ group }: GroupCount) => group.title;
  const order = inOrder ? all : [...all].sort((a, b) => b.count - a.count || (title(a) < title(b) ? -1 : 1));
  const total = (pick: (one: GroupCount) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  return {
    groups: order.filter(({ count }) => count >= DRAWN_FROM),
    few: order.filter(({ count }) => count > 0 && count < DRAWN_FROM).map(({ group }) => group),
    total: total(({ count }) => count),
    everywhere: total(({ everywhere }) => everywhere),
    councils: whole.length,
    marked: Object.keys(councils).length - whole.length,
    added: breakdowns.length > new Set(breakdowns.map(groupOf)).size
  };
}
