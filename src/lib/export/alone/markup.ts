import { REGIONS } from '../../charts/hexagons/regions.ts';
import { escapeXml } from '../../charts/kit/markup.ts';
import type { Drawing } from '../../charts/kit/node.ts';
import { BASES, distinct, THEMES, type Theme } from '../../charts/kit/palette.ts';
import { FONT_FAMILY, svgOf } from '../../charts/kit/svg.ts';
import type { Figure } from '../figure.ts';
import { heightFor, SET } from './height.ts';

/** Figures that can stand alone. `both`: maps beside each other in wide places, one under the other in narrow ones. */
export type AloneKind = 'map' | 'hexagons' | 'both' | 'strip' | 'ranking' | 'trend' | 'scatter' | 'breakdown';

const LIGHT = distinct(THEMES.light);

const STYLE = `
*{box-sizing:border-box}
html>body{margin:0;padding:${SET.padding}px;background:${BASES.light.paper};color:${BASES.light.ink};font:16px/1.4 'Libre Franklin',Arial,Helvetica,sans-serif}
main{max-width:${SET.widest}px;margin:auto}
main h1{margin:0;font-size:clamp(1.25rem,1rem + 1.5vw,1.75rem);line-height:1.2;letter-spacing:normal}
main p{max-width:none;margin:.5rem 0 0}
main a{color:inherit}
.over{font-weight:600}
.quiet{color:${BASES.light['ink-2']};font-size:.875rem}
.chart svg{display:block;width:100%;height:auto;margin:.75rem 0;overflow:clip;overflow-clip-margin:14px}
${SET.limited.map((kind) => `.${kind} svg`).join(',')}{max-height:${SET.tallest}px}
.ranking svg{max-width:${SET.rankingWidest}px}
.ranking .narrow svg,.breakdown .narrow svg{max-width:${SET.narrowWidest}px}
@media(max-width:${SET.wideFrom - 0.02}px){.map text,.both .narrow text{font-size:${SET.insetLabel}px}.hexagons text,.both .narrow~.narrow text{font-size:${REGIONS.size}px}}
.wide{display:none}
@media(min-width:${SET.wideFrom}px){.shaped .wide{display:block}.shaped .narrow{display:none}}
main ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none;font-size:.875rem}
main li{display:flex;align-items:center;gap:.4rem}
li svg{flex:none}
details{margin-top:.5rem}
`.trim();

/**
 * Sizes of the drawing, in its own units, which a page scales to its width: of a kind that has another shape in a narrow place that one
 * first. A ranking is one column, and groups are rows, as long as they come.
 */
const BOXES: Readonly<Record<AloneKind, readonly { width: number; height: number }[]>> = {
  map: [{ width: 720, height: 720 }],
  hexagons: [{ width: 720, height: 720 }],
  both: [{ width: 720, height: 720 }],
  strip: [
    { width: 360, height: 620 },
    { width: 720, height: 420 }
  ],
  trend: [
    { width: 340, height: 520 },
    { width: 720, height: 420 }
  ],
  scatter: [
    { width: 320, height: 560 },
    { width: 720, height: 520 }
  ],
  breakdown: [
    { width: 320, height: Infinity },
    { width: 704, height: Infinity }
  ],
  ranking: [
    { width: 320, height: Infinity },
    { width: 480, height: Infinity }
  ]
};

/** Whether figures of a kind can stand alone. */
export const isAloneKind = (kind: string): kind is AloneKind => Object.hasOwn(BOXES, kind);

/** A figure that stands alone in a frame of another page. */
export interface AloneFigure {
  kind: AloneKind;
  title: string;
  /** Address of the page that the chart stands on, and what the way there is called. */
  page: string;
  back?: string;
  figure: Figure;
  /** What narrow places have in place of the figure's own drawing, one under another, each under its title. */
  narrow?: readonly { title: string; figure: Figure }[];
  /** Sentences that stand under the subtitle: who is drawn. */
  also?: readonly string[];
  /** Under which licences the figures are published. */
  licences?: readonly string[];
}

const WAY_BACK = 'Every council’s figure: SEND Parity Atlas';

/**
 * Headline, source, chart, key, notes and a way back as text, which keeps its size where the drawing shrinks. Source and site stand above
 * the chart, where a frame that is too low still shows them. What would mislead by its absence is always in sight; the rest opens.
 */
export function markupOf(content: AloneFigure): { main: string; styles: string } {
  const { kind, title, page, figure, also = [] } = content;
  const { headline, subtitle, description, key } = figure;
  const placed = drawingsOf(content);
  const drawn = placed.map(({ drawing, where, over }, i) => {
    const id = i === 0 ? 'chart' : where === 'wide' ? 'wide' : `chart${i}`;
    return `<div class="${where === 'wide' ? 'wide' : 'narrow'}">${over && `<p class="over">${escapeXml(over)}</p>`}${inline({ ...drawing, title, description }, id)}</div>`;
  });
  const swatches = key.map((entry, i) => `<li>${swatchOf(entry, `key${i}`)}${escapeXml(entry.words)}</li>`);
  const quiet = (text: string) => `<p class="quiet">${escapeXml(text)}</p>`;
  const words = (must: boolean) => notesOf(figure, must).map(quiet);
  const rest = words(false);
  const shaped = placed.some(({ where }) => where === 'wide') ? ' shaped' : '';
  return {
    styles: `${STYLE}${darkRules([...drawn, ...swatches].join(''))}`,
    main:
      `<h1>${escapeXml(headline)}</h1>${quiet(subtitle)}${also.map(quiet).join('')}` +
      `<p class="quiet">Source: ${escapeXml(figure.source)}${licenceOf(content) && ` ${escapeXml(licenceOf(content))}`} <a href="${escapeXml(page)}" target="_top">${escapeXml(backOf(content))}</a></p>` +
      `<div class="chart ${kind}${shaped}">${drawn.join('')}</div>` +
      `<ul aria-label="Key">${swatches.join('')}</ul>` +
      `${words(true).join('')}${rest.length > 0 ? `<details class="quiet"><summary>Notes</summary>${rest.join('')}</details>` : ''}`
  };
}

const backOf = ({ back = WAY_BACK }: AloneFigure) => back;

function licenceOf({ licences = [] }: AloneFigure): string {
  const named = [...new Set(licences)].filter((licence) => licence !== '');
  return named.length === 0 ? '' : `${named.length === 1 ? 'Licence' : 'Licences'}: ${named.join('; ')}.`;
}

const notesOf = ({ notes }: Figure, must: boolean) => notes.filter((note) => note.must === must).map(({ text }) => text);

function drawingsOf({ kind, figure, narrow }: AloneFigure) {
  const boxes = BOXES[kind];
  const [only] = boxes;
  if (narrow && only)
    return [
      ...narrow.map((one) => ({ drawing: one.figure.draw(only), where: 'narrow' as const, over: one.title })),
      { drawing: figure.draw(only), where: 'wide' as const, over: '' }
    ];
  return boxes.map((box, i) => ({
    drawing: figure.draw(box),
    over: '',
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
  return `@media(prefers-color-scheme:dark){html>body{background:${paper};color:${ink}}.quiet{color:${quiet}}${rules.join('')}}`;
}

/** Pixels that hold a figure alone at any width. */
export function heightOf(content: AloneFigure): number {
  const { figure, also = [] } = content;
  const drawings = drawingsOf(content).map(({ drawing: { width, height }, where, over }) => ({ width, height, where, over }));
  const words = {
    source: ['Source:', figure.source, licenceOf(content), backOf(content)].filter((part) => part !== '').join(' '),
    key: figure.key.map((entry) => entry.words),
    notes: [...also, ...notesOf(figure, true)],
    folded: notesOf(figure, false).length > 0
  };
  return heightFor(figure, words, drawings, content.kind);
}
