import { heightOf as measured, markupOf, type Told } from '$lib/export/alone/markup.ts';
import { framedPage, oembedOf } from './frame.ts';

/** A chart as a page of its own (`markupOf`). Its one script tells the page around it how high it is. */
export function embedPage(told: Told): string {
  return framedPage({ title: told.title, page: told.page, ...markupOf(told) });
}

const heights = new Map<string, number>();

/** Pixels that hold a chart alone at any width. */
export function heightOf(told: Told): number {
  const key = `${told.page} ${told.kind}`;
  const known = heights.get(key) ?? measured(told);
  heights.set(key, known);
  return known;
}

/** What a reader of oEmbed 1.0 is told of a chart. */
export const chartOembed = (told: Told, address: string) => oembedOf({ ...told, height: heightOf(told) }, address);
