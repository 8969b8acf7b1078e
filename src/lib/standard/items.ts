import { ITEMS } from './checklist.ts';
import type { Item, JudgedItem, PublishedItem, TrackedItem, UnpublishedItem } from './model.ts';

export { ITEMS };

/** The items that something is published on by council, judged or tracked. */
export const PUBLISHED: readonly PublishedItem[] = ITEMS.filter((item) => item.published);
export const JUDGED: readonly JudgedItem[] = PUBLISHED.filter((item) => !item.tracked);
export const TRACKED: readonly TrackedItem[] = PUBLISHED.filter((item) => item.tracked);
export const UNPUBLISHED: readonly UnpublishedItem[] = ITEMS.filter((item) => !item.published);

/** The measures that the checklist rests on, in its order. */
export const CHECKLIST_MEASURES: readonly string[] = PUBLISHED.map(({ evidence }) => evidence.measure);

/** The item of this id; undefined when there is none. */
export function itemById(id: string): Item | undefined {
  return ITEMS.find((item) => item.id === id);
}

/** The item of this id that something is published on. Throws when there is none: an address is checked before it comes here. */
export function publishedItem(id: string): PublishedItem {
  const item = PUBLISHED.find((one) => one.id === id);
  if (!item) throw new Error(`Nothing is published on an item '${id}'`);
  return item;
}

/** The judged item of this id. Throws when there is none: an address is checked before it comes here. */
export function judgedItem(id: string): JudgedItem {
  const item = JUDGED.find((one) => one.id === id);
  if (!item) throw new Error(`There is no judged item '${id}'`);
  return item;
}

/** The test that holds for an item: the reader's, or the project's default. */
export function testOf(item: JudgedItem, tests: Readonly<Record<string, number>>): number {
  return tests[item.id] ?? item.test;
}
