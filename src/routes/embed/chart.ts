import type { Drawing } from '$lib/export/drawing/node.ts';
import { escape, FONT_FAMILY, svgOf } from '$lib/export/drawing/svg.ts';
import type { Figure } from '$lib/export/figure.ts';
import { BASES, distinct, THEMES, type Theme } from '$lib/export/drawing/theme.ts';
import type { Kind } from '../loading/embed.ts';
import { frameOf } from '$lib/ui/export/embed.ts';
import { absolute } from '$lib/ui/origin.ts';

const LIGHT = distinct(THEMES.light);

const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#fbfaf6;color:#16263f;font:16px/1.4 'Libre Franklin',Arial,Helvetica,sans-serif}
main{max-width:44rem;margin:auto}
h1{margin:0;font-size:clamp(1.25rem,1rem + 1.5vw,1.75rem);line-height:1.2}
p{margin:.5rem 0 0}
a{color:inherit}
.quiet{color:#40506a;font-size:.875rem}
.chart svg{display:block;width:100%;height:auto;margin:.75rem 0}
.map svg,.hexagons svg,.strip svg,.trend svg{max-height:34rem}
.ranking svg{max-width:34rem}
.wide{display:none}
@media(min-width:40rem){.both .wide{display:block}.both .narrow{display:none}}
ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none;font-size:.875rem}
li{display:flex;align-items:center;gap:.4rem}
li svg{flex:none}
details{margin-top:.5rem}
`.trim();

/**
 * Sizes of the drawing, in its own units, which a page scales to its width: of a kind that has another shape in a narrow place that one
 * first. A ranking is one column, as long as it comes.
 */
const BOXES: Readonly<Record<Kind, readonly { width: number; height: number }[]>> = {
  map: [{ width: 720, height: 720 }],
  hexagons: [{ width: 720, height: 720 }],
  strip: [
    { width: 360, height: 620 },
    { width: 720, height: 420 }
  ],
  trend: [
    { width: 340, height: 520 },
    { width: 720, height: 420 }
  ],
  ranking: [{ width: 480, height: Infinity }]
};

interface Told {
  kind: Kind;
  title: string;
  /** Address of the page that the chart stands on. */
  page: string;
  figure: Figure;
}

/**
 * A chart as a page of its own: no script, one request, headline, key, notes, source and a way back as text, which keeps its size where
 * the drawing shrinks. What would mislead by its absence is always in sight; the rest opens.
 */
export function embedPage({ kind, title, page, figure }: Told): string {
  const { headline, subtitle, description, key, notes, source } = figure;
  const boxes = BOXES[kind];
  const drawn = boxes.map((box, i) => {
    const drawing = inline({ ...figure.draw(box), title, description }, i === 0 ? 'chart' : 'wide');
    return `<div class="${i === 0 ? 'narrow' : 'wide'}">${drawing}</div>`;
  });
  const swatches = key.map((entry, i) => `<li>${swatchOf(entry, `key${i}`)}${escape(entry.words)}</li>`);
  const words = (must: boolean) =>
    notes.filter((note) => note.must === must).map(({ text }) => `<p class="quiet">${escape(text)}</p>`);
  const rest = words(false);
  return (
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>` +
    `<title>${escape(title)} · SEND Parity Atlas</title><meta name="robots" content="noindex"/>` +
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml"/><link rel="canonical" href="${escape(page)}"/><base target="_top"/><style>${STYLE}${darkRules([...drawn, ...swatches].join(''))}</style></head><body><main>` +
    `<h1>${escape(headline)}</h1><p class="quiet">${escape(subtitle)}</p>` +
    `<div class="chart ${kind}${drawn.length > 1 ? ' both' : ''}">${drawn.join('')}</div>` +
    `<ul aria-label="Key">${swatches.join('')}</ul>` +
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

/** A drawing inside HTML, in the page's type: ids of its own, so that two drawings in one page do not take each other's hatch. */
function inline(drawing: Drawing, id: string): string {
  return svgOf(drawing, LIGHT)
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replaceAll(` font-family="${FONT_FAMILY}"`, '')
    .replaceAll(' font-weight="400"', '')
    .trim();
}

/** For readers who have dark pages: the page's own colours, and of its drawings those that they hold. */
function darkRules(drawn: string): string {
  const { paper, ink, 'ink-2': quiet } = BASES.dark;
  const rules = (Object.entries(LIGHT) as [keyof Theme, string][]).flatMap(([role, light]) =>
    (['fill', 'stroke'] as const).flatMap((look) =>
      drawn.includes(`${look}="${light}"`) ? `[${look}="${light}"]{${look}:${THEMES.dark[role]}}` : []
    )
  );
  return `@media(prefers-color-scheme:dark){body{background:${paper};color:${ink}}.quiet{color:${quiet}}${rules.join('')}}`;
}

/** What a reader of oEmbed 1.0 is told of a chart: a frame of at most `width` by `height` pixels. */
export function oembedOf({ title, page }: Pick<Told, 'title' | 'page'>, address: string, width = 720, height = 1000) {
  const frame = frameOf(absolute(address), title, height);
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
