import { type Period, yearOf, yearsLater } from '../model/period.ts';
import { ITEMS, PUBLISHED, publishedItem, testOf } from './items.ts';
import { judge, track, type Given } from './judge.ts';
import { TRACKS, type NoReturn, type PublishedItem, type Tests, type Track, type Verdict } from './model.ts';

const INSPECTIONS = 'area-inspection-outcome';

/** One cell of what is published, judged or tracked. */
export interface JudgedCell {
  area: string;
  item: string;
  /** A verdict on a judged item; on a tracked one, which way it went. */
  verdict: Exclude<Verdict, 'not-published'> | Track;
  /** Why there is none; empty where there is one. */
  reason: NoReturn | '';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The counts that a direction is measured from; null for every other kind, and where there are none. */
  numerator0: number | null;
  denominator0: number | null;
  /** ISO day on which the inspection report was published that the outcome stands in; empty for every other item. */
  dated: string;
}

/** The period that each item is judged or tracked in, and what a direction is measured from; null where nothing is published for the year. */
export type PeriodsOfItems = Readonly<Record<string, { period: Period; before: Period | '' } | null>>;

/** What the database is asked: one line for each item that has a period. */
export function askedItems(periods: PeriodsOfItems) {
  return PUBLISHED.flatMap(({ id, evidence }) => {
    const found = periods[id];
    return found ? { item: id, measure: evidence.measure, ...found } : [];
  });
}

/** What is published of a council on an item, as the database answers it. */
export interface FigureOfItem extends Given {
  area: string;
  item: string;
  before: Given['figure'];
  dated: string;
}

/** The cells that figures make at some tests, in their order: every item that is judged is judged here, and every other one tracked. */
export function judgedCells(figures: readonly FigureOfItem[], tests: Tests): JudgedCell[] {
  return figures.map(({ area, item: id, figure, before, dated }) => {
    const item = publishedItem(id);
    const { reason, ...said } = item.tracked ? track({ figure, before }) : judge(item.evidence, { figure }, testOf(item, tests));
    return {
      area,
      item: id,
      verdict: ('track' in said ? said.track : said.verdict) as JudgedCell['verdict'],
      reason: reason ?? '',
      value: figure?.value ?? null,
      numerator: figure?.numerator ?? null,
      denominator: figure?.denominator ?? null,
      numerator0: before?.numerator ?? null,
      denominator0: before?.denominator ?? null,
      dated
    };
  });
}

/**
 * The periods that items are judged in: of a calendar year, or the newest with figures where `year` is null. `published` has the periods with
 * a figure of every measure, rising. A direction needs a figure so many years before too.
 */
export function periodsOfItems(published: ReadonlyMap<string, readonly Period[]>, year: string | null): PeriodsOfItems {
  return Object.fromEntries(
    PUBLISHED.map(({ id, evidence }) => {
      const periods = published.get(evidence.measure) ?? [];
      const period = year === null ? periods.at(-1) : periods.findLast((one) => String(yearOf(one)) === year);
      if (period === undefined) return [id, null];
      if (evidence.kind !== 'direction') return [id, { period, before: '' as const }];
      const before = yearsLater(period, -evidence.years);
      return [id, periods.includes(before) ? { period, before } : null];
    })
  );
}

/**
 * Periods with figures by measure, those of inspections being every year in which reports were published, `reports`, rising: an outcome is
 * published once, and holds in the years after.
 */
export function withReportYears(
  published: readonly (readonly [string, readonly Period[]])[],
  reports: readonly Period[]
): [string, Period[]][] {
  return published.map(([measure, periods]) => [
    measure,
    measure === INSPECTIONS ? [...new Set([...reports, ...periods])].sort() : [...periods]
  ]);
}

/** The items that something is published of for what is shown, and those that nothing is, though there is for other years. */
export function checkableIn(periods: PeriodsOfItems): { checkable: PublishedItem[]; notThen: PublishedItem[] } {
  const has = ({ id }: PublishedItem) => (periods[id] ?? null) !== null;
  return { checkable: PUBLISHED.filter(has), notThen: PUBLISHED.filter((item) => !has(item)) };
}

/** The day on which a council must be in force to be in the matrix of a year: its last; of the newest figures, the day given. */
export function dayOf(year: string | null, today: string): string {
  return year === null ? today : `${year}-12-31`;
}

/** Councils, or cells, by what is said of them. Verdicts are counted of judged items alone, tracks of tracked ones alone. */
export type Count = Record<Verdict | Track, number>;

export function nothingCounted(): Count {
  const verdicts = { meets: 0, 'falls-short': 0, 'not-clear': 0, 'no-return': 0, 'not-published': 0 };
  return { ...verdicts, fallen: 0, risen: 0, 'no-clear-change': 0, 'no-figure': 0 };
}

/** How many cells have a verdict that rests on something published. */
export function judgedOf(count: Count): number {
  return count.meets + count['falls-short'] + count['not-clear'];
}

/** How many cells are tracked, with a figure or without: no verdict is among them. */
export function trackedOf(count: Count): number {
  return TRACKS.reduce((sum, word) => sum + count[word], 0);
}

export interface Summary {
  councils: number;
  /** Councils times items. */
  cells: number;
  all: Count;
  /** By item id, all thirteen. */
  items: ReadonlyMap<string, Count>;
  /** Children aged 0 to 17 in the councils that meet an item, by item id. */
  children: ReadonlyMap<string, number>;
}

/** Counts of verdicts over councils: never a score, and never an order of councils. `cells` may hold other councils, which are left out. */
export function summaryOf(
  councils: readonly { code: string; children: number | null }[],
  cells: readonly Pick<JudgedCell, 'area' | 'item' | 'verdict'>[]
): Summary {
  const shown = new Map(councils.map(({ code, children }) => [code, children ?? 0]));
  const items = new Map(ITEMS.map(({ id }) => [id, nothingCounted()]));
  const children = new Map(ITEMS.map(({ id }) => [id, 0]));
  for (const { area, item, verdict } of cells) {
    const count = items.get(item);
    if (!count || !shown.has(area)) continue;
    count[verdict]++;
    if (verdict === 'meets') children.set(item, (children.get(item) ?? 0) + (shown.get(area) ?? 0));
  }
  const all = nothingCounted();
  for (const count of items.values()) {
    count['not-published'] = councils.length - judgedOf(count) - count['no-return'] - trackedOf(count);
    for (const verdict of Object.keys(all) as (keyof Count)[]) all[verdict] += count[verdict];
  }
  return { councils: councils.length, cells: councils.length * ITEMS.length, all, items, children };
}
