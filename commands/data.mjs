import { main, must, step, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { sourcesHere } from './sources.mjs';

await main(async () => {
  await setUp();
  const env = { PARITY_SOURCES: sourcesHere() };
  await step('Reading the published files into data/', () =>
    must(tool('tsx', ['pipelines/run.ts', ...process.argv.slice(2)], { env }), 'The pipelines stopped: see above.')
  );
});
