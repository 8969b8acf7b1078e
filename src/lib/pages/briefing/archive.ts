import font from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url';
import type { FigureRequest, MeasureRequest } from '../../export/work/job.ts';
import type { Said, ArchiveMessage } from '../../export/work/archive.ts';
import type { Packed } from '../../export/zip.ts';
import { measureInput } from '../../ui/export/input.ts';
import { flaggedOf } from '../../ui/checks.ts';
import { sourcesOf, titleOf, type Briefing, type Gap } from './blocks.ts';
import { chartsOf } from './chart-count.ts';
import type { BriefingData, Part } from './part.ts';
import { BASE } from '../../served/at.ts';
import { list, listName } from '../../words/index.ts';
import { watched } from '../../served/worker.ts';
import { isGraded } from '../../model/measure.ts';

/** A worker that says nothing for so many seconds has died without a word. */
const SILENCE = 60;
const FAILED = 'The part of this page that makes pictures and files could not be loaded. Check the connection and try again.';
/** So many councils are named over a table; more are counted. */
const NAMED = 3;

/** Every chart of one measure, as the worker is asked for it. With nobody chosen the table has every council. */
export function requestsOf(
  part: Part,
  briefing: Briefing,
  data: Pick<BriefingData, 'regions'>,
  origin: string
): MeasureRequest[] {
  const { measure, period, shown, chosen, named, trends, cited } = part;
  const base = measureInput({
    measure,
    period,
    rows: shown.rows,
    england: shown.england,
    sources: cited,
    regions: data.regions,
    flagged: flaggedOf(shown.faults),
    headline: shown.headline,
    subtitle: shown.subtitle,
    page: `${origin}/measures/${measure.id}`,
    version: briefing.version
  });
  const codes = new Set(chosen.map(({ area }) => area));
  const name = chosen.length > NAMED ? `${chosen.length} chosen councils` : list(chosen.map((row) => listName(row)));
  const someNamed = shown.rows.some(({ area, value }) => value !== null && named.has(area));
  const requests: MeasureRequest[] = [
    { kind: 'map', input: base },
    { kind: 'hexagons', input: base },
    ...(isGraded(measure)
      ? []
      : [{ kind: 'strip', input: someNamed ? { ...base, chosen: named } : base } satisfies MeasureRequest]),
    {
      kind: 'ranking',
      input: base,
      view: { sort: 'figure', reversed: false, filter: codes.size === 0 ? null : { name, codes } }
    },
    ...trends.map((series): MeasureRequest => ({ kind: 'trend', input: base, view: { series } }))
  ];
  return requests;
}

/** The gap's chart, with the place it is found at and the folder of its measure. */
function gapRequest({ input, ...rest }: Gap, folder: string): FigureRequest & { folder: string } {
  return { ...rest, input: { ...input, page: `${location.origin}${BASE}${input.page}` }, folder };
}

export interface Progress {
  done: number;
  last: string;
}

/**
 * Every chart of a briefing in one ZIP, made in a worker of its own, a measure at a time. `stop` ends the worker, and with it all that it
 * made. Throws in words for a reader; an `AbortError` where it was stopped.
 */
export async function archiveOf(
  briefing: Briefing,
  data: Pick<BriefingData, 'regions'>,
  { stop, onprogress }: { stop: AbortSignal; onprogress: (progress: Progress) => void }
): Promise<{ blob: Blob; failed: Packed[] }> {
  const worker = watched(new Worker(new URL('../../export/work/archive.ts', import.meta.url), { type: 'module' }));
  let done = 0;
  const ask = (message: ArchiveMessage) =>
    new Promise<Said>((resolve, reject) => {
      const silent = () => reject(new Error(FAILED));
      let timer = setTimeout(silent, SILENCE * 1000);
      stop.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')), { once: true });
      worker.onerror = silent;
      worker.onmessage = ({ data: said }: MessageEvent<Said>) => {
        clearTimeout(timer);
        timer = setTimeout(silent, SILENCE * 1000);
        if ('chart' in said) return onprogress({ done: ++done, last: said.chart.headline });
        clearTimeout(timer);
        if ('problem' in said) reject(new Error(said.problem));
        else resolve(said);
      };
      worker.postMessage(message);
    });
  try {
    for (const part of briefing.parts) {
      /* In a task of its own, so that a press on “Stop” comes between. */
      await new Promise((resolve) => setTimeout(resolve));
      stop.throwIfAborted();
      const requests = requestsOf(part, briefing, data, `${location.origin}${BASE}`);
      await new Promise((resolve) => setTimeout(resolve));
      const gap = briefing.gaps.get(part.measure.id);
      const others = gap ? [gapRequest(gap, part.measure.id)] : [];
      await ask({ do: 'add', requests: [...requests, ...others], font: new URL(font, location.href).href });
    }
    const sources = sourcesOf(briefing.parts).map(({ words, page }) => `${words} ${page}`.trim());
    const said = await ask({
      do: 'finish',
      readme: {
        title: briefing.areas.length === 0 ? titleOf(briefing) : list(briefing.areas.map((area) => listName(area))),
        without: chartsOf(briefing).without,
        sources,
        version: briefing.version,
        address: briefing.address
      }
    });
    if (!('archive' in said)) throw new Error(FAILED);
    return { blob: said.archive, failed: said.charts.filter(({ problem }) => problem !== '') };
  } finally {
    worker.terminate();
  }
}
