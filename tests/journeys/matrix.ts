import type { Page } from '@playwright/test';
import { arrive } from './support.ts';

/** Opens the page of the minimum offer and waits for its scripts. */
export async function ready(page: Page, address = '/standard') {
  await arrive(page, address);
}

/** A council's row of the matrix. */
export const rowOf = (page: Page, council: string) =>
  page.locator('.matrix tbody tr').filter({ has: page.getByRole('link', { name: council, exact: true }) });
