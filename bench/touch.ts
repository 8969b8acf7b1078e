import type { Browser } from '@playwright/test';
import { size, type Fact } from './report.ts';
import type { Site } from './server.ts';

const PAGES = [
  ['Home', '/'],
  ['A measure', '/measures/plans-within-20-weeks'],
  ['A council', '/councils/derbyshire'],
  ['Explore', '/explore'],
  ['Two councils', '/compare'],
  ['The minimum offer', '/standard'],
  ['What stands out', '/findings'],
  ['The gap', '/parity']
] as const;

export interface Load {
  requests: number;
  bytes: number;
  scripts: number;
}

/** Bytes of bodies and of headers, as the browser counts them, of all that a page asks for before a first touch and after it. */
export async function touched(browser: Browser, address: string): Promise<{ before: Load; after: Load }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let sizes: Promise<{ bytes: number; script: boolean }>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(
      request.sizes().then((measured) => ({
        bytes: measured.responseBodySize + measured.responseHeadersSize,
        script: request.resourceType() === 'script'
      }))
    )
  );
  const loadSoFar = async (): Promise<Load> => {
    const all = await Promise.all(sizes);
    sizes = [];
    return {
      requests: all.length,
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      scripts: all.filter(({ script }) => script).length
    };
  };
  await page.goto(address, { waitUntil: 'networkidle' });
  const before = await loadSoFar();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
  const after = await loadSoFar();
  await context.close();
  return { before, after };
}

/** What the first touch of a page loads: the scripts that it runs from then on. */
export async function measureTouch(browser: Browser, site: Site): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const [name, path] of PAGES) {
    const { before, after } = await touched(browser, site.address + path);
    facts.push({
      group: 'The first touch',
      what: `${name} (${path})`,
      value: `${size(after.bytes)}, ${after.requests} requests`,
      budget: path === '/' || path.startsWith('/measures') ? '70 KB, 40 requests before and after' : '',
      note: `${after.scripts} scripts; before it ${size(before.bytes)}, ${before.requests} requests`
    });
  }
  return facts;
}
