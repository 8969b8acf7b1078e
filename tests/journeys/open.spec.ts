import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { arrive, expect, expectNoHorizontalScroll, see, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

/** One page of each shape: what holds of these holds of all that are made alike. */
const SHAPES = [
  '/',
  '/measures',
  TIME,
  `${TIME}/2019`,
  '/measures/key-stage-2-gap-with-plan',
  '/measures/area-inspection-outcome',
  '/measures/speech-therapy-waits-over-18-weeks',
  '/councils',
  '/councils/kent',
  '/councils/cumbria',
  '/constituencies',
  '/constituencies/aldershot',
  '/compare',
  '/briefing',
  '/standard',
  '/standard/answer-on-time',
  '/asks',
  '/asks/core-offer',
  '/parity',
  '/parity/speech-therapy-waits-over-18-weeks',
  '/findings',
  '/findings/all',
  '/findings/2019',
  '/findings/topics/time',
  '/findings/regions/london',
  '/findings/councils/kent',
  '/explore',
  '/explore/sql',
  '/explore/questions',
  '/data',
  '/data/api',
  '/data/faults',
  '/alerts',
  '/method',
  '/about',
  '/report'
];

test('320 pixels are enough for a page of every shape, and so is text of twice the size', async ({ page }) => {
  test.slow();
  for (const address of SHAPES)
    await test.step(address, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(address);
      await expectNoHorizontalScroll(page);
      await page.setViewportSize({ width: 640, height: 700 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await expectNoHorizontalScroll(page);
    });
});

test('on a tablet no table of a page runs out of its frame', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const address of ['/parity', '/councils/kent', '/councils/isle-of-wight', '/compare', '/standard', TIME, '/asks'])
    await test.step(address, async () => {
      await page.goto(address);
      await expectNoHorizontalScroll(page);
      const cut = await page.locator('.scroll').evaluateAll((all) =>
        all.flatMap((one) => {
          const out = one.checkVisibility() && one.scrollWidth > one.clientWidth + 1;
          return out ? [`${one.getAttribute('aria-label')}: ${one.scrollWidth} in ${one.clientWidth}`] : [];
        })
      );
      expect(cut).toEqual([]);
    });
});

test('no page on a phone is longer than it may be', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const [address, most] of [
    ['/findings', 8_000],
    ['/findings/all', 8_000],
    ['/findings/topics/time', 8_000],
    ['/findings/topics/plans', 8_000],
    ['/findings/regions/london', 8_000],
    ['/findings/councils/kent', 8_000],
    ['/councils/kent', 12_000],
    ['/councils/surrey', 12_000],
    ['/councils/hampshire', 12_000],
    [TIME, 10_000]
  ] as const)
    await test.step(address, async () => {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), address).toBeLessThanOrEqual(most);
    });
});

test('on a phone a story folds its caveat, its proof and its links, and they open; in a wide window they stand', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/findings');
  const story = page.locator('.stories > li').first();
  for (const shown of ['h2', '.told button[data-figure]', 'svg'])
    await expect(story.locator(shown).filter({ visible: true }).first()).toBeVisible();
  await expect(story.getByText('Read with care.')).toBeHidden();
  await story.getByText('Read with care, and how sure this is').click();
  await expect(story.getByText('Read with care.')).toBeVisible();
  await expect(story.getByRole('link', { name: /^More on / })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.reload();
  await expect(story.getByText('Read with care.')).toBeVisible();
  await expect(story.getByText('How sure is this?')).toBeVisible();
});

test('in colours of the reader’s own, the chosen year and the chosen view are marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await arrive(page, TIME);
  const ground = (name: string, chosen: string) =>
    page
      .locator(`${name}${chosen}`)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground('nav a[data-period]', '[aria-current]')).not.toBe(
    await ground('nav a[data-period]', ':not([aria-current])')
  );
  expect(await ground('[role=tab]', '[aria-selected=true]')).not.toBe(await ground('[role=tab]', '[aria-selected=false]'));
  await see(page, 'Ranking');
  await expect(page.getByRole('tab', { name: 'Ranking' })).toHaveAttribute('aria-selected', 'true');
});

test('who wants no motion is given none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/', TIME, '/explore', '/councils/kent'])
    await test.step(address, async () => {
      await arrive(page, address);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('body *')].filter((element) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element);
            return [transitionDuration, animationDuration].some((text) => text.split(',').some((one) => parseFloat(one) > 0));
          }).length + document.getAnimations().length
      );
      expect(moving).toBe(0);
      await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    });
});

const holder = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? 'BODY');

test('what is removed hands its focus on, and never to the top of the page', async ({ page }) => {
  test.slow();
  await test.step('councils drawn on a measure', async () => {
    await arrive(page, `${TIME}?areas=kent,bury`);
    await page.getByRole('button', { name: 'Remove Kent' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Remove Bury' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Councils drawn' })).toHaveCount(0);
    expect(await holder(page)).not.toBe('BODY');
  });
  await test.step('a council and a measure compared', async () => {
    await arrive(page, '/compare?areas=derbyshire,bristol,kent');
    for (const name of ['Remove Kent', 'Remove Bristol', 'Remove Derbyshire']) {
      await page.getByRole('button', { name }).press('Enter');
      await expect(page.getByRole('button', { name })).toHaveCount(0);
      expect(await holder(page), name).not.toBe('BODY');
    }
  });
  await test.step('a file that was brought', async () => {
    await arrive(page, '/explore');
    const files = ['2025', '2026'].map((year) => ({
      name: `timeliness-${year}.csv`,
      mimeType: 'text/csv',
      buffer: readFileSync(new URL(`../fixtures/publications/timeliness-layout-${year}.csv`, import.meta.url))
    }));
    await page.getByLabel('Drop published CSVs anywhere on this page').setInputFiles(files);
    await expect(page.getByText('2 files read and used.')).toBeVisible({ timeout: 45_000 });
    for (const { name } of files) {
      const button = page.getByRole('button', { name: `Remove ${name}` });
      await button.press('Enter');
      await expect(button).toHaveCount(0);
      await expect.poll(() => holder(page), name).not.toBe('BODY');
    }
  });
  await test.step('a council of a briefing', async () => {
    await arrive(page, '/briefing?areas=derbyshire,kent');
    await page.getByRole('button', { name: 'Remove Kent' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Remove Kent' })).toHaveCount(0);
    expect(await holder(page)).not.toBe('BODY');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing looks like a button that is none', async ({ page }) => {
    test.slow();
    for (const address of SHAPES)
      await test.step(address, async () => {
        await page.goto(address);
        const idle = await page
          .locator('button:visible, input:visible, select:visible, textarea:visible, [role=tab]:visible, [role=button]:visible')
          .evaluateAll((all) =>
            all
              /* A form that leads to a page works, and what is switched off says so. */
              .filter((one) => !one.closest('form[action]') && !one.matches(':disabled'))
              .filter((one) => {
                const { pointerEvents, borderTopStyle, backgroundColor, textDecorationLine } = getComputedStyle(one);
                const plain = borderTopStyle === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)';
                return !(plain && (pointerEvents === 'none' || textDecorationLine === 'none'));
              })
              .map((one) => one.outerHTML.slice(0, 90))
          );
        expect(idle, address).toEqual([]);
      });
  });

  test('the views of a measure stand one under another, and links lead to each', async ({ page }) => {
    await page.goto(TIME);
    for (const [name, head] of [
      ['Over time', 'England since 2014'],
      ['Spread', 'Every council, 2025'],
      ['Ranking', 'The ranking, 2025']
    ] as const) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { name: head })).toBeInViewport();
    }
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2016' })).toBeVisible();
  });
});
