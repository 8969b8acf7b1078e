import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { measureBuild } from './build.ts';
import { measureChoices } from './choices.ts';
import { measureEngine } from './engine.ts';
import { measureGrowth, replaceGroup } from './growth.ts';
import { measurePages } from './pages.ts';
import { measurePeers } from './peers.ts';
import { measurePipelines } from './pipelines.ts';
import { report, withOthers, withSection, type Fact } from './report.ts';
import { openSite } from './server.ts';
import { measureRelease } from './release.ts';
import { measureStandard } from './standard.ts';
import { measureTouch } from './touch.ts';

/**
 * Measures the built site and the pipelines, and writes `bench/results.md`; with `peers`, this site beside others, and that section alone.
 * With `pages`, `touch`, `choices`, `engine` or `release` (a whole release dropped on a page: seconds and memory) it measures that alone and prints it.
 */
async function run(): Promise<void> {
  const sources = [process.env.PARITY_SOURCES, '../shared/sources'].find((folder) => folder !== undefined && existsSync(folder));
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  });
  if (process.argv.includes('peers')) {
    const section = await measurePeers(browser);
    await browser.close();
    writeFileSync('bench/results.md', withSection(readFileSync('bench/results.md', 'utf8'), section));
    process.stdout.write(section);
    return;
  }
  const site = await openSite();
  const print = (facts: readonly Fact[]) => {
    for (const fact of facts)
      process.stdout.write(`${fact.what}: ${fact.value}${fact.budget ? ` (budget ${fact.budget})` : ''}; ${fact.note}\n`);
  };
  const released = () => {
    if (!sources) throw new Error('The published files are not here: PARITY_SOURCES names their folder');
    return measureRelease(browser, site, sources);
  };
  const parts: Record<string, () => Promise<Fact[]>> = {
    pages: () => measurePages(browser, site),
    touch: () => measureTouch(browser, site),
    choices: () => measureChoices(browser, site),
    engine: () => measureEngine(browser, site, undefined),
    release: released
  };
  const asked = Object.keys(parts).filter((part) => process.argv.includes(part));
  if (asked.length > 0) {
    for (const part of asked) print((await parts[part]?.()) ?? []);
    await browser.close();
    site.close();
    return;
  }
  const facts: Fact[] = [];
  facts.push(...(await measurePages(browser, site)));
  facts.push(...(await measureTouch(browser, site)));
  facts.push(...(await measureChoices(browser, site)));
  facts.push(...(await measureEngine(browser, site, sources)));
  facts.push(...(await measureStandard(browser, site)));
  if (sources) facts.push(...(await measurePipelines(sources)));
  else process.stdout.write('The published files are not here: npm run data and the dropped CSV were not measured.\n');
  await browser.close();
  facts.push(...(await measureGrowth()));
  facts.push(...(await measureBuild()));
  site.close();
  const before = existsSync('bench/results.md') ? readFileSync('bench/results.md', 'utf8') : '';
  writeFileSync('bench/results.md', withOthers(report(facts), before));
  print(facts);
}

/* `npm run bench -- growth` measures how tables and questions grow, and leaves all else that was measured. */
if (process.argv[2] === 'growth') {
  const times = process.argv.slice(3).map(Number);
  const facts = await measureGrowth(times.length > 0 ? times : undefined);
  replaceGroup(facts, 'Growth');
  for (const { what, value, note } of facts) process.stdout.write(`${what}: ${value} (${note})\n`);
} else await run();
