/**
 * A mutation run over the rooms named in `MUTATED` (comma-separated folders of src/lib): which changes of their code no unit test notices.
 * `FILES` names files of theirs to change alone, from the root of the project.
 */
const rooms = (process.env.MUTATED ?? 'statistics').split(',');
const files = (process.env.FILES ?? '').split(',').filter(Boolean);

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: files.length > 0 ? files : rooms.flatMap((room) => [`src/lib/${room}/**/*.ts`, `!src/lib/${room}/**/*.test.ts`]),
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
  // A machine that does other things besides makes tests slow, which is no mutant noticed.
  timeoutMS: 90000,
  dryRunTimeoutMinutes: 60,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: '.cache/mutation.json' }
};
