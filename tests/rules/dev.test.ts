import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { optimizeDeps, resolveConfig } from 'vite';
import { expect, it } from 'vitest';

it('`npm run dev` bundles what pages import, and nothing that only commands and pipelines use', async () => {
  const cacheDir = mkdtempSync(path.join(os.tmpdir(), 'parity-dev-'));
  const { optimized } = await optimizeDeps(await resolveConfig({ cacheDir, logLevel: 'silent' }, 'serve'), true);
  const names = Object.keys(optimized);
  expect(names).toContain('svelte');
  expect(names.filter((name) => name.startsWith('@duckdb/'))).toEqual([]);
});
