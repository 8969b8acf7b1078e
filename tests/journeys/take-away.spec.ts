import type { Page } from '@playwright/test';
import type { ChangeLog } from '../../src/lib/model/change.ts';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const OLD = 'aaaaaaaaaaaa';

async function openBriefing(page: Page, query: string) {
  await page.goto(`/briefing${query}`);
  await page.mouse.move(4, 4);
  await page.mouse.move(9, 9);
  await expect(page.locator('.sheet').first()).toBeVisible({ timeout: 30_000 });
}

/** As if a newer release had come after `OLD`, in which Derbyshire's figure of 2025 was another one. The figure is invented. */
async function serveNewerRelease(page: Page): Promise<string> {
  const log = (await (await page.request.get('/data/changes.json')).json()) as ChangeLog;
  const [first] = log.changes;
  if (!first) throw new Error('The log of changes is empty');
  const edit = {
    measure: 'plans-within-20-weeks',
    changed: 1,
    appeared: 0,
    withdrawn: 0,
    restated: 0,
    periods: ['2025'],
    areaCount: 1,
    areas: ['E10000007'],
    largest: { area: 'E10000007', period: '2025', before: '12', after: '4.96' },
    stood: ['E10000007,2025,12,ok']
  };
  const change = { ...first, after: OLD, measures: { added: [], removed: [] }, periods: [], edits: [edit] };
  const newer: ChangeLog = { ...log, changes: [change, { ...first, version: OLD, after: null, asAt: '2025-12-11' }] };
  await page.route('**/data/changes.json', (route) => route.fulfill({ json: newer }));
  return log.version;
}

test('a briefing from an older link shows today’s figures, and says what its version said of these councils', async ({
  page
}) => {
  const version = await serveNewerRelease(page);
  const query = '?areas=derbyshire,kent&measures=plans-within-20-weeks,requests-refused';
  await openBriefing(page, `${query}&data=${OLD}`);
  const then = page.getByRole('region', { name: 'This link is older than the figures' });
  await expect(then).toContainText(`This link was made from version ${OLD} of the data, as published by 11 December 2025.`);
  await expect(then).toContainText('Of 2025 it said: Derbyshire 12.0%, now 5.0%.');
  await expect(then).toContainText('The same figures then as now: Requests for an assessment refused.');
  await expect(then).not.toContainText('Kent');
  await expect(page.locator('.sheet').first()).toContainText('In Derbyshire 5 (71 of 1,431 plans)');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoHorizontalScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(then).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  /* Another choice is another briefing; a link of today's version has nothing to say. */
  await page.getByLabel('Add a measure').selectOption('plans-special');
  await expect(then).toHaveCount(0);
  await openBriefing(page, `${query}&data=${version}`);
  await expect(then).toHaveCount(0);
});

test('the link to a briefing is copied with its version', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBriefing(page, '?areas=derbyshire');
  await page.getByRole('button', { name: 'Copy the link to this briefing' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http[^?]*\/briefing\?areas=derbyshire&data=[0-9a-f]{12}$/
  );
});
