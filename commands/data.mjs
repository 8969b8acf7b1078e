import { CHECKS, MEASURES, PUBLICATIONS, writeCatalogue } from './catalogue.mjs';
import { main, must, root, step, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { sourcesHere } from './sources.mjs';

await main(async () => {
  await setUp();
  const env = { PARITY_SOURCES: sourcesHere() };
  await step('Listing the measures, the publications and the checks', async () => {
    for (const room of [MEASURES, PUBLICATIONS, CHECKS]) {
      const { added, removed } = writeCatalogue(root, room);
      for (const id of added) console.log(`  new: ${id}`);
      for (const id of removed) console.log(`  gone: ${id}`);
    }
    await must(tool('tsx', ['pipelines/list.ts']), 'They could not be listed: see above.');
  });
  await step('Reading the published files into data/', () =>
    must(tool('tsx', ['pipelines/run.ts', ...process.argv.slice(2)], { env }), 'The pipelines stopped: see above.')
  );
});
