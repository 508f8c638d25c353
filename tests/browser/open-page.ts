import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Reader } from './open-browser.ts';

/** Opens a page of the site, and waits for what a search finds where it searches. */
export async function openPage(reader: Reader, page: Page, address: string): Promise<void> {
  const response = await page.goto(reader.at(address));
  const expected = address.endsWith('/404.html') ? [200, 404] : [200];
  assert.ok(expected.includes(response?.status() ?? 0), `${address} answers ${response?.status()}`);
  if (address.includes('?q='))
    await page.getByRole('status').filter({ hasText: /./ }).waitFor({ state: 'attached' });
}
