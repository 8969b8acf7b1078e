import http from 'node:http';
import https from 'node:https';
import { FetchFailure } from './failure.ts';

export interface Limits {
  /** Milliseconds without a byte after which a server counts as stalled. */
  stall: number;
  /** Bytes that a download may have. */
  bytes: number;
  redirects: number;
  /** Requests in all for one download, the first among them. */
  attempts: number;
  /** Milliseconds before the second request; doubled before each one after. */
  pause: number;
}

export const LIMITS: Limits = { stall: 30_000, bytes: 500_000_000, redirects: 5, attempts: 4, pause: 1000 };

export interface Answer {
  /** Where the last redirect led. */
  url: string;
  status: number;
  headers: http.IncomingHttpHeaders;
  body: http.IncomingMessage;
}

const OURS = { 'user-agent': 'send-parity-atlas data:fetch', accept: '*/*', 'accept-encoding': 'identity', connection: 'close' };
const MOVED = [301, 302, 303, 307, 308];

/**
 * Asks for an address and follows redirects, over http and https alone. The body is still to be read.
 * Throws a FetchFailure when there is no answer, or the redirects do not end.
 */
export async function request(address: string, headers: Record<string, string>, limits: Limits): Promise<Answer> {
  const visited: string[] = [];
  let url = address;
  for (;;) {
    if (visited.includes(url)) throw new FetchFailure(`${address} redirects in a circle, by way of ${url}.`);
    if (visited.length > limits.redirects)
      throw new FetchFailure(`${address} redirects more than ${limits.redirects} times, last to ${url}.`);
    visited.push(url);
    const body = await once(url, headers, limits);
    const status = body.statusCode ?? 0;
    if (!MOVED.includes(status)) return { url, status, headers: body.headers, body };
    body.destroy();
    const next = body.headers.location;
    if (!next || !URL.canParse(next, url)) throw new FetchFailure(`${url} redirects without saying where to.`);
    url = new URL(next, url).href;
  }
}

function once(url: string, headers: Record<string, string>, limits: Limits): Promise<http.IncomingMessage> {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: 'no address' };
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new FetchFailure(`${url} is not an address of the web (${protocol}): only http and https are followed.`);
  return new Promise((resolve, reject) => {
    const asked = (protocol === 'https:' ? https : http).get(url, { headers: { ...OURS, ...headers }, agent: false });
    const timer = setTimeout(() => asked.destroy(stalled(url, limits)), limits.stall);
    asked.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(error instanceof FetchFailure ? error : new FetchFailure(`${url} could not be reached: ${inWords(error)}.`, true));
    });
    asked.on('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
  });
}

export const stalled = (url: string, { stall }: Limits): FetchFailure =>
  new FetchFailure(`${url} sent nothing for ${stall / 1000} s.`, true);

function inWords(error: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ENOTFOUND: 'there is no such server, or no network',
    EAI_AGAIN: 'there is no network',
    ECONNREFUSED: 'the server refused the connection',
    ECONNRESET: 'the server broke off'
  };
  return known[error.code ?? ''] ?? error.message;
}
