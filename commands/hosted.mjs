import { rmSync } from 'node:fs';
import path from 'node:path';
import { compileData } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { stamp, writeLists } from './copy.mjs';
import { freePort } from './port.mjs';
import { rebase } from './rebase.mjs';
import { main, must, root, step, tool } from './run.mjs';
import { seal } from './seal.mjs';
import { siteServer } from './serve.mjs';
import { setUp } from './setup.mjs';

/** Builds a few pages for a folder of a host and drives them there. Not part of `npm test`: it builds a second time. */
const BASE = '/some/path';
const PAGES = [
  '/',
  '/404',
  '/offline',
  '/about',
  '/councils.json',
  '/places.json',
  '/councils/derbyshire',
  '/councils/derbyshire/answer.json',
  '/councils/england.svg',
  '/measures/plans-within-20-weeks',
  '/measures/plans-within-20-weeks/2023',
  '/measures/plans-within-20-weeks/faults.json',
  '/measures/plans-within-20-weeks/measure.json',
  '/standard',
  '/embed/plans-within-20-weeks/hexagons.html'
];

await main(async () => {
  await setUp();
  const out = path.join(root, '.cache/hosted');
  rmSync(out, { recursive: true, force: true });
  await compileData();
  await step('Prerendering a few pages', () =>
    must(
      tool('vite', ['build', '--logLevel', 'warn'], {
        env: { PARITY_PAGES: PAGES.join(','), PARITY_BASE: BASE, PARITY_OUT: '.cache/hosted' }
      }),
      'The build failed: see above.'
    )
  );
  seal(out);
  rebase(out, BASE);
  writeLists(out, stamp(out).version);
  const server = siteServer(out, BASE);
  const port = await freePort(4417);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  try {
    const env = { CHROMIUM_PATH: await ensureChromium(), HOSTED_AT: `http://127.0.0.1:${port}`, HOSTED_BASE: BASE };
    await step('Driving them', () =>
      must(
        tool('@playwright/test', ['test', '--config', 'tests/hosted/playwright.config.ts'], { command: 'playwright', env }),
        'A page does not work in a folder: see above.'
      )
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
