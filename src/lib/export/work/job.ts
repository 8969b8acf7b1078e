import { compose } from '../compose.ts';
import type { ThemeName } from '../../charts/kit/palette.ts';
import { svgOf } from '../../charts/kit/svg.ts';
import type { Drawing } from '../../charts/kit/node.ts';
import type { Figure } from '../figure.ts';
import type { AreasView, CitedSource, FunnelView, MeasureInput, TableView, FigureInput, TrendView } from '../figures/input.ts';
import type { BreakdownView } from '../charts/breakdown.ts';
import type { ListingView } from '../charts/listing.ts';
import type { MatrixView, VerdictLetter } from '../charts/matrix.ts';
import type { MultiplesView, TrendsView } from '../charts/panels.ts';
import type { ScatterView } from '../charts/scatter.ts';
import { funnelFigure } from '../figures/funnel.ts';
import {
  areasFigure,
  breakdownFigure,
  listingFigure,
  matrixFigure,
  multiplesFigure,
  scatterFigure,
  trendsFigure
} from '../figures/figure.ts';
import { bothFigure, mapFigure, rankingFigure, stripFigure, trendFigure, type MapShapes } from '../figures/measure.ts';
import { shapeById, type ShapeId } from '../shapes.ts';
import { heightOf, isAloneKind, markupOf, type AloneFigure } from '../alone/markup.ts';
import { csvOf } from '../tables/csv.ts';
import { jsonOf } from '../tables/json.ts';
import { pastedTable } from '../tables/paste.ts';
import { citationOf, type CitationStyle } from '../tables/citation.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { stemOf } from '../zip.ts';
import { licenceInWords } from '../../words/index.ts';
import { PAIR_TITLES } from '../charts/pair.ts';

/** A figure of one measure and period. */
export type MeasureRequest = { input: MeasureInput } & (
  | { kind: 'map' | 'hexagons' | 'both' | 'strip' }
  | { kind: 'ranking'; view: TableView }
  | { kind: 'trend'; view: TrendView }
  | { kind: 'funnel'; view: FunnelView }
);

/** Any other figure, told by its page. */
export type FigureRequest = { input: FigureInput } & (
  | { kind: 'multiples'; view: MultiplesView }
  | { kind: 'trends'; view: TrendsView }
  | { kind: 'listing'; view: ListingView }
  | { kind: 'matrix'; view: MatrixView & { words: Readonly<Record<VerdictLetter, string>> } }
  | { kind: 'areas'; view: AreasView }
  | { kind: 'scatter'; view: ScatterView }
  | { kind: 'breakdown'; view: BreakdownView }
);

/** Which figure is taken: plain data, so that a worker can be handed it. */
export type Request = MeasureRequest | FigureRequest;

export interface PictureChoice {
  shape: ShapeId;
  theme: ThemeName;
}

export type Wanted =
  | ({ as: 'png'; pixels: number } & PictureChoice)
  | ({ as: 'svg' } & PictureChoice)
  | { as: 'csv' | 'xlsx' | 'json' }
  | { as: 'texts' }
  | ({ as: 'alone' } & AloneChoice);

/** How a figure stands alone in a frame of another page. */
export interface AloneChoice {
  /** What the chart is called. */
  title: string;
  /** Address of the page that it stands on, and what the way there is called. */
  page: string;
  back: string;
  /** Who is drawn, where the figure does not say. */
  also: readonly string[];
}

/** A figure alone: what a page for a frame holds, its styles, and pixels that hold it at any width. */
export interface Alone {
  main: string;
  styles: string;
  height: number;
}

/** What is copied as text. */
export interface Texts {
  headline: string;
  sentence: string;
  link: string;
  table: { html: string; text: string };
  citations: Record<CitationStyle, string>;
}

export interface File {
  name: string;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

/** The figure of a request. `shapes` are asked for by maps alone. */
export async function figureOf(request: Request, shapes: () => Promise<MapShapes>): Promise<Figure> {
  switch (request.kind) {
    case 'map':
    case 'hexagons':
      return mapFigure(request.input, request.kind, await shapes());
    case 'both':
      return bothFigure(request.input, await shapes());
    case 'areas':
      return areasFigure(request.input, request.view, await shapes());
    case 'strip':
      return stripFigure(request.input);
    case 'ranking':
      return rankingFigure(request.input, request.view);
    case 'trend':
      return trendFigure(request.input, request.view);
    case 'funnel':
      return funnelFigure(request.input, request.view);
    case 'multiples':
      return multiplesFigure(request.input, request.view);
    case 'trends':
      return trendsFigure(request.input, request.view);
    case 'listing':
      return listingFigure(request.input, request.view);
    case 'matrix':
      return matrixFigure(request.input, request.view);
    case 'scatter':
      return scatterFigure(request.input, request.view);
    case 'breakdown':
      return breakdownFigure(request.input, request.view);
  }
}

export function drawingOf(figure: Figure, { shape }: PictureChoice): Drawing {
  return compose(figure, shapeById(shape));
}

/** A figure as it stands alone in a frame. Throws of a kind that stands in none. */
export async function aloneOf(request: Request, choice: AloneChoice, shapes: () => Promise<MapShapes>): Promise<Alone> {
  const { kind } = request;
  if (!isAloneKind(kind)) throw new Error('This figure has no frame of its own. Take the picture, or link to its page.');
  const content = {
    ...choice,
    kind,
    figure: await figureOf(request, shapes),
    licences: request.input.sources.map(({ licence }) => licenceInWords(licence))
  };
  const whole = request.kind === 'both' ? { ...content, narrow: await oneByOne(request, shapes) } : content;
  return { ...markupOf(whole), height: heightOf(whole) };
}

async function oneByOne(
  { input }: { input: MeasureInput },
  shapes: () => Promise<MapShapes>
): Promise<NonNullable<AloneFigure['narrow']>> {
  const outlines = await shapes();
  return [
    { title: PAIR_TITLES[0], figure: mapFigure(input, 'map', outlines) },
    { title: PAIR_TITLES[1], figure: mapFigure(input, 'hexagons', outlines) }
  ];
}

/** 'plans-within-20-weeks_2025_england_map_wide.png': what is inside. */
export function pictureName(figure: Figure, { shape, theme }: PictureChoice, ending: string, pixels = 1): string {
  return `${stemOf(figure.name)}_${shape}${theme === 'dark' ? '_dark' : ''}${pixels > 1 ? `@${pixels}x` : ''}.${ending}`;
}

/** A figure as a file, other than a picture of pixels. */
export function fileOf(figure: Figure, wanted: Exclude<Wanted, { as: 'png' | 'texts' | 'alone' }>): File {
  switch (wanted.as) {
    case 'svg':
      return {
        name: pictureName(figure, wanted, 'svg'),
        type: 'image/svg+xml',
        body: svgOf(drawingOf(figure, wanted), wanted.theme)
      };
    case 'csv':
      return { name: `${stemOf(figure.name)}.csv`, type: 'text/csv;charset=utf-8', body: csvOf(figure.table) };
    case 'json':
      return { name: `${stemOf(figure.name)}.json`, type: 'application/json', body: jsonOf(figure) };
    case 'xlsx':
      return {
        name: `${stemOf(figure.name)}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: xlsxOf(figure) as Uint8Array<ArrayBuffer>
      };
  }
}

/** Everything that is copied as text: the sentence with its source, the link, the table, and the citation in each style. */
export function textsFor(figure: Figure, { sources }: { sources: readonly CitedSource[] }): Texts {
  const cite = (style: CitationStyle) => citationOf(figure, sources, style);
  return {
    headline: figure.headline,
    sentence: `${figure.sentence ?? figure.headline} (${figure.subtitle.replace(/\.$/, '')}. Source: ${figure.source.replace(/\.$/, '')}.) ${figure.address}`,
    link: figure.address,
    table: pastedTable(figure),
    citations: { plain: cite('plain'), bibtex: cite('bibtex'), ris: cite('ris'), markdown: cite('markdown') }
  };
}
