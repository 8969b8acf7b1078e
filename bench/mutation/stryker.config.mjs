/** A mutation run over the rooms named in `MUTATED` (comma-separated folders of src/lib): which changes of their code no unit test notices. */
const rooms = (process.env.MUTATED ?? 'statistics').split(',');

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: rooms.flatMap((room) => [`src/lib/${room}/**/*.ts`, `!src/lib/${room}/**/*.test.ts`]),
  ignorePatterns: [
    '!/.svelte-kit',
    '/build',
    '/.cache',
    '/static',
    '/bench/mutation/node_modules',
    '/test-results',
    '/mutation-tmp',
    '/data/published',
    '/data/postcodes'
  ],
  tempDirName: 'mutation-tmp',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: '.cache/mutation.json' }
};
