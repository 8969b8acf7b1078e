import { existsSync } from 'node:fs';
import path from 'node:path';
import { Stop, main, must, root, step, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const usual = path.join('..', 'shared', 'sources');

/** Where the published files are: PARITY_SOURCES, else beside the project. */
function sources() {
  const named = process.env['PARITY_SOURCES'];
  const folder = path.resolve(root, named || usual);
  if (existsSync(folder)) return folder;
  throw new Stop(
    named
      ? `PARITY_SOURCES names ${named}, which does not exist.`
      : 'The published files are not here. Set PARITY_SOURCES to the folder that holds them.'
  );
}

await main(async () => {
  await setUp();
  const env = { PARITY_SOURCES: sources() };
  await step('Reading the published files into data/', () =>
    must(tool('tsx', ['pipelines/run.ts', ...process.argv.slice(2)], { env }), 'The pipelines stopped: see above.')
  );
});
