import { compileData } from './build.mjs';
import { main, tool } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  await compileData();
  process.exitCode = await tool('vite', ['dev', ...process.argv.slice(2)]);
});
