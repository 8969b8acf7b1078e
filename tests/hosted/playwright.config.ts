import base from '../../playwright.config.ts';

/* The pages that `commands/hosted.mjs` built for a folder of a host. */
export default {
  ...base,
  testDir: '.',
  outputDir: '../../test-results/hosted',
  use: { ...base.use, baseURL: process.env['HOSTED_AT'] ?? '', serviceWorkers: 'allow' as const },
  webServer: undefined
};
