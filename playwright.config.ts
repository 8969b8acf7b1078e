import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './commands/chromium.mjs';

const port = Number(process.env['JOURNEYS_PORT'] ?? 4317);
const origin = `http://127.0.0.1:${port}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/journeys',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // A journey on a busy machine may run out of time once; the report names each that needed a second try.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'line',
  use: { baseURL: origin, screenshot: 'only-on-failure', locale: 'en-GB', timezoneId: 'Europe/London', serviceWorkers: 'block' },
  webServer: {
    command: 'node commands/serve.mjs',
    url: origin,
    reuseExistingServer: false,
    env: { PORT: String(port), HOST: '127.0.0.1' }
  },
  projects: [
    {
      name: 'Chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(executablePath && { executablePath }),
          args: [
            '--headless',
            // Letters as wide as on most readers' screens: the shell would round each to a pixel.
            '--font-render-hinting=none',
            '--no-sandbox',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
          ]
        }
      }
    }
  ]
});
