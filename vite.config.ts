import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: {
    include: [
      'src/**/*.test.ts',
      'pipelines/**/*.test.ts',
      'commands/**/*.test.ts',
      'tests/rules/**/*.test.ts',
      'tests/data/**/*.test.ts'
    ],
    environment: 'node',
    testTimeout: 60_000
  }
});
