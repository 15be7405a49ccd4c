import { expect, test, type Page } from 'playwright/test';

const rows = (page: Page) => page.locator('.entry-row:visible');
/** How many entries the catalogue has, by its open data. */
async function entryCount(page: Page): Promise<number> {
  const index = (await (await page.request.get('api/v1/index.json')).json()) as { count: number };
  return index.count;
}
const facet = (page: Page, name: string) => page.getByRole('checkbox', { name });

test('facets narrow the list, count, and are in the address', async ({ page }) => {
  await page.goto('en/catalogue/');
  const all = await rows(page).count();
  await facet(page, 'Antipattern').check();
  await expect(page).toHaveURL(/\?kind=antipattern$/);
  const antipatterns = await rows(page).count();
  expect(antipatterns).toBeLessThan(all);
  await expect(page.locator('.entry-row[data-kind=pattern]:visible')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText(`${antipatterns} entries`);

  // The count beside a value is what choosing it would show.
  const promised = await facet(page, 'Training').locator('..').locator('.count').textContent();
  await facet(page, 'Training').check();
  await expect(page).toHaveURL(/\?kind=antipattern&category=training$/);
  await expect(rows(page)).toHaveCount(Number(promised));
});

test('values of one facet widen, back undoes, and forward does again', async ({ page }) => {
  await page.goto('ja/catalogue/?category=qa');
  const qa = await rows(page).count();
  await facet(page, '学習').check();
  const both = await rows(page).count();
  expect(both).toBeGreaterThan(qa);
  await page.goBack();
  await expect(facet(page, '学習')).not.toBeChecked();
  await expect(rows(page)).toHaveCount(qa);
  await page.goForward();
  await expect(rows(page)).toHaveCount(both);
});

test('a linked view shows what it links', async ({ page }) => {
  await page.goto('ko/catalogue/?kind=pattern&improves=latency&tag=caching');
  await expect(facet(page, '캐시')).toBeChecked();
  const ids = await rows(page).locator('.entry-id').allTextContents();
  expect(ids).toContain('SRV-08');
});

test('where nothing matches there is a way out', async ({ page }) => {
  await page.goto('en/catalogue/?tag=caching&category=lifecycle');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText('No entry has all of this.')).toBeVisible();
  await page.locator('.nothing').getByRole('link', { name: 'Show all entries' }).click();
  await expect(page).toHaveURL(/\/en\/catalogue\/$/);
  await expect(rows(page)).toHaveCount(await entryCount(page));
});

test('a hostile or mistyped query shows nothing it should not', async ({ page }) => {
  await page.goto('en/catalogue/?kind=%3Cimg%20src%3Dx%3E&nonsense=1');
  await expect(rows(page)).toHaveCount(await entryCount(page));
  await expect(page.locator('main img:not(.thumbnail)')).toHaveCount(0);
});

test('facets work by keyboard', async ({ page }) => {
  await page.goto('en/catalogue/');
  await page.getByRole('checkbox', { name: /^Pattern/ }).focus();
  await page.keyboard.press('Tab');
  await expect(facet(page, 'Antipattern')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?kind=antipattern$/);
});

test('on a phone the list comes first and the facets are one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('en/catalogue/');
  await expect(facet(page, 'Antipattern')).toBeHidden();
  await expect(rows(page).first()).toBeInViewport();
  await page.getByText('Narrow the list').click();
  await facet(page, 'Antipattern').check();
  await expect(page).toHaveURL(/\?kind=antipattern$/);
});

test('tags of an entry lead to the entries that share them', async ({ page }) => {
  await page.goto('ja/serving/asynchronous/');
  await page.locator('.tags').getByRole('link', { name: 'キュー' }).click();
  await expect(page).toHaveURL(/\/ja\/tags\/queue\/$/);
  await expect(page.getByRole('link', { name: '非同期推論' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there, and no facet that cannot work', async ({ page }) => {
    await page.goto('en/catalogue/?kind=antipattern');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(rows(page)).toHaveCount(await entryCount(page));
  });
});
