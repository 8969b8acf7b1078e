import net from 'node:net';
import { Stop } from './run.mjs';

/** @returns {Promise<boolean>} */
export const isFree = (/** @type {number} */ port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/**
 * The first free port from `wanted` upwards, looking at fifty.
 * @param {number} wanted
 * @param {(port: number) => Promise<boolean>} [free]
 */
export async function freePort(wanted, free = isFree) {
  for (let port = wanted; port < wanted + 50 && port < 65536; port++) if (await free(port)) return port;
  throw new Stop(`No port from ${wanted} upwards is free.`);
}

/**
 * @param {string | undefined} text the PORT that the reader set
 * @param {number} otherwise
 */
export function portFrom(text, otherwise) {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Stop(`PORT is '${text}', which is not a port number.`);
}
