import { defineConfig } from 'vitest/config';

const rooms = (process.env['MUTATED'] ?? 'statistics').split(',');

export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  define: { __ORIGIN__: '""', __CONTACT__: '""', __PUBLISHER__: '""' },
  resolve: { alias: { $lib: new URL('../../src/lib', import.meta.url).pathname } },
  test: {
    include: rooms.map((room) => `src/lib/${room}/**/*.test.ts`),
    environment: 'node',
    testTimeout: 900_000,
    hookTimeout: 900_000
  }
});
