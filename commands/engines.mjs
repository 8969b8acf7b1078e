import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { freePort } from './port.mjs';
import { exitCode, main, must, root, step, tool } from './run.mjs';
import { siteServer } from './serve.mjs';
import { setUp } from './setup.mjs';

/** Drives the main tasks in Firefox and WebKitGTK, where the machine has them. Not part of `npm test`: what drives them is installed here alone. */
const FOLDER = 'tests/engines';

await main(async () => {
  await setUp();
  await buildIfNeeded();
  if (!existsSync(path.join(root, FOLDER, 'node_modules')))
    await step('Installing what drives them', () =>
      must(exitCode('npm', ['ci', '--prefix', FOLDER, '--no-fund', '--no-audit']), 'It could not be installed: see above.')
    );
  const server = siteServer(path.join(root, 'build'), '');
  const port = await freePort(4517);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  try {
    await step('Driving the main tasks', () =>
      must(
        tool('tsx', [`${FOLDER}/run.ts`, ...process.argv.slice(2)], { env: { ENGINES_AT: `http://127.0.0.1:${port}` } }),
        'A task does not work in another engine, or no other engine is there: see above.'
      )
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
