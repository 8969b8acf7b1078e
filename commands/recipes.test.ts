import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/* The recipes, driven in the servers that they are for, where this machine has them. */
const MODULES = '/usr/lib/apache2/modules';
const apache = ['/usr/sbin/apache2'].find((file) => existsSync(file) && existsSync(`${MODULES}/mod_rewrite.so`));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const nginx = ['/usr/sbin/nginx'].find((file) => existsSync(file) && existsSync(BROTLI));

const root = mkdtempSync(path.join(tmpdir(), 'parity-recipes-'));
const site = path.join(root, 'site');
const PAGE = `<!doctype html>${'<p>A page of figures.</p>'.repeat(40)}`;

const write = (name: string, text: string) => {
  const file = path.join(site, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (text.length < 500) return;
  writeFileSync(`${file}.br`, brotliCompressSync(text));
  writeFileSync(`${file}.gz`, gzipSync(text));
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(() => {
  for (const page of ['index', '404', 'measures', 'measures/one', 'embed/one/map']) write(`${page}.html`, PAGE + page);
  write('data/areas.csv', 'code,name\nE06000001,Hartlepool\n'.repeat(40));
  write('_app/immutable/a.js', '1');
  write('_app/immutable/chunks/b.js', '1');
  write('service-worker.js', '1');
  write('manifest.webmanifest', '{}');
  write('_headers', '/*');
  spawnSync('chmod', ['-R', 'a+rX', root]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = (port: number, url: string, headers: http.OutgoingHttpHeaders = {}) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path: url, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      );
    });
    request.on('error', reject);
  });

async function holds(port: number) {
  const page = await ask(port, '/measures/one');
  expect([page.status, page.body.toString(), page.headers['content-type']]).toEqual([
    200,
    `${PAGE}measures/one`,
    'text/html; charset=utf-8'
  ]);
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(page.headers['cache-control']).toBe('no-cache');
  const br = await ask(port, '/measures/one', { 'accept-encoding': 'br, gzip' });
  expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', expect.stringContaining('Accept-Encoding')]);
  expect(brotliDecompressSync(br.body).toString()).toBe(`${PAGE}measures/one`);
  const gz = await ask(port, '/measures', { 'accept-encoding': 'gzip' });
  expect([gz.headers['content-encoding'], gunzipSync(gz.body).toString()]).toEqual(['gzip', `${PAGE}measures`]);
  expect((await ask(port, '/')).body.toString()).toBe(`${PAGE}index`);

  const embed = await ask(port, '/embed/one/map');
  expect(embed.headers['content-security-policy']).toContain('frame-ancestors * file:');
  const table = await ask(port, '/data/areas.csv', { 'accept-encoding': 'br' });
  expect([
    table.headers['content-type'],
    table.headers['access-control-allow-origin'],
    table.headers['content-encoding']
  ]).toEqual(['text/csv; charset=utf-8', '*', 'br']);
  expect((await ask(port, '/data/areas.csv', { range: 'bytes=0-3' })).body.toString()).toBe('code');

  const moved = await ask(port, '/measures/one/?year=2023');
  expect([moved.status, moved.headers.location?.replace(/^http:\/\/[^/]+/, '')]).toEqual([308, '/measures/one?year=2023']);
  const fixed = await ask(port, '/_app/immutable/a.js');
  expect(fixed.headers['cache-control']).toContain('immutable');
  expect(fixed.headers['content-security-policy']).toContain("default-src 'none'");
  const script = await ask(port, '/_app/immutable/chunks/b.js');
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['x-content-type-options']).toBe('nosniff');
  for (const name of ['content-security-policy', 'permissions-policy', 'referrer-policy', 'cross-origin-opener-policy'])
    expect(script.headers[name], name).toBeUndefined();
  expect((await ask(port, '/service-worker.js')).headers['cache-control']).toBe('no-cache');
  expect((await ask(port, '/manifest.webmanifest')).headers['content-type']).toBe('application/manifest+json');
  for (const url of [
    '/nothing',
    '/nothing/x',
    '/404',
    '/404.html',
    '/_headers',
    '/_app/immutable/gone.js',
    '/_app/immutable/chunks/gone.js'
  ]) {
    const missing = await ask(port, url);
    expect([url, missing.status, missing.headers['cache-control']]).toEqual([url, 404, 'no-cache']);
    expect([url, missing.body.toString()]).toEqual([url, `${PAGE}404`]);
    expect(missing.headers['content-security-policy']).toContain("default-src 'none'");
  }
}

/** Drives a server that runs until it is stopped, once it answers. */
async function driven(begin: () => ReturnType<typeof spawnSync>, stop: () => void, port: number) {
  const { status, stderr } = begin();
  expect([status, status === 0 ? '' : String(stderr)]).toEqual([0, '']);
  try {
    for (let tries = 0; tries < 50; tries++) {
      if (
        await ask(port, '/').then(
          () => true,
          () => false
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await holds(port);
  } finally {
    stop();
  }
}

describe('the recipe for', () => {
  it.skipIf(!apache)('Apache serves the site (skipped where apache2 is not installed)', async () => {
    const port = await freePort();
    copyFileSync('deploy/apache.htaccess', path.join(site, '.htaccess'));
    const config = path.join(root, 'apache.conf');
    const modules = ['mpm_event', 'authz_core', 'mime', 'rewrite', 'headers', 'dir'];
    writeFileSync(
      config,
      [
        `ServerRoot ${root}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${root}/apache.pid\nErrorLog ${root}/error.log`,
        ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
        `TypesConfig /dev/null\nUser www-data\nGroup www-data\nDocumentRoot ${site}`,
        `<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>`
      ].join('\n')
    );
    const run = (what: string) => spawnSync(apache ?? '', ['-f', config, '-k', what], { encoding: 'utf8' });
    await driven(
      () => run('start'),
      () => run('stop'),
      port
    );
  });

  it.skipIf(!nginx)('nginx serves the site (skipped where nginx or its module for Brotli is not installed)', async () => {
    const port = await freePort();
    const config = path.join(root, 'nginx.conf');
    const recipe = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/atlas;', `root ${site};`);
    writeFileSync(
      config,
      `load_module ${BROTLI};\npid ${root}/nginx.pid;\nerror_log ${root}/nginx.log;\nevents {}\nhttp {\naccess_log off;\n${recipe}}\n`
    );
    const run = (...args: string[]) =>
      spawnSync(nginx ?? '', ['-c', config, ...args], {
        encoding: 'utf8'
      });
    await driven(
      () => run(),
      () => run('-s', 'stop'),
      port
    );
  });
});
