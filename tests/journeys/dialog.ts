import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, reveal } from './support.ts';

/** The dialog that takes a figure away. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: /^Download or embed / });

/** Opens the dialog of a figure by what its button says, and waits for its picture. */
export async function open(page: Page, what: string) {
  const button = page.getByRole('button', { name: `Download or embed: ${what}`, exact: true });
  await reveal(page, page.getByRole('button', { name: `Download or embed: ${what}`, exact: true, includeHidden: true }));
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await expect(dialog(page).getByRole('img')).toBeVisible({ timeout: 20_000 });
  await expect(dialog(page).getByRole('alert')).toHaveText('');
}

/** Presses a button of the dialog and takes the file that it hands over. */
export async function save(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name, exact: true }).click()
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
