import type { Page } from '@playwright/test';

/** Opens the page of the minimum offer and waits for its scripts. */
export async function ready(page: Page, address = '/standard') {
  await page.goto(address);
  await page.mouse.move(4, 4);
  await page.locator('html[data-ready]').waitFor();
}

/** A council's row of the matrix. */
export const rowOf = (page: Page, council: string) =>
  page.locator('.matrix tbody tr').filter({ has: page.getByRole('link', { name: council, exact: true }) });
