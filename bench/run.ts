import { existsSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { measureBuild } from './build.ts';
import { measureChoices } from './choices.ts';
import { measureEngine } from './engine.ts';
import { measureGrowth, replaceGroup } from './growth.ts';
import { measurePages } from './pages.ts';
import { measurePipelines } from './pipelines.ts';
import { report, type Fact } from './report.ts';
import { openSite } from './server.ts';
import { measureStandard } from './standard.ts';

/** Measures the built site and the pipelines, and writes `bench/results.md`. */
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
  const site = await openSite();
  const facts: Fact[] = [];
  facts.push(...(await measurePages(browser, site)));
  facts.push(...(await measureChoices(browser, site)));
  facts.push(...(await measureEngine(browser, site, sources)));
  facts.push(...(await measureStandard(browser, site)));
  if (sources) facts.push(...(await measurePipelines(sources)));
  else process.stdout.write('The published files are not here: npm run data and the dropped CSV were not measured.\n');
  await browser.close();
  facts.push(...(await measureGrowth()));
  facts.push(...(await measureBuild()));
  site.close();
  writeFileSync('bench/results.md', report(facts));
  for (const fact of facts) process.stdout.write(`${fact.what}: ${fact.value}${fact.budget ? ` (budget ${fact.budget})` : ''}\n`);
}

/* `npm run bench -- growth` measures how tables and questions grow, and leaves all else that was measured. */
if (process.argv[2] === 'growth') {
  const times = process.argv.slice(3).map(Number);
  const facts = await measureGrowth(times.length > 0 ? times : undefined);
  replaceGroup(facts, 'Growth');
  for (const { what, value, note } of facts) process.stdout.write(`${what}: ${value} (${note})\n`);
} else await run();
