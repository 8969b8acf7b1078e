import { boardBorders, readCouncilShapes, type CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import { boardOutlines, readHexagonShapes, type HexagonsFile } from '../../charts/hexagons/geometry.ts';
import { paintOn } from '../../charts/kit/canvas.ts';
import { fetchJson } from '../../served/fetch.ts';
import { proveFont } from '../drawing/proof.ts';
import type { Figure } from '../figure.ts';
import type { MapShapes } from '../figures/measure.ts';
import { drawingOf, pictureName, type File, type Request, type Wanted } from './job.ts';
import { isOfBoards } from '../../model/geography.ts';

const fonts = (globalThis as unknown as { fonts: FontFaceSet }).fonts;

let loading: Promise<void> | null = null;

/* The site's own file, fetched by this worker under the site's policy. Tried again where it failed. */
function loadFont(font: string): Promise<void> {
  loading ??= new FontFace('Libre Franklin', `url(${font})`, { weight: '100 900' })
    .load()
    .then((face) => void fonts.add(face))
    .catch(() => {
      loading = null;
      throw new Error(
        'The typeface could not be loaded, so no picture is handed over. Try again when you are online, or take the SVG.'
      );
    });
  return loading;
}

const files = new Map<string, Promise<unknown>>();

function served<T>(path: string): Promise<T> {
  const begun = files.get(path);
  if (begun) return begun as Promise<T>;
  const file = fetchJson<T>(path).catch((cause: unknown) => {
    files.delete(path);
    throw new Error('The outlines of the map could not be loaded. Try again when you are online.', { cause });
  });
  files.set(path, file);
  return file;
}

/** The outlines that a request's map is drawn from, fetched once a worker. Throws in words for a reader. */
export async function shapesFor(request: Request): Promise<MapShapes> {
  const [councils, hexagons] = await Promise.all([
    served<CouncilsTopology>('/boundaries/councils.json'),
    served<HexagonsFile>('/boundaries/hexagons.json')
  ]);
  const shapes = { area: readCouncilShapes(councils), people: readHexagonShapes(hexagons) };
  if (request.kind === 'areas' || !('measure' in request.input) || !isOfBoards(request.input.measure)) return shapes;
  const { input } = request;
  const boards = new Map(input.rows.flatMap(({ code, board }) => (board ? [[code, board]] : [])));
  const boardOf = (code: string) => boards.get(code);
  return {
    area: { ...shapes.area, ...boardBorders(councils, boardOf) },
    people: { ...shapes.people, ...boardOutlines(hexagons, boardOf) }
  };
}

/** A figure as a PNG, its typeface proved. For a worker: needs `OffscreenCanvas`. Throws in words for a reader. */
export async function picture(figure: Figure, wanted: Extract<Wanted, { as: 'png' }>, font: string): Promise<File> {
  if (typeof OffscreenCanvas === 'undefined')
    throw new Error(
      'This browser cannot draw a picture outside the page. The SVG says the same, and opens in any drawing program.'
    );
  await loadFont(font);
  const drawing = drawingOf(figure, wanted);
  const canvas = new OffscreenCanvas(drawing.width * wanted.pixels, drawing.height * wanted.pixels);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no room for a picture as large as this. Choose a smaller one, or the SVG.');
  paintOn(context, drawing, wanted.theme, wanted.pixels);
  proveFont(context, drawing, wanted.theme, wanted.pixels);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return {
    name: pictureName(figure, wanted, 'png', wanted.pixels),
    type: 'image/png',
    body: new Uint8Array(await blob.arrayBuffer())
  };
}
