import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';
import { ready, rowOf } from './matrix.ts';

const SEVEN = 7;
const SIX = 6;
/** Column of the first item that nothing is published on, once a reader has brought evidence on it. */
const OWN = 6;
const JUDGED = 5;
const COUNCILS = 153;

// Some open the database, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

async function textOf(page: Page, selector = 'main') {
  return (await page.locator(selector).innerText()).replace(/\s+/g, ' ');
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('without scripts the page says whose list it is, every cell, and what each item rests on', async ({ page }) => {
    await test.step('the page says first whose list it is, then how much can be judged, and shows every cell', async () => {
      await page.goto('/standard');
      expect(await textOf(page)).toMatch(
        /^No government has adopted a national minimum offer\. This project drew up the checklist from what families, practitioners and MPs ask for\./
      );
      await expect(page.locator('main')).toContainText(
        'Of the checklist’s 13 items, five rest on a legal duty (the law says must), one on statutory guidance (should), and seven are asked for.'
      );
      expect(await textOf(page)).not.toMatch(/promise/i);
      expect((await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ')).toMatch(
        /^[A-Z].* meets? (one|two|three|four|all five) (of the five )?items that can be judged(; no council meets more)?\.$/
      );
      const counts =
        /153 councils times 13 items make 1,989 cells; ([\d,]+) can be judged from published figures\. ([\d,]+) of them meet our pass marks\./.exec(
          await textOf(page)
        );
      expect(counts).not.toBeNull();
      const [judged, met] = [1, 2].map((i) => Number(counts?.[i]?.replace(',', '')));
      await expect(page.locator('.matrix tbody td')).toHaveCount(SIX * COUNCILS);
      await expect(page.locator('.matrix tbody td.not-published')).toHaveCount(0);
      await expect(page.locator('.matrix tbody td.meets')).toHaveCount(met ?? -1);
      const noReturn = await page.locator('.matrix tbody td.no-return').count();
      expect(judged).toBe(JUDGED * COUNCILS - noReturn);
      const tracked = page.locator('.matrix tbody td:is(.fallen, .risen, .no-clear-change, .no-figure)');
      await expect(tracked).toHaveCount(COUNCILS);
      await expect(page.locator('main')).toContainText('One is tracked, not judged');
    });
    await test.step('the seven that no public body publishes are one row, which leads to each', async () => {
      const rest = page.locator('.matrix tr.rest');
      await expect(rest).toHaveText(/^seven more items\s*not published for any council: /);
      await expect(rest.getByRole('link')).toHaveCount(SEVEN);
      await expect(rest.getByRole('link', { name: 'short breaks' })).toHaveAttribute('href', '/standard/short-breaks');
      await expect(page.getByRole('heading', { name: 'Seven have no published figures, for any council' })).toBeVisible();
    });
    await test.step('each item says what it rests on and its pass mark, and where no figure is published leads to a request', async () => {
      const item = page.locator('#short-breaks');
      await expect(item).toContainText('Duty: the law says must.');
      await expect(item).toContainText('Cannot be checked: not published for any council.');
      await expect(item.getByRole('link', { name: 'Ask for it' })).toHaveAttribute('href', '/standard/short-breaks#ask');
      await expect(page.locator('#occupational-therapy')).toContainText(
        'Asked for: families, practitioners or MPs ask for it; no law requires it.'
      );
      await expect(page.locator('#joint-officers')).toContainText('Expected: statutory guidance says should.');
      await expect(page.locator('#plan-on-time')).toContainText(
        'Our pass mark: at least 90% of plans within 20 weeks, exceptions left out; the law says every plan.'
      );
      await expect(page.locator('#falling-appeals')).toContainText('Tracked, not judged');
      await expect(page.locator('#reform').getByRole('link', { name: '26 asks of SEND reform' })).toHaveAttribute(
        'href',
        '/asks'
      );
    });
  });

  test('a council page carries its own checklist', async ({ page }) => {
    await page.goto('/councils/derbyshire');
    const list = await textOf(page, '.checklist');
    expect(list).toContain('falls short A plan within 20 weeks duty 5.0% 2025: 71 of 1,431 plans, 5.0%');
    expect(list).toContain('the law says every plan.');
    expect(list).toContain('risen Fewer appeals asked for');
    expect(list).toContain('Seven more items');
  });
});

test('cells open, by mouse and keyboard, and tell what they stand on', async ({ page }) => {
  await test.step('a cell opens by mouse and by keyboard, tells figure, pass mark, law and what it would take, and gives the focus back', async () => {
    await ready(page);
    const cell = rowOf(page, 'Derbyshire').locator('td').nth(0);
    await expect(cell).toHaveText(/falls short/);
    await cell.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Derbyshire: 71 of 1,431 plans, 5.0%; 95% interval');
    await expect(dialog).toContainText('1,217 more of the 1,431 plans on time, 1,288 in all, would have reached 90%.');
    await expect(dialog).toContainText(
      'Our pass mark: at least 90% of plans within 20 weeks, exceptions left out; the law says every plan.'
    );
    await expect(dialog.getByRole('link', { name: /regulation 13/ })).toHaveAttribute(
      'href',
      /uksi\/2014\/1530\/regulation\/13$/
    );
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cell).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('An answer within 6 weeks');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
  });
  await test.step('what is not published opens beside a council that was found, with the proxies, whose they are, and a request', async () => {
    await page.getByLabel('How does your council do?').fill('Derbysh');
    await page.locator('.find').getByRole('option', { name: 'Derbyshire' }).first().click();
    const opener = page.locator('.find').getByRole('button', { name: 'Speech therapy' });
    await opener.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/Speech and language therapy/);
    await expect(dialog).toContainText('no public body publishes this for any council');
    await expect(dialog).toContainText('This is the figure of the integrated care board, not of the council.');
    await expect(dialog.getByRole('link', { name: 'A request to Derbyshire, ready to send' })).toHaveAttribute(
      'href',
      '/standard/speech-language-therapy?council=derbyshire#ask'
    );
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  });
  await test.step('where a figure is published opens over the cell, and the way back leads through both', async () => {
    await page.keyboard.press('Escape');
    const cell = rowOf(page, 'Derbyshire').locator('td').nth(0);
    await cell.click();
    const source = page.getByRole('button', { name: 'Where this figure is published' });
    await source.click();
    await expect(page.locator('dialog.provenance')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.provenance')).toBeHidden();
    await expect(source).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  });
  await test.step('a cell on inspections says what the report says of the visits that follow, and one on appeals has no verdict', async () => {
    await page.keyboard.press('Escape');
    await rowOf(page, 'Halton').locator('td').nth(3).click();
    await expect(page.getByRole('dialog')).toContainText(
      'The report says that a monitoring inspection will follow within about 18 months and a full reinspection within about three years.'
    );
    await page.keyboard.press('Escape');
    await rowOf(page, 'Derbyshire').locator('td').nth(5).click();
    await expect(page.getByRole('dialog')).toContainText('risen: clearly higher than three years before, allowing for chance.');
    await expect(page.getByRole('dialog')).toContainText('Appealing is a family’s right');
    await expect(page.getByRole('dialog')).not.toContainText(/What it would take|falls short|meets/);
  });
});

test('2024: its banner stays in sight, what 60% would have meant, and a key takes it back', async ({ page }) => {
  await test.step('what if every council reached 60% in 2024: 17,306 more plans on time', async () => {
    await page.goto('/standard?year=2024&plan-on-time=60');
    await expect(page.locator('main')).toContainText('17,306 more plans would have been on time in 2024', {
      timeout: 30_000
    });
    await expect(rowOf(page, 'Dorset').locator('td').nth(0)).toHaveText(/none: 0 of 0/);
    await rowOf(page, 'Dorset').locator('td').nth(0).click();
    await expect(page.getByRole('dialog')).toContainText('nothing to divide (0 of 0)');
  });
  await test.step('another year is no default either: the banner stays in sight and the same key takes it back', async () => {
    await page.goto('/standard?year=2024');
    const banner = page.getByText('The figures are those of 2024.').last();
    await expect(banner).toBeInViewport({ timeout: 30_000 });
    await page.locator('#items-head').scrollIntoViewIfNeeded();
    await expect(banner).toBeInViewport();
    await page.getByRole('button', { name: 'Reset', exact: true }).focus();
    await page.keyboard.press('r');
    await expect(banner).toBeHidden();
    await expect(page).toHaveURL(/\/standard$/);
  });
});

test('filters narrow the councils and the counts, and can be taken back', async ({ page }) => {
  await ready(page, '/standard?region=london');
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(33);
  await expect(page.locator('main')).toContainText('33 of 153 councils.');
  await page.getByLabel('Inspection', { exact: true }).selectOption('3');
  const left = await page.locator('.matrix tbody tr[data-row]').count();
  expect(left).toBeLessThan(33);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(COUNCILS);
  await page.getByLabel('Similar to').selectOption('derbyshire');
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(11);
});

test.describe('where the database cannot be loaded', () => {
  // One pattern: of two, Playwright would take the second for the options of the first.
  test.use({ expectedMessages: [/Failed to load resource|figures\.duckdb|ErrorEvent|duckdb worker/] });

  test('our pass marks stay, and the page says so', async ({ page }) => {
    await page.route('**/db/figures.duckdb*', (route) => route.abort());
    await page.goto('/standard?plan-on-time=50');
    await expect(page.getByRole('alert')).toContainText('The database could not be loaded, so our pass marks are shown.', {
      timeout: 30_000
    });
    await expect(rowOf(page, 'Derbyshire').locator('td').nth(0)).toHaveText(/falls short/);
  });
});

test('filters that leave no council say so, name themselves and how to loosen them; there is no table then', async ({ page }) => {
  await ready(page, '/standard?least=5&meets=plan-on-time');
  await expect(page.locator('main')).toContainText(
    'No council matches both filters: ‘Falls short on’ at least 5; ‘Meets’ plan on time. Widen or remove one of them, or show all 153 councils.'
  );
  await expect(page.locator('.matrix')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(COUNCILS);
  await expect(page.locator('main')).not.toContainText('No council matches');
});

test('a local audit is checked line by line, drawn apart, kept on this machine, shared as text and removed', async ({ page }) => {
  await ready(page);
  const lines = [
    'council,item,verdict,evidence_url,date,note',
    'Derbyshire,short-breaks,falls-short,https://example.org/a.pdf,2026-01-31,"=HYPERLINK(""http://x"",""y"")"',
    'Hull,short-breaks,meets,,2026-01-31,<script>alert(1)</script>',
    'Derbyshir,short-breaks,meets,,2026-01-31,',
    'Kent,plan-on-time,meets,notanaddress,2026-13-31,'
  ];
  await page
    .getByLabel('Bring a file')
    .setInputFiles({ name: 'audit.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await expect(page.locator('main')).toContainText(
    'Line 4, council: No council is called ‘Derbyshir’. Perhaps ‘Derbyshire’ is meant.'
  );
  await expect(page.locator('main')).toContainText('Line 5, evidence_url: ‘notanaddress’ is no web address.');
  await expect(page.locator('main')).toContainText('Line 5, date: ‘2026-13-31’ is no date that can be read.');
  await page.getByRole('button', { name: 'Keep the 2 good rows' }).click();
  const cell = rowOf(page, 'Derbyshire').locator('td').nth(OWN);
  await expect(cell).toContainText('your evidence: falls short');
  await expect(cell).toHaveClass(/not-published/);
  await page.getByText('Your evidence: 2 rows').click();
  await expect(page.locator('main')).toContainText('<script>alert(1)</script>');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it as a file to share' }).click()
  ]);
  const { readFileSync } = await import('node:fs');
  const saved = readFileSync((await download.path()) ?? '', 'utf8');
  expect(saved).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);

  await page.reload();
  await page.mouse.move(9, 9);
  await expect(cell).toContainText('your evidence: falls short');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Remove 2 rows' }).click();
  await expect(page.locator('main')).not.toContainText('your evidence:');
  await expect(page.locator('.matrix tbody td')).toHaveCount(SIX * COUNCILS);
});

test('no sentence ranks councils by how many items are met, and nothing adds verdicts up by council', async ({ page }) => {
  await page.goto('/standard');
  const sentences = await page
    .locator('main p, main h1, main h2, main h3, main caption')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  for (const sentence of sentences)
    expect(sentence).not.toMatch(
      /\b(best|worst|top|bottom|highest|lowest|leading|first|last|ranked)\b[^.]*\bcouncils?\b[^.]*\b(met|meets?|judged)\b/i
    );
  await expect(page.locator('main')).toContainText('These verdicts are not scores and should not be added up.');
  await expect(page.locator('.matrix .total')).toHaveCount(0);
  const orders = await page.getByLabel('Order').locator('option').allInnerTexts();
  // One order finds councils by how many items they meet, and the page says that it ranks none.
  expect(orders.filter((order) => /\b(met|judged|score|falls short)\b/.test(order))).toEqual(['by number of items met']);
  await expect(page.locator('main')).toContainText(
    'Sorting by the number of items met helps to find councils. It is not a ranking'
  );
});

test('a reader finds a council, reads how it stands, and is led to its row', async ({ page }) => {
  await ready(page, '/standard?region=london');
  await page.getByLabel('How does your council do?').fill('Derbysh');
  // Not any option of that name: one of the filters has it too, and is there before the list of councils is.
  await page.locator('.find').getByRole('option', { name: 'Derbyshire' }).first().click();
  const stands = page.locator('.find');
  await expect(stands).toContainText('meets: an answer within 6 weeks');
  await expect(stands).toContainText('falls short: a plan within 20 weeks');
  await expect(stands).toContainText('not published: seven items, as for every council');
  await expect(page).toHaveURL(/[?&]council=derbyshire/);
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(COUNCILS);
  await page.getByRole('link', { name: 'Its row in the table' }).click();
  await expect(page.locator('.matrix tr.found')).toContainText('Derbyshire');
  await expect(page.locator('.matrix tr.found')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('A plan within 20 weeks');
});

test('the matrix is walked by keys, and printed with its head on each sheet', async ({ page }) => {
  await test.step('the matrix is walked by arrows, Home, End and Page keys, and one cell at a time takes the focus', async () => {
    await ready(page, '/standard?sort=name');
    const cell = (row: number, column: number) => page.locator(`.matrix tr[data-row='${row}'] td`).nth(column);
    await cell(0, 0).focus();
    for (const [key, row, column] of [
      ['ArrowDown', 1, 0],
      ['ArrowRight', 1, 1],
      ['End', 1, 5],
      ['ArrowRight', 1, 5],
      ['PageDown', 11, 5],
      ['Home', 11, 0],
      ['PageUp', 1, 0],
      ['Control+End', COUNCILS - 1, 5],
      ['Control+Home', 0, 0],
      ['ArrowUp', 0, 0]
    ] as const) {
      await page.keyboard.press(key);
      await expect(cell(row, column)).toBeFocused();
      await expect(page.locator(".matrix td[tabindex='0']")).toHaveCount(1);
    }
    await expect(page.getByRole('grid').getByRole('rowheader', { name: 'Derbyshire', exact: true })).toHaveCount(1);
  });
  await test.step('on paper the head of the matrix comes again on each sheet, its totals once, and no cell is cut', async () => {
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).display);
    expect(await display('.matrix thead')).toBe('table-header-group');
    expect(await display('.matrix tfoot')).toBe('table-row-group');
    expect(await display('.matrix tr[data-row]')).toBe('table-row');
    await page.setViewportSize({ width: 1047, height: 718 });
    const cut = await page
      .locator('.matrix tbody td')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
    expect(cut).toEqual([]);
  });
});

test('a pass mark is moved, set to the law or to another council’s, and taken back', async ({ page }) => {
  await test.step('a moved test changes every verdict, count and sentence, the address carries it, and a key takes it back', async () => {
    await ready(page);
    const before = await page.locator('.matrix tbody td.meets').count();
    await page.getByText('Change the pass marks').click();
    await page.getByLabel('A plan within 20 weeks: exact pass mark').fill('4');
    await page.getByLabel('A plan within 20 weeks: exact pass mark').press('Enter');
    await expect(rowOf(page, 'Derbyshire').locator('td').nth(0)).not.toHaveText(/falls short/, { timeout: 30_000 });
    await expect(page).toHaveURL(/plan-on-time=4/);
    await expect(page.locator('main')).toContainText('These are not our pass marks: at least 4% of plans within 20 weeks');
    expect(await page.locator('.matrix tbody td.meets').count()).toBeGreaterThan(before);
    const address = page.url();
    // A letter is a shortcut only where the focus is in what it resets: said or typed elsewhere, it does nothing.
    await page.locator('h1').click();
    await page.keyboard.press('r');
    await page.getByRole('link', { name: 'A plan within 20 weeks' }).first().focus();
    await page.keyboard.press('r');
    await expect(page).toHaveURL(/plan-on-time=4/);
    await page.locator('#test-plan-on-time').focus();
    await page.keyboard.press('r');
    await expect(page.locator('.matrix tbody td.meets')).toHaveCount(before);
    await expect(page).toHaveURL(/\/standard$/);

    await page.goto(address);
    await expect(rowOf(page, 'Derbyshire').locator('td').nth(0)).not.toHaveText(/falls short/, { timeout: 30_000 });
  });
  await test.step('the test to reach can be the law, the default, the median council or the best tenth', async () => {
    await page.getByRole('button', { name: 'the law: 100%', exact: true }).click();
    await expect(page.locator('main')).toContainText('51,397 more plans would have been on time', { timeout: 30_000 });
    await expect(page.getByRole('button', { name: 'the law: 100%', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: /^the median council: [\d.]+%$/ }).click();
    await expect(page).toHaveURL(/plan-on-time=[\d.]+/);
    await expect(page.locator('main')).not.toContainText('51,397 more plans');
  });
});

test('ten thousand faults are listed and saved; a second file is added to the first', async ({ page }) => {
  await test.step('ten thousand faults are all listed, a hundred at a time, and saved as a file that no spreadsheet runs', async () => {
    await ready(page);
    const lines = Array.from({ length: 10_000 }, (_, i) => `=No council ${i},short-breaks,meets,,2026-01-31,`);
    const text = ['council,item,verdict,evidence_url,date,note', ...lines].join('\n');
    await page.getByLabel('Bring a file').setInputFiles({ name: 'audit.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await expect(page.getByRole('heading', { name: '10,000 faults; 0 rows are good' })).toBeVisible();
    const list = page.getByRole('region', { name: 'List of faults' });
    await expect(list.getByRole('listitem')).toHaveCount(100);
    await expect(list.getByRole('listitem').first()).toContainText('Line 2, council: No council is called ‘=No council 0’.');
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(list.getByRole('listitem').last()).toContainText('Line 201, council');
    await expect(page.getByText('101 to 200 of 10,000 faults')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list of faults' }).click()
    ]);
    const { readFileSync } = await import('node:fs');
    const saved = readFileSync((await download.path()) ?? '', 'utf8').split('\r\n');
    expect(saved).toHaveLength(10_002);
    expect(saved.filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
  });
  await test.step('a second file is added to the first, and the newer row holds', async () => {
    await ready(page);
    const head = 'council,item,verdict,evidence_url,date,note\n';
    const bring = (text: string) =>
      page
        .getByLabel('Bring a file')
        .setInputFiles({ name: 'audit.csv', mimeType: 'text/csv', buffer: Buffer.from(head + text) });
    await bring('Derbyshire,short-breaks,falls-short,,2026-01-31,\nKent,short-breaks,meets,,2026-01-31,');
    await expect(page.getByText('2 rows are drawn in the matrix, framed, and kept on this device only.')).toBeVisible();
    await bring('Derbyshire,short-breaks,meets,,2026-02-28,\nEssex,short-breaks,meets,,2026-02-28,');
    await expect(page.getByRole('heading', { name: '1 row that you keep would be replaced by audit.csv' })).toBeVisible();
    await expect(rowOf(page, 'Derbyshire').locator('td').nth(OWN)).toContainText('your evidence: falls short');
    const [older] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the older 1 row as a file' }).click()
    ]);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync((await older.path()) ?? '', 'utf8')).toContain('Derbyshire,short-breaks,falls-short,,2026-01-31,');
    await page.getByRole('button', { name: 'Replace 1 row' }).click();
    await expect(page.getByText('3 rows are drawn in the matrix, framed, and kept on this device only.')).toContainText(
      '1 older row was replaced.'
    );
    await expect(rowOf(page, 'Derbyshire').locator('td').nth(OWN)).toContainText('your evidence: meets');
  });
});

test('at 320, 768 and 1440 px nothing is cut off, and axe finds nothing', async ({ page }) => {
  await ready(page);
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoHorizontalScroll(page);
    if (width !== 768) await expectNoAxeViolations(page);
  }
});
