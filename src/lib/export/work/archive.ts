import { csvOf } from '../tables/csv.ts';
import { readmeOf, Archive, stemOf, type Packed, type Readme } from '../zip.ts';
import { figureOf, fileOf, type FigureRequest, type MeasureRequest } from './job.ts';
import { picture, shapesFor } from './make.ts';
import { messageOf } from '../../model/message.ts';

/** A chart of a measure, or any other with the folder that it goes into. */
export type Asked = MeasureRequest | (FigureRequest & { folder: string });

/** One measure's charts, or the end: then the archive is handed over. */
export type ArchiveMessage =
  { do: 'add'; requests: readonly Asked[]; font: string } | { do: 'finish'; readme: Omit<Readme, 'charts'> };

/** After each chart, after each measure, and the archive at last. */
export type Said = { chart: Packed } | { ready: true } | { archive: Blob; charts: Packed[] } | { problem: string };

interface Scope {
  addEventListener: (type: 'message', listen: (event: MessageEvent<ArchiveMessage>) => void) => void;
  postMessage: (said: Said) => void;
}
const scope = globalThis as unknown as Scope;

const archive = new Archive();
const charts: Packed[] = [];
const PICTURE = { shape: 'wide', theme: 'light' } as const;

/* A chart that cannot be drawn is told in the README and to the reader: the others are handed over all the same. */
async function pack(request: Asked, font: string): Promise<Packed> {
  const [folder, title] =
    'folder' in request ? [request.folder, request.folder] : [request.input.measure.id, request.input.measure.title];
  let headline = `${title} (${request.kind})`;
  try {
    const figure = await figureOf(request, () => shapesFor(request));
    headline = figure.headline;
    const stem = stemOf(figure.name);
    const png = await picture(figure, { as: 'png', pixels: 1, ...PICTURE }, font);
    const svg = fileOf(figure, { as: 'svg', ...PICTURE });
    const bodies = { [`${stem}.png`]: png.body, [`${stem}.svg`]: svg.body, [`${stem}.csv`]: csvOf(figure.table) };
    for (const [name, body] of Object.entries(bodies)) archive.add(`${folder}/${name}`, body);
    return { folder, headline, files: Object.keys(bodies), problem: '' };
  } catch (error) {
    return { folder, headline, files: [], problem: messageOf(error) };
  }
}

async function follow(message: ArchiveMessage): Promise<void> {
  if (message.do === 'add') {
    for (const request of message.requests) {
      const chart = await pack(request, message.font);
      charts.push(chart);
      scope.postMessage({ chart });
    }
    scope.postMessage({ ready: true });
    return;
  }
  archive.add('README.txt', readmeOf({ ...message.readme, charts }));
  scope.postMessage({ archive: new Blob(archive.finish(), { type: 'application/zip' }), charts });
}

scope.addEventListener('message', ({ data }) => {
  follow(data).catch((error: unknown) => scope.postMessage({ problem: messageOf(error) }));
});
