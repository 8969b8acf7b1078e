import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A server on this machine for tests: answers each path as its handler does, and keeps what it was asked. */
export async function serverOf(handlers: Record<string, Handler>) {
  const asked: { path: string; range: string | undefined; ifRange: string | undefined }[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    const { range, 'if-range': ifRange } = request.headers;
    asked.push({ path, range, ifRange: typeof ifRange === 'string' ? ifRange : undefined });
    const handler = handlers[path];
    if (handler) handler(request, response);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    at: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    asked,
    handlers,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

/** Answers with bytes, whole or from where Range and If-Range ask. */
export const file =
  (bytes: Buffer, tag = '"one"'): Handler =>
  (request, response) => {
    const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    const from = start !== undefined && request.headers['if-range'] === tag ? Number(start) : 0;
    const headers = { etag: tag, 'content-length': bytes.length - from };
    if (from > 0) response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` });
    else response.writeHead(200, headers);
    response.end(bytes.subarray(from));
  };

/** Answers each request with the next handler, and the last with all that follow. */
export const inTurn = (...handlers: Handler[]): Handler => {
  let turn = 0;
  return (request, response) => handlers[Math.min(turn++, handlers.length - 1)]?.(request, response);
};

export const redirect =
  (to: string, status = 302): Handler =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();

export const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}): Handler =>
  (_request, response) =>
    response.writeHead(code, headers).end('<html>sorry</html>');

/** Promises all of the bytes and breaks off after some. */
export const breaksOff =
  (bytes: Buffer, after: number, tag = '"one"'): Handler =>
  (_request, response) => {
    response.writeHead(200, { etag: tag, 'content-length': bytes.length });
    // Time for whoever asked to read what came: bytes that wait unread are lost with the connection.
    response.write(bytes.subarray(0, after), () => setTimeout(() => response.destroy(), 300));
  };

/** Sends some of the bytes and then nothing more, for ever. */
export const stalls =
  (bytes: Buffer, after: number, tag = '"one"'): Handler =>
  (_request, response) => {
    response.writeHead(200, { etag: tag, 'content-length': bytes.length });
    response.write(bytes.subarray(0, after));
  };
