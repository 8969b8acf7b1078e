import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FetchFailure } from './failure.ts';
import { LIMITS, request, stalled, type Answer, type Limits } from './request.ts';

/** Told as bytes arrive: how many there are, and how many the server promised; null where it did not. */
export type Arrived = (bytes: number, of: number | null) => void;

/** Written beside a part, so that a later run carries on from the same file and no other. */
interface Begun {
  url: string;
  /** What If-Range takes: a strong ETag, else a date; empty where the server gave neither. */
  mark: string;
}

const LONGEST_PAUSE = 30_000;

/**
 * Downloads an address into `part`, carrying on from what is there already where the server can. Whatever passes (a stall, a broken
 * connection, a busy server) is tried again a few times. Throws a FetchFailure; what had arrived stays for the next time.
 */
export async function download(url: string, part: string, arrived: Arrived = () => {}, limits: Limits = LIMITS): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTo(url, part, arrived, limits);
    } catch (error) {
      if (!(error instanceof FetchFailure) || !error.passing) throw error;
      if (attempt >= limits.attempts)
        throw new FetchFailure(
          `${error.message} Tried ${limits.attempts === 1 ? 'once' : `${limits.attempts} times`}. What has arrived is kept: run data:fetch again later.`
        );
      const asked = error instanceof Busy ? error.pause : 0;
      await wait(Math.min(Math.max(asked, limits.pause * 2 ** (attempt - 1)), LONGEST_PAUSE));
    }
  }
}

/** Forgets what has arrived of a download. */
export function forget(part: string): void {
  rmSync(part, { force: true });
  rmSync(noteOf(part), { force: true });
}

class Busy extends FetchFailure {
  constructor(
    message: string,
    readonly pause: number
  ) {
    super(message, true);
  }
}

async function attemptTo(url: string, part: string, arrived: Arrived, limits: Limits): Promise<void> {
  mkdirSync(dirname(part), { recursive: true });
  const have = begunWith(url, part);
  const headers: Record<string, string> = have ? { range: `bytes=${have.bytes}-`, 'if-range': have.mark } : {};
  const answer = await request(url, headers, limits);
  try {
    if (answer.status === 416 && have) {
      forget(part);
      throw new FetchFailure(`${answer.url} has nothing after byte ${have.bytes}.`, true);
    }
    refuse(answer);
    const from = answer.status === 206 ? startOf(answer, have?.bytes ?? 0) : 0;
    if (from === 0) writeFileSync(noteOf(part), JSON.stringify({ url, mark: markOf(answer) } satisfies Begun));
    await receive(answer, part, from, arrived, limits);
  } finally {
    answer.body.destroy();
  }
}

/** Throws unless the answer is a file. */
function refuse({ url, status, headers }: Answer): void {
  if (status === 429 || status === 408 || status >= 500)
    throw new Busy(`${url} answered ${status}: the server is busy or broken.`, 1000 * (Number(headers['retry-after']) || 0));
  if (status === 404 || status === 410)
    throw new FetchFailure(
      `${url} answered ${status}: there is nothing at this address any more. Look for the file on its page.`
    );
  if (status !== 200 && status !== 206) throw new FetchFailure(`${url} answered ${status} and sent no file.`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new FetchFailure(`${url} sent the file as ${encoding}, which was not asked for.`);
}

function startOf({ url, headers }: Answer, asked: number): number {
  const [, start] = /^bytes (\d+)-/.exec(headers['content-range'] ?? '') ?? [];
  if (Number(start) !== asked || start === undefined)
    throw new FetchFailure(
      `${url} was asked for what follows byte ${asked} and sent '${headers['content-range'] ?? 'no range'}'.`
    );
  return asked;
}

async function receive(
  { url, headers, body }: Answer,
  part: string,
  from: number,
  arrived: Arrived,
  limits: Limits
): Promise<void> {
  const length = headers['content-length'];
  const total = length === undefined ? null : from + Number(length);
  const tooLong = (): FetchFailure => {
    forget(part);
    return new FetchFailure(`${url} is larger than ${limits.bytes.toLocaleString('en-GB')} bytes: no published file is.`);
  };
  if (total !== null && total > limits.bytes) throw tooLong();
  const file = await open(part, from === 0 ? 'w' : 'a');
  const watch = setTimeout(() => body.destroy(stalled(url, limits)), limits.stall);
  let bytes = from;
  arrived(bytes, total);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      watch.refresh();
      bytes += chunk.length;
      if (bytes > limits.bytes) throw tooLong();
      await file.writeFile(chunk);
      arrived(bytes, total);
    }
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure(`${url} broke off after ${said(bytes, total)}.`, true);
  } finally {
    clearTimeout(watch);
    await file.close();
  }
  if (total !== null && bytes !== total) throw new FetchFailure(`${url} broke off after ${said(bytes, total)}.`, true);
}

/** What arrived before and can be carried on from; anything else is thrown away. */
function begunWith(url: string, part: string): { bytes: number; mark: string } | null {
  if (!existsSync(part)) return null;
  const bytes = statSync(part).size;
  const begun = existsSync(noteOf(part)) ? readNote(part) : null;
  if (bytes > 0 && begun?.url === url && begun.mark !== '') return { bytes, mark: begun.mark };
  forget(part);
  return null;
}

function readNote(part: string): Begun | null {
  try {
    return JSON.parse(readFileSync(noteOf(part), 'utf8')) as Begun;
  } catch {
    return null;
  }
}

function markOf({ headers }: Answer): string {
  const tag = headers.etag ?? '';
  return tag.startsWith('"') ? tag : (headers['last-modified'] ?? '');
}

const noteOf = (part: string): string => `${part}.json`;
const said = (bytes: number, of: number | null): string =>
  `${bytes.toLocaleString('en-GB')}${of === null ? '' : ` of ${of.toLocaleString('en-GB')}`} bytes`;
