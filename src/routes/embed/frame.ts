import { escapeXml } from '$lib/charts/kit/markup.ts';
import { frameOf } from '$lib/ui/export/embed.ts';
import { absolute } from '$lib/ui/origin.ts';

/**
 * A page for a frame of another page: its one script tells the page around it how high it is. `page`: address that it is found at on this site;
 * `styles` and `main`: what stands in them.
 */
export function framedPage({
  title,
  page,
  styles,
  main
}: Readonly<Record<'title' | 'page' | 'styles' | 'main', string>>): string {
  return (
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>` +
    `<title>${escapeXml(title)} · SEND Parity Atlas</title><meta name="robots" content="noindex"/>` +
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml"/><link rel="canonical" href="${escapeXml(page)}"/><base target="_top"/>` +
    `<style>${styles}</style><script src="/embed/height.js" defer></script></head><body><main>${main}</main></body></html>\n`
  );
}

/**
 * What a reader of oEmbed 1.0 is told: a frame that holds what stands at `address` at every width, and grows or shrinks to it where its script
 * may run. `page`: the page of this site that it is from; `height`: pixels.
 */
export function oembedOf({ title, page, height }: { title: string; page: string; height: number }, address: string, width = 720) {
  return {
    version: '1.0',
    type: 'rich',
    title: `${title} · SEND Parity Atlas`,
    provider_name: 'SEND Parity Atlas',
    provider_url: absolute('/'),
    author_url: page,
    html: frameOf(absolute(address), title, height),
    width,
    height
  };
}
