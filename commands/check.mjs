import { lint, types } from './checks.mjs';
import { main, step } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  await step('Types', types);
  await step('Lint and format', lint);
});
