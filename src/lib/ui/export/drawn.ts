import font from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url';
import type { Alone, AloneChoice, File, Request, Texts, Wanted } from '../../export/work/job.ts';
import type { Answered, Asked } from '../../export/work/worker.ts';
import { watched } from '../../served/worker.ts';

type Plain = Exclude<Wanted, { as: 'texts' | 'alone' }>;

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();

const FAILED = 'The part of this page that makes pictures and files could not be loaded. Check the connection and try again.';
/** A worker that says nothing for so many seconds has died without a word. */
const SILENCE = 60;

/* One worker a page, made when first asked. One that fails fails all that wait for it, and the next question makes another. */
function started(): Worker {
  if (worker) return worker;
  const made = watched(new Worker(new URL('../../export/work/worker.ts', import.meta.url), { type: 'module' }));
  made.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  made.addEventListener('error', () => dismiss(made));
  return (worker = made);
}

function dismiss(made: Worker): void {
  made.terminate();
  if (worker === made) worker = null;
  for (const { reject } of waiting.values()) reject(new Error(FAILED));
  waiting.clear();
}

/* What was asked last, and of whom: the same figure again is not copied again, which takes this thread's time. */
let sent: { request: Request; to: Worker } | null = null;

async function ask(request: Request, wanted: Wanted): Promise<Answered> {
  const id = ++asked;
  const own = started();
  const silent = setTimeout(() => dismiss(own), SILENCE * 1000);
  try {
    const answer = await new Promise<Answered>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      const known = sent?.request === request && sent.to === own;
      sent = { request, to: own };
      own.postMessage({ id, request: known ? null : request, wanted, font: new URL(font, location.href).href } satisfies Asked);
    });
    if ('problem' in answer) throw new Error(answer.problem);
    return answer;
  } finally {
    waiting.delete(id);
    clearTimeout(silent);
  }
}

/** A figure as a file, made in the worker. Throws in words for a reader. */
export async function fileOf(request: Request, wanted: Plain): Promise<File> {
  const answer = await ask(request, wanted);
  if (!('file' in answer)) throw new Error(FAILED);
  return answer.file;
}

/** What is copied of a figure as text. Throws in words for a reader. */
export async function textsOf(request: Request): Promise<Texts> {
  const answer = await ask(request, { as: 'texts' });
  if (!('texts' in answer)) throw new Error(FAILED);
  return answer.texts;
}

/** A figure as it stands alone in a frame of another page. Throws in words for a reader. */
export async function aloneOf(request: Request, choice: AloneChoice): Promise<Alone> {
  const answer = await ask(request, { as: 'alone', ...choice });
  if (!('alone' in answer)) throw new Error(FAILED);
  return answer.alone;
}
