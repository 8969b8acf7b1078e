import { buildIfNeeded } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { main, must, tool } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  await buildIfNeeded();
  const env = { CHROMIUM_PATH: await ensureChromium({ windowed: true }) };
  await must(tool('tsx', ['bench/run.ts', ...process.argv.slice(2)], { env }), 'The bench failed: see above.');
});
