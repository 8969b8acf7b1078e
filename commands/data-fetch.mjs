import { main, must, step, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { sourcesFolder } from './sources.mjs';

await main(async () => {
  await setUp();
  const folder = sourcesFolder();
  await step(`Fetching the published files into ${folder}`, () =>
    must(
      tool('tsx', ['pipelines/fetch/run.ts'], { env: { PARITY_SOURCES: folder } }),
      'Not every file could be fetched: see above. What was there is as it was.'
    )
  );
});
