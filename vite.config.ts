import path from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { baseFrom } from './commands/base.mjs';
import { originFrom } from './commands/origin.mjs';
import { fewChunks } from './commands/chunks.mjs';
import { ownClient } from './commands/client.mjs';
import { contactFrom, publisherFrom } from './commands/publisher.mjs';
import { rebasedSvelte } from './commands/rebase.mjs';
import { slimEngine } from './src/lib/db/slim.ts';
import { tablesServed } from './commands/tables.mjs';

const base = baseFrom(process.env['PARITY_BASE']);

export default defineConfig({
  plugins: [slimEngine(), ...rebasedSvelte(base, path.resolve('src/lib/served/at.ts')), ownClient(), sveltekit(), fewChunks()],
  define: {
    __BASE__: JSON.stringify(base),
    __TABLES__: JSON.stringify(tablesServed('static/data')),
    __ORIGIN__: JSON.stringify(originFrom(process.env['PARITY_ORIGIN'])),
    __CONTACT__: JSON.stringify(contactFrom(process.env['PARITY_CONTACT'])),
    __PUBLISHER__: JSON.stringify(publisherFrom(process.env['PARITY_PUBLISHER']))
  },
  // Native parts that only commands and pipelines use cannot be bundled for `npm run dev`.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', '@duckdb/node-api', '@duckdb/node-bindings'] },
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: {
    include: [
      'src/**/*.test.ts',
      'pipelines/**/*.test.ts',
      'commands/**/*.test.ts',
      'tests/pages/**/*.test.ts',
      'tests/rules/**/*.test.ts',
      'tests/data/**/*.test.ts',
      'tests/fuzz/**/*.test.ts'
    ],
    environment: 'node',
    globalSetup: 'tests/fixtures/leave-nothing.ts',
    // No test leaves anything behind for another: one load of the modules serves all, in a seventh less time.
    isolate: false,
    // Each file reads and writes its own folders, so that two run beside each other; by default one core would wait.
    maxWorkers: 2,
    // A test that hangs is ended; one that is slow because the machine is busy is not.
    testTimeout: 900_000,
    hookTimeout: 900_000
  }
});
