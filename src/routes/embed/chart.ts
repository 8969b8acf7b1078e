import type { Drawing } from '$lib/export/drawing/node.ts';
import { escape, svgOf } from '$lib/export/drawing/svg.ts';
import type { Figure } from '$lib/export/figure.ts';
import { absolute } from '$lib/ui/origin.ts';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#fbfaf6;color:#16263f;font:16px/1.4 'Libre Franklin',Arial,Helvetica,sans-serif}
main{max-width:44rem;margin:auto}
h1{margin:0;font-size:clamp(1.25rem,1rem + 1.5vw,1.75rem);line-height:1.2}
p{margin:.5rem 0 0}
a{color:inherit}
.quiet{color:#40506a;font-size:.875rem}
.chart svg{display:block;width:100%;height:auto;max-height:34rem;margin:.75rem 0}
ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none;font-size:.875rem}
li{display:flex;align-items:center;gap:.4rem}
li svg{flex:none}
details{margin-top:.5rem}
`.trim();

/** Size of the drawing, in its own units: a page scales it to its width. */
const BOX = { width: 720, height: 720 };

interface Told {
  title: string;
  /** Address of the page that the chart stands on. */
  page: string;
  figure: Figure;
}

/**
 * A chart as a page of its own: no script, one request, headline, key, notes, source and a way back as text, which keeps its size where
 * the drawing shrinks. What would mislead by its absence is always in sight; the rest opens.
 */
export function embedPage({ title, page, figure }: Told): string {
  const { headline, subtitle, description, key, notes, source } = figure;
  const drawn = figure.draw(BOX);
  const words = (must: boolean) =>
    notes.filter((note) => note.must === must).map(({ text }) => `<p class="quiet">${escape(text)}</p>`);
  const rest = words(false);
  return (
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>` +
    `<title>${escape(title)} · SEND Parity Atlas</title><meta name="robots" content="noindex"/>` +
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml"/><link rel="canonical" href="${escape(page)}"/><base target="_top"/><style>${STYLE}</style></head><body><main>` +
    `<h1>${escape(headline)}</h1><p class="quiet">${escape(subtitle)}</p>` +
    `<div class="chart">${inline({ ...drawn, title, description }, 'chart')}</div>` +
    `<ul aria-label="Key">${key.map((entry, i) => `<li>${swatchOf(entry, `key${i}`)}${escape(entry.words)}</li>`).join('')}</ul>` +
    `${words(true).join('')}${rest.length > 0 ? `<details class="quiet"><summary>Notes</summary>${rest.join('')}</details>` : ''}` +
    `<p class="quiet">Source: ${escape(source)}</p>` +
    `<p class="quiet"><a href="${escape(page)}">Every council’s figure, and the method: SEND Parity Atlas</a></p></main></body></html>\n`
  );
}

function swatchOf({ swatch }: Figure['key'][number], id: string): string {
  if (swatch.length === 0) return '';
  return inline({ width: 28, height: 14, title: '', description: '', nodes: swatch }, id)
    .replace(' role="img"', ' aria-hidden="true"')
    .replace(/<title>.*?<\/desc>/s, '');
}

/** A drawing inside HTML: ids of its own, so that two drawings in one page do not take each other's hatch. */
function inline(drawing: Drawing, id: string): string {
  return svgOf(drawing, 'light')
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .trim();
}

/** What a reader of oEmbed 1.0 is told of a chart: a frame of at most `width` by `height` pixels. */
export function oembedOf({ title, page }: Pick<Told, 'title' | 'page'>, address: string, width = 720, height = 1000) {
  const frame = `<iframe src="${escape(absolute(address))}" title="${escape(title)}" width="100%" height="${height}" style="border:0;max-width:${width}px" loading="lazy"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: `${title} · SEND Parity Atlas`,
    provider_name: 'SEND Parity Atlas',
    provider_url: absolute('/'),
    author_url: page,
    html: frame,
    width,
    height
  };
}
