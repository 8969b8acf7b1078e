import { heightOf as measured, markupOf, type AloneFigure } from '$lib/export/alone/markup.ts';
import { framedPage, oembedOf } from './frame.ts';

/** A chart as a page of its own (`markupOf`). Its one script tells the page around it how high it is. */
export function embedPage(content: AloneFigure): string {
  return framedPage({ title: content.title, page: content.page, ...markupOf(content) });
}

const heights = new Map<string, number>();

/** Pixels that hold a chart alone at any width. */
export function heightOf(content: AloneFigure): number {
  const key = `${content.page} ${content.kind}`;
  const known = heights.get(key) ?? measured(content);
  heights.set(key, known);
  return known;
}

/** What a reader of oEmbed 1.0 is told of a chart. */
export const chartOembed = (content: AloneFigure, address: string) =>
  oembedOf({ ...content, height: heightOf(content) }, address);
