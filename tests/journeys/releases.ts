import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { headersFor, headersIn } from '../../commands/headers.mjs';
import { locate, pathnameOf, typeOf } from '../../commands/resolve.mjs';

type Release = 'first' | 'figures' | 'site';

export const MEASURE = '/measures/plans-within-20-weeks';
export const TABLE = '/data/observations/plans-within-20-weeks.csv';
/** What a whole copy of the built site holds here: few pages, and every script. */
const WHOLE = ['/', '/about', '/offline', MEASURE, `${MEASURE}/2023`, '/councils/derbyshire', TABLE];

const folder = 'build';
const isFile = (file: string) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The built site as a host serves it before and after a release: the second has other figures, or the same and another site. Each page says in
 * `data-release` of which it is. The network fails when it is told to.
 */
export class Releases {
  release: Release = 'first';
  /** Whether nothing answers. */
  dead = false;
  /** Requests of the copy's own that are still answered; the next is cut in the middle, and all after it at once. */
  left = Infinity;
  /** Addresses that the host no longer has. */
  gone: RegExp | null = null;
  /** What was asked for: addresses of the copy's own requests begin with a `+`. */
  asked: string[] = [];
  origin = '';
  readonly #rules = headersIn(path.join(folder, '_headers'));
  readonly #built = JSON.parse(readFileSync(path.join(folder, 'build.json'), 'utf8')) as {
    version: string;
    files: Record<string, string>;
  };
  readonly #server = http.createServer((request, response) => this.#answer(request, response));

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  versionOf(release: Release): string {
    const [data = ''] = this.#built.version.split('.');
    return { first: this.#built.version, figures: '00000000.11111111', site: `${data}.22222222` }[release];
  }

  /** A file as a release has it. */
  bodyOf(pathname: string, file: string, release = this.release): Buffer {
    if (pathname === '/build.json') return Buffer.from(JSON.stringify(this.#build(release)));
    if (pathname === '/everything.json') return Buffer.from(JSON.stringify(this.#everything(release)));
    const bytes = readFileSync(path.join(folder, file));
    if (file.endsWith('.html'))
      return Buffer.from(
        bytes
          .toString()
          .replace(`content="${this.#built.version}"`, `content="${this.versionOf(release)}"`)
          .replace('<body ', `<body data-release="${release}" `)
      );
    if (pathname !== TABLE || release !== 'figures') return bytes;
    // As long as before to the byte: only what is in it differs.
    return Buffer.from(bytes.toString().replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10)));
  }

  #build(release: Release) {
    const files = Object.values(this.#everything(release).files);
    const hash = createHash('sha256')
      .update(this.bodyOf(TABLE, TABLE.slice(1), release))
      .digest('base64url')
      .slice(0, 6);
    return {
      version: this.versionOf(release),
      asAt: release === 'figures' ? 'July 2031' : 'June 2026',
      everything: { files: files.length, bytes: files.reduce((sum, bytes) => sum + bytes, 0) },
      files: { ...this.#built.files, [TABLE]: hash }
    };
  }

  #everything(release: Release) {
    const fixed = readdirSync(path.join(folder, '_app/immutable'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|woff2)$/.test(name))
      .map((name) => `/_app/immutable/${name}`);
    return { version: this.versionOf(release), files: Object.fromEntries([...WHOLE, ...fixed].map((one) => [one, 10_000])) };
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const pathname = pathnameOf(request.url ?? '') ?? '/';
    const own = request.headers['x-keep'] !== undefined;
    this.asked.push(own ? `+${pathname}` : pathname);
    if (this.dead || (own && this.left < 0)) return void request.socket.destroy();
    const found = this.gone?.test(pathname) ? undefined : locate(pathname, isFile);
    const file = found && 'file' in found ? found.file : undefined;
    const body = file ? this.bodyOf(pathname, file) : Buffer.from('There is nothing at this address.');
    response.writeHead(file ? 200 : 404, {
      'cache-control': 'no-cache',
      ...(file && headersFor(this.#rules, pathname)),
      'content-type': file ? typeOf(file) : 'text/plain; charset=utf-8',
      'content-length': body.length
    });
    if (own && this.left-- === 0) {
      response.write(body.subarray(0, body.length / 2));
      setTimeout(() => request.socket.destroy(), 20);
    } else response.end(request.method === 'HEAD' ? undefined : body);
  }
}
