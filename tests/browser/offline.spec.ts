// Reading without a connection. Each test has a browser context of its own, and so workers and caches of its own.
import { expect, test, type Page } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';

/** Turns on the switch of the page's own language, which comes first, and waits until it is kept. */
async function keep(page: Page, locale: string): Promise<void> {
  await page.goto(`${locale}/offline/`);
  const row = page.locator(`[data-language="${locale}"]`);
  await row.getByRole('switch').click();
  await expect(row.locator('[data-kept]')).not.toBeEmpty({ timeout: 60_000 });
  await expect(row.locator('[data-progress]')).toBeHidden();
}

/** Names of caches, and how many workers are registered. */
const left = (page: Page): Promise<{ caches: string[]; workers: number }> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const bar = (page: Page) => page.locator('.kept-bar, .offline-bar');

test('nothing is registered before a switch is turned on', async ({ page }) => {
  for (const path of ['en/', 'en/serving/asynchronous/', 'en/offline/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(await left(page)).toEqual({ caches: [], workers: 0 });
  const row = page.locator('[data-language="en"]');
  await expect(row.getByRole('switch')).not.toBeChecked();
  await expect(row.locator('[data-size]')).toHaveText(/^[\d.]+ MB in [\d,]+ files$/);
});

test('a kept language is read without a connection, and says which edition it is', async ({
  page,
  context,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await keep(page, 'ja');
  await expect(page.locator('[data-said]')).toHaveText('日本語：この端末に保存しました。');
  await page.goto('ja/serving/asynchronous/');
  await expect(bar(page)).toHaveCount(0);

  await context.setOffline(true);
  await page.goto('ja/serving/asynchronous/?rev=00000000');
  await expect(page.locator('h1')).toContainText('非同期');
  await expect(bar(page)).toContainText('サイトに接続できません');
  await expect(bar(page)).toContainText(/（[0-9a-f]{8}）/);
  await expect(page.locator('.canvas :is(svg, img)').first()).toBeVisible();

  await page.goto('ja/search/?q=非同期');
  await expect(page.locator('#search-results a').first()).toHaveAttribute(
    'href',
    /\/ja\/serving\/asynchronous\//,
  );
  await expect(bar(page)).toBeVisible();

  await page.goto('ja/compare/?ids=SRV-02,SRV-03');
  await expect(page.locator('.compare-sheet')).toContainText('SRV-03');
  await page.goto('ja/review/?ids=SRV-03');
  await expect(page.locator('[data-checklist] input').first()).toBeVisible();
  await page.goto('ja/map/?at=SRV-02');
  await expect(page.locator('.entry-map-centre')).toContainText('SRV-02');
  await page.goto('ja/choose/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('ja/glossary/');
  await expect(bar(page)).toBeVisible();

  // A permanent link, and an address without its last slash.
  await page.goto('p/SRV-03/con-hidden-failure/');
  await expect(page).toHaveURL(/\/x\/ja\/serving\/asynchronous\/#con-hidden-failure$/);
  await page.goto('ja/serving');
  await expect(page).toHaveURL(/\/x\/ja\/serving\/$/);
  expect(thrown).toEqual([]);
});

test('an address that is not kept says so, and what is kept', async ({ page, context }) => {
  await keep(page, 'ja');
  await context.setOffline(true);
  const unknown = await page.goto('ja/serving/asynchronus/');
  expect(unknown?.status()).toBe(404);
  await expect(bar(page)).toContainText('このページがありません');
  await expect(page.locator('not-found')).toContainText('SRV-03');

  await page.goto('en/serving/asynchronous/?rev=00000000#con-hidden-failure');
  await expect(bar(page)).toContainText('保存されていません');
  await expect(page.locator('[data-language="ja"] [data-kept]')).not.toBeEmpty();
  await bar(page).getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(/\/ja\/serving\/asynchronous\/\?rev=00000000/);
  await expect(page.locator('h1')).toContainText('非同期');
});

test('with two languages, a permanent link leads to the one that was chosen', async ({
  page,
  context,
}) => {
  await keep(page, 'en');
  await keep(page, 'ko');
  await page.evaluate(() => {
    localStorage.setItem('locale', 'ko');
  });
  await context.setOffline(true);
  await page.goto('p/srv-03/?rev=00000000');
  await expect(page).toHaveURL(/\/ko\/serving\/asynchronous\/\?rev=00000000$/);
  await page.goto('');
  await expect(page).toHaveURL(/\/x\/ko\/$/);
  await expect(bar(page)).toBeVisible();
});

test('a page that came from the network says where parts of it are kept ones', async ({
  page,
  context,
}) => {
  await keep(page, 'en');
  await page.goto('en/map/');
  await expect(bar(page)).toHaveCount(0);
  await context.setOffline(true);
  await page.locator('relation-map dl a[data-entry], relation-map [data-starts] a').first().click();
  await expect(bar(page)).toContainText('Parts of this page come from the kept edition');
});

test('all is removed: no caches, no worker, and pages come from the network alone', async ({
  page,
  context,
}) => {
  await keep(page, 'en');
  expect((await left(page)).workers).toBe(1);
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.locator('[data-said]')).toHaveText('Everything was removed from this device.');
  expect(await left(page)).toEqual({ caches: [], workers: 0 });
  await expect(page.locator('[data-language="en"]').getByRole('switch')).not.toBeChecked();
  await page.goto('en/serving/asynchronous/');
  expect(await left(page)).toEqual({ caches: [], workers: 0 });
  await context.setOffline(true);
  await expect(page.goto('en/')).rejects.toThrow();
});

test('one language is removed and the other stays; the last one takes the worker along', async ({
  page,
  context,
}) => {
  await keep(page, 'en');
  await keep(page, 'ja');
  const kept = (): Promise<number> =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const files = names.find((name) => name.endsWith('files'));
      return files === undefined ? 0 : (await (await caches.open(files)).keys()).length;
    });
  const both = await kept();
  await page.locator('[data-language="ja"]').getByRole('switch').click();
  await expect(page.locator('[data-language="ja"] [data-kept]')).toBeEmpty();
  const one = await kept();
  expect(one).toBeLessThan(both);
  expect(one).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.goto('en/serving/asynchronous/');
  await expect(bar(page)).toBeVisible();
  await context.setOffline(false);
  await page.goto('en/offline/');
  await page.locator('[data-language="en"]').getByRole('switch').click();
  await expect(page.locator('[data-said]')).toContainText('removed');
  await expect.poll(() => left(page)).toEqual({ caches: [], workers: 0 });
});

test('no room is told, and nothing is kept in part', async ({ page, context, baseURL }) => {
  await page.goto('en/offline/');
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 400_000,
  });
  const row = page.locator('[data-language="en"]');
  await row.getByRole('switch').click();
  await expect(row.locator('[data-news]')).toContainText('no room left', { timeout: 30_000 });
  await expect(row.locator('[data-kept]')).toBeEmpty();
  await row.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => left(page)).toEqual({ caches: [], workers: 0 });
});

test('a browser without workers is told so', async ({ page }) => {
  await page.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto('ko/offline/');
  await expect(page.locator('[data-unsupported]')).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(0);
  expect(thrown).toEqual([]);
});

test('the page stands in every language', async ({ page }) => {
  expect(locales.length).toBeGreaterThan(1);
  for (const locale of locales) {
    await page.goto(`${locale}/about/`);
    await page.locator(`.site-footer a[href$="/${locale}/offline/"]`).click();
    await expect(page.locator('[data-language]')).toHaveCount(locales.length);
    await expect(page.locator('[data-language]').first()).toHaveAttribute('data-language', locale);
  }
});
