import type { Drawing } from '$lib/charts/kit/node.ts';
import { escapeXml } from '$lib/charts/kit/markup.ts';
import { FONT_FAMILY, svgOf } from '$lib/charts/kit/svg.ts';
import type { Figure } from '$lib/export/figure.ts';
import { BASES, distinct, THEMES, type Theme } from '$lib/charts/kit/palette.ts';
import type { Kind } from '$lib/loading/embed.ts';
import { heightFor, SET } from './height.ts';
import { framedPage, oembedOf } from './frame.ts';

const LIGHT = distinct(THEMES.light);

const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:${SET.padding}px;background:${BASES.light.paper};color:${BASES.light.ink};font:16px/1.4 'Libre Franklin',Arial,Helvetica,sans-serif}
main{max-width:${SET.widest}px;margin:auto}
h1{margin:0;font-size:clamp(1.25rem,1rem + 1.5vw,1.75rem);line-height:1.2}
p{margin:.5rem 0 0}
a{color:inherit}
.quiet{color:${BASES.light['ink-2']};font-size:.875rem}
.chart svg{display:block;width:100%;height:auto;margin:.75rem 0;overflow:clip;overflow-clip-margin:14px}
.map svg,.hexagons svg,.strip svg,.trend svg{max-height:${SET.tallest}px}
.ranking svg{max-width:${SET.rankingWidest}px}
.wide{display:none}
@media(min-width:${SET.wideFrom}px){.both .wide{display:block}.both .narrow{display:none}}
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
  /** Address of the page that the chart stands on, and what the way there is called. */
  page: string;
  back?: string;
  figure: Figure;
}

/**
 * A chart as a page of its own: headline, source, chart, key, notes and a way back as text, which keeps its size where the drawing
 * shrinks. Source and site stand above the chart, where a frame that is too low still shows them. What would mislead by its absence is
 * always in sight; the rest opens. Its one script tells the page around it how high it is.
 */
export function embedPage({ kind, title, page, figure, back = WAY_BACK }: Told): string {
  const { headline, subtitle, description, key } = figure;
  const drawn = drawingsOf(kind, figure).map(({ drawing, where }, i) => {
    const svg = inline({ ...drawing, title, description }, i === 0 ? 'chart' : 'wide');
    return `<div class="${where === 'wide' ? 'wide' : 'narrow'}">${svg}</div>`;
  });
  const swatches = key.map((entry, i) => `<li>${swatchOf(entry, `key${i}`)}${escapeXml(entry.words)}</li>`);
  const words = (must: boolean) => notesOf(figure, must).map((text) => `<p class="quiet">${escapeXml(text)}</p>`);
  const rest = words(false);
  return framedPage({
    title,
    page,
    styles: `${STYLE}${darkRules([...drawn, ...swatches].join(''))}`,
    main:
      `<h1>${escapeXml(headline)}</h1><p class="quiet">${escapeXml(subtitle)}</p>` +
      `<p class="quiet">Source: ${escapeXml(figure.source)} <a href="${escapeXml(page)}">${escapeXml(back)}</a></p>` +
      `<div class="chart ${kind}${drawn.length > 1 ? ' both' : ''}">${drawn.join('')}</div>` +
      `<ul aria-label="Key">${swatches.join('')}</ul>` +
      `${words(true).join('')}${rest.length > 0 ? `<details class="quiet"><summary>Notes</summary>${rest.join('')}</details>` : ''}`
  });
}

const WAY_BACK = 'Every council’s figure: SEND Parity Atlas';

const notesOf = ({ notes }: Figure, must: boolean) => notes.filter((note) => note.must === must).map(({ text }) => text);

function drawingsOf(kind: Kind, figure: Figure) {
  const boxes = BOXES[kind];
  return boxes.map((box, i) => ({
    drawing: figure.draw(box),
    where: boxes.length === 1 ? ('both' as const) : i === 0 ? ('narrow' as const) : ('wide' as const)
  }));
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

const heights = new Map<string, number>();

/** Pixels that hold a chart alone at any width. */
export function heightOf({ kind, page, figure, back = WAY_BACK }: Told): number {
  const key = `${page} ${kind}`;
  const known = heights.get(key);
  if (known !== undefined) return known;
  const drawings = drawingsOf(kind, figure).map(({ drawing, where }) => ({
    width: drawing.width,
    height: drawing.height,
    where
  }));
  const words = {
    source: `Source: ${figure.source} ${back}`,
    key: figure.key.map((entry) => entry.words),
    notes: notesOf(figure, true),
    folded: notesOf(figure, false).length > 0
  };
  const height = heightFor(figure, words, drawings, kind);
  heights.set(key, height);
  return height;
}

/** What a reader of oEmbed 1.0 is told of a chart. */
export const chartOembed = (told: Told, address: string) => oembedOf({ ...told, height: heightOf(told) }, address);
