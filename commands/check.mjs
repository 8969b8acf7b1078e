import { check } from './checks.mjs';
import { main, step } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  await step('Types, lint, format, and what nothing uses', check);
});
