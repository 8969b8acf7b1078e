import { firefox } from './firefox.ts';
import type { Browser } from './page.ts';
import { TASKS } from './tasks.ts';
import { webkit } from './webkit.ts';
import { messageOf } from '../../src/lib/model/message.ts';

/* Drives the main tasks of a built site in the engines that this machine has besides Chromium. `ENGINES_AT`: where the site is served. */
const origin = process.env.ENGINES_AT ?? '';
const only = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function drive({ name, page, close }: Browser): Promise<number> {
  say(`\n${name}`);
  let failed = 0;
  try {
    for (const { title, act } of TASKS) {
      if (only.length > 0 && !only.some((part) => title.includes(part))) continue;
      const since = Date.now();
      try {
        await act(page, origin);
        say(`  ✓ ${title} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed++;
        say(`  ✗ ${title}\n    ${messageOf(error)}`);
      }
    }
  } finally {
    await close();
  }
  return failed;
}

let failed = 0;
let driven = 0;
for (const [what, launch, how] of [
  ['Firefox', firefox, 'firefox-esr'],
  ['WebKitGTK', () => webkit(9517), 'webkit2gtk-driver and xvfb']
] as const) {
  const browser = await launch();
  if (!browser) {
    say(`\n${what} is not on this machine: nothing was driven in it. On Debian: apt-get install ${how}`);
    continue;
  }
  driven++;
  failed += await drive(browser);
}
say(`\n${driven} engines driven, ${failed} tasks failed`);
process.exitCode = failed > 0 || driven === 0 ? 1 : 0;
