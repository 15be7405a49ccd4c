// An origin without the powers of https: a mirror inside a company, a phone in the local network.
import { expect, test } from 'playwright/test';
import { launchArgs } from '../../scripts/lib/browser.ts';
import { pageTypes } from './pages.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...launchArgs, '--host-resolver-rules=MAP plain.test 127.0.0.1'],
    });
  },
});

const plain = (base: string | undefined, path: string): string =>
  new URL(path, (base ?? '').replace('localhost', 'plain.test')).href;

test('every control that copies does its work another way', async ({ page, baseURL }) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(plain(baseURL, `en/${pageTypes.pattern}`));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  // Forms to cite a claim.
  await page.locator('button.claim-link').first().click();
  const menu = page.locator('.cite-menu');
  for (const button of await menu.getByRole('button').all()) {
    await button.click();
    const area = menu.locator('textarea');
    await expect(area).toBeVisible();
    expect(await area.inputValue()).not.toBe('');
    await expect(area).toBeFocused();
  }
  await page.keyboard.press('Escape');
  // The source of a diagram, and its picture.
  const take = page.locator('.take').first();
  await take.locator('summary').click();
  await take.getByRole('button', { name: 'Copy Mermaid source' }).click();
  await expect(take.locator('textarea')).toHaveValue(/flowchart|sequenceDiagram/);
  await take.getByRole('button', { name: 'Copy as PNG' }).click();
  await expect(take.getByRole('link', { name: /\.png$/ }).first()).toBeVisible();
  expect(thrown).toEqual([]);
});

test('where the forms to cite cannot be had, the link opens', async ({ page, baseURL }) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(plain(baseURL, `en/${pageTypes.pattern}`));
  await page.route(/citeMenu|api\/v1/, (route) => route.abort());
  await page.locator('button.claim-link').first().click();
  await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/\?rev=\w+#[\w-]+$/);
  expect(thrown).toEqual([]);
});

test('a scaffold and a comparison can be taken by hand', async ({ page, baseURL }) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  for (const path of ['en/contribute/entry/', 'en/compare/?ids=SRV-02,SRV-03']) {
    await page.goto(plain(baseURL, path));
    const folded = page.locator('details:has(copy-button)').first();
    if ((await folded.count()) > 0) await folded.locator('summary').click();
    await page.locator('copy-button button:visible').first().click();
    await expect(page.locator('copy-button textarea').first()).toHaveValue(/\w/);
  }
  expect(thrown).toEqual([]);
});
