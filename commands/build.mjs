import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseFrom } from './base.mjs';
import { compress, compressAhead } from './compress.mjs';
import { stamp as nameBuild, writeLists } from './copy.mjs';
import { hostFrom, writeHostHeaders } from './hosts.mjs';
import { hashOfInputs } from './inputs.mjs';
import { checkLinks } from './links.mjs';
import { originFrom } from './origin.mjs';
import { writeMoved } from './moved.mjs';
import { rebase } from './rebase.mjs';
import { main, must, root, step, tool } from './run.mjs';
import { contactFrom } from './publisher.mjs';
import { seal } from './seal.mjs';
import { writeSecurity } from './security.mjs';
import { setUp } from './setup.mjs';
import { writeSitemap } from './sitemap.mjs';
import { checkVoice } from './voice.mjs';

const built = path.join(root, 'build');
const cache = path.join(root, '.cache');
const stamp = path.join(cache, 'built');
const compressed = path.join(cache, 'compressed');
/** As `src/lib/db/slim.ts` makes it. */
const ENGINE = path.join(cache, 'engine/duckdb-eh.wasm');

/** Pages are short-lived strings by the hundred thousand: with room for the young, a tenth of the time is saved that collecting them takes. */
const roomy = [process.env['NODE_OPTIONS'], '--max-semi-space-size=64'].filter(Boolean).join(' ');

export const compileDatabase = () =>
  step('Compiling data/ into one DuckDB file', () =>
    must(tool('tsx', ['src/lib/db/compile.ts']), 'data/ could not be compiled: see above.')
  );

export async function compileData() {
  await compileDatabase();
  await step('Writing the open data API', () =>
    must(tool('tsx', ['src/lib/api/write.ts']), 'The files under /api/ could not be written: see above.')
  );
}

export async function build() {
  const inputs = hashOfInputs();
  const origin = originFrom(process.env['PARITY_ORIGIN']);
  const base = baseFrom(process.env['PARITY_BASE']);
  rmSync(stamp, { force: true });
  await compileData();
  // On the second core while the first makes the pages.
  const settled = Promise.all([
    compressAhead(ENGINE, 'engine.wasm', compressed),
    compressAhead(path.join(root, 'static/db/figures.duckdb'), 'db/figures.duckdb', compressed)
  ]);
  settled.catch(() => undefined);
  await step('Prerendering every page', () =>
    must(
      tool('vite', ['build', '--logLevel', 'warn'], { env: { PARITY_PAGES: undefined, NODE_OPTIONS: roomy } }),
      'The build failed: see above.'
    )
  );
  await step('Taking start scripts out of the pages', async () => {
    const { pages, scripts } = seal(built);
    console.log(`  ${pages} pages, ${scripts} shared start script${scripts === 1 ? '' : 's'}`);
  });
  await step('Following every link', async () => {
    const { pages, links } = checkLinks(built, origin, base);
    console.log(`  ${links} addresses that ${pages} pages lead to or load`);
  });
  await step('Reading every page', async () => {
    const { pages, files } = checkVoice(built);
    console.log(`  ${pages} pages, and ${files} feeds, documents and texts beside them`);
  });
  await step('Leaving out what no page asks for', async () => {
    // Every link is a full page load, so a page's data is never fetched apart from it.
    const data = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
      (name) => path.basename(name) === '__data.json'
    );
    for (const name of data) rmSync(path.join(built, name));
    console.log(`  ${data.length} copies of pages' data`);
  });
  await step('Writing the sitemap', async () => {
    const listed = writeSitemap(built, origin && origin + base);
    console.log(listed > 0 ? `  ${listed} pages` : '  none: it needs whole addresses, and PARITY_ORIGIN is not set');
  });
  await step('Leading on from codes of councils', async () =>
    console.log(`  ${writeMoved(built, origin && origin + base)} pages that lead on`)
  );
  await step('Naming whom to write to about security', async () => {
    const named = writeSecurity(built, contactFrom(process.env['PARITY_CONTACT']), origin && origin + base);
    console.log(named ? '  .well-known/security.txt' : '  nobody: PARITY_CONTACT is not set');
  });
  if (base !== '') await step(`Moving the site to ${base}`, async () => console.log(`  ${rebase(built, base)} pages`));
  await step('Writing the headers', async () =>
    console.log(`  for ${writeHostHeaders(built, base, hostFrom(process.env['PARITY_HOST']))}`)
  );
  const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  let version = '';
  await step('Naming the build', async () => {
    const stamped = nameBuild(built);
    version = stamped.version;
    console.log(`  ${version}, in ${stamped.pages} pages`);
  });
  await step('Compressing', async () => {
    await settled;
    const { files, raw, brotli, reused } = await compress(built, compressed);
    console.log(`  ${files} files, ${mb(raw)} MB, ${mb(brotli)} MB as brotli; ${reused} results reused`);
  });
  await step('Listing what may be kept', async () => {
    const { files, bytes } = writeLists(built, version);
    console.log(`  ${files} files, ${mb(bytes)} MB on the wire`);
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, inputs);
}

export async function buildIfNeeded() {
  if (existsSync(stamp) && existsSync(built) && readFileSync(stamp, 'utf8') === hashOfInputs()) {
    console.log('build/ is up to date.');
    return;
  }
  await build();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await setUp();
    await step('Building the site', build);
  });
}
