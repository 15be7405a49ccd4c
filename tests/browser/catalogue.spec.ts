import { expect, test, type Page } from 'playwright/test';
import { shownCount } from './shown.ts';

const rows = (page: Page) => page.locator('.entry-row:visible');
const status = (page: Page) => page.locator('.facet-status [role=status]');
/** How many entries the catalogue has, by its open data. */
async function entryCount(page: Page): Promise<number> {
  const index = (await (await page.request.get('api/v1/index.json')).json()) as { count: number };
  return index.count;
}
const facet = (page: Page, name: string) => page.getByRole('checkbox', { name });

test('facets narrow the list, count, and are in the address', async ({ page }) => {
  await page.goto('en/catalogue/');
  const all = await entryCount(page);
  await facet(page, 'Antipattern').check();
  await expect(page).toHaveURL(/\?kind=antipattern$/);
  const antipatterns = await shownCount(rows(page), status(page));
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
  const qa = await shownCount(rows(page), status(page));
  await expect(status(page)).toHaveText(`${qa}件`);
  await facet(page, '学習').check();
  await expect(status(page)).not.toHaveText(`${qa}件`);
  const both = await shownCount(rows(page), status(page));
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
  await shownCount(rows(page), status(page));
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

test('a long family unfolds in its place, and the keyboard goes on from there', async ({
  page,
}) => {
  await page.goto('en/catalogue/');
  const serving = page.locator('.family[data-category=serving]');
  const first = await serving.locator('.entry-row').count();
  const more = serving.getByRole('link', { name: /^All \d+ entries/ });
  const promised = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
  await serving.locator('.tray-toggle').first().click();
  await more.press('Enter');
  await expect(serving.locator('.entry-row')).toHaveCount(promised);
  await expect(more).toHaveCount(0);
  await expect(serving.locator('.entry-row').nth(first).getByRole('link')).toBeFocused();
  await expect(page).toHaveURL(/\/en\/catalogue\/$/);
  // What was picked stays, and new rows can be picked.
  await expect(serving.locator('.tray-toggle').first()).toHaveAttribute('aria-pressed', 'true');
  await serving.locator('.tray-toggle').nth(first).click();
  await expect(page.locator('[data-tray-count]').first()).toHaveText('2');
});

test('a list that cannot be loaded says so, and the next choice tries again', async ({ page }) => {
  await page.goto('en/catalogue/');
  await page.route('**/lists/**', (route) => route.abort());
  await facet(page, 'Antipattern').check();
  await expect(page.getByRole('status').first()).toHaveText(/could not be loaded/);
  await page.unroute('**/lists/**');
  await facet(page, 'Training').check();
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ entr/);
  await expect(page.locator('.entry-row[data-kind=pattern]:visible')).toHaveCount(0);
});

test('a hostile or mistyped query shows nothing it should not', async ({ page }) => {
  await page.goto('en/catalogue/?kind=%3Cimg%20src%3Dx%3E&nonsense=1');
  await expect(page.locator('.facet-status [role=status]')).toHaveText(
    `${await entryCount(page)} entries`,
  );
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

  test('every family is one link away, and no control stands that cannot work', async ({
    page,
  }) => {
    await page.goto('en/catalogue/?kind=antipattern');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Compare/ })).toHaveCount(0);
    await page.getByRole('link', { name: /^All \d+ entries of Serving/ }).click();
    await expect(page).toHaveURL(/\/en\/serving\/$/);
    const listed = await rows(page).count();
    expect(listed).toBeGreaterThan(6);
  });
});
