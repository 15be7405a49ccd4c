import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { parse } from 'yaml';

const content = join(import.meta.dirname, '..', 'fixture', 'content');
/** Relations as their authors wrote them, counted without the code of the site. */
const written = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('en.mdx') && !file.startsWith('pages'))
  .map((file) => readFileSync(join(content, file), 'utf8').split(/^---$/m)[1] ?? '')
  .flatMap((frontmatter) => {
    const { related } = parse(frontmatter) as { related?: unknown[] };
    return related ?? [];
  }).length;

const filter = (page: Page, name: string) => page.getByRole('checkbox', { name });
const lines = (page: Page, type: string) => page.locator(`.map-frame [data-ends].${type}`);
const node = (page: Page, slug: string) => page.locator(`.map-frame a[id="${slug}"]`);
const lit = (page: Page) => page.locator('.map-frame a.near');

test('the relations shown are chosen by mouse and keyboard, in the address', async ({ page }) => {
  await page.goto('en/map/');
  await expect(lines(page, 'mitigates').first()).toBeVisible();
  await expect(lines(page, 'uses').first()).toBeHidden();
  await filter(page, 'uses').check();
  await expect(lines(page, 'uses').first()).toBeVisible();
  await expect(page).toHaveURL(/\?relation=mitigates&.*relation=uses$/);
  await filter(page, 'mitigates').focus();
  await page.keyboard.press('Space');
  await expect(lines(page, 'mitigates').first()).toBeHidden();
  await expect(page).not.toHaveURL(/mitigates/);
  await page.goBack();
  await expect(filter(page, 'mitigates')).toBeChecked();
  await page.goBack();
  await expect(filter(page, 'uses')).not.toBeChecked();
  await expect(page).toHaveURL(/\/en\/map\/$/);
});

test('a link restores the choice in another language', async ({ page }) => {
  await page.goto('ja/map/?relation=uses&relation=feeds');
  await expect(page.locator('.map-filter input:checked')).toHaveCount(2);
  await expect(lines(page, 'feeds').first()).toBeVisible();
  await expect(lines(page, 'mitigates').first()).toBeHidden();
});

test('no relation at all is a choice that can be linked', async ({ page }) => {
  await page.goto('en/map/');
  for (const name of ['mitigates', 'risks', 'alternative to']) await filter(page, name).uncheck();
  await page.reload();
  await expect(page.locator('.map-filter input:checked')).toHaveCount(0);
});

test('the pointer or the focus leaves an entry with its neighbours', async ({ page }) => {
  await page.goto('en/map/');
  await node(page, 'no-logging').hover();
  await expect(node(page, 'no-logging')).toHaveClass(/near/);
  await expect(node(page, 'prediction-log')).toHaveClass(/near/);
  await expect(node(page, 'web-single')).not.toHaveClass(/near/);
  await page.mouse.move(0, 0);
  await expect(page.locator('.map')).not.toHaveClass(/is-focused/);
  await node(page, 'no-logging').focus();
  await expect(node(page, 'prediction-log')).toHaveClass(/near/);
  await expect(page.locator('.map')).toHaveClass(/is-focused/);
});

test('only relations that are shown make a neighbour', async ({ page }) => {
  await page.goto('en/map/?relation=risks');
  await node(page, 'prediction-log').focus();
  const few = await lit(page).count();
  await page.goto('en/map/?relation=risks&relation=mitigates&relation=combines-with');
  await node(page, 'prediction-log').focus();
  expect(await lit(page).count()).toBeGreaterThan(few);
});

test('entries are reached in the order of the catalogue, and open', async ({ page }) => {
  await page.goto('ko/map/');
  await node(page, 'web-single').focus();
  await page.keyboard.press('Tab');
  await expect(node(page, 'synchronous')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ko\/serving\/synchronous\/$/);
  await page.goBack();
  await node(page, 'batch').click();
  await expect(page).toHaveURL(/\/ko\/serving\/batch\/$/);
});

test('an entry leads to its place on the map, with all its relations', async ({ page }) => {
  await page.goto('en/operation/prediction-log/');
  await page.locator('.neighbour-map p a').click();
  await expect(page).toHaveURL(/\/en\/map\/#prediction-log$/);
  await expect(page.locator('.map-filter input:not(:checked)')).toHaveCount(0);
  await expect(node(page, 'prediction-log')).toBeInViewport();
  const neighbours = await lit(page).count();
  expect(neighbours).toBeGreaterThan(4);
  await page.keyboard.press('Escape');
  await node(page, 'web-single').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map')).not.toHaveClass(/is-focused/);
});

test('an entry shows its neighbourhood without more to tab through', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  const picture = page.locator('.neighbour-map svg');
  await expect(picture).toBeVisible();
  expect(await picture.locator('a').count()).toBeGreaterThan(1);
  await expect(picture.locator('a:not([tabindex="-1"])')).toHaveCount(0);
  await picture.locator('a', { hasText: 'SRV-A01' }).click();
  await expect(page).toHaveURL(/\/serving\/online-bigsize\/$/);
});

for (const width of [320, 390]) {
  test(`at ${width} px the picture scrolls inside its frame, with readable labels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of ['en', 'ja', 'ko']) {
      await page.goto(`${locale}/map/`);
      const sizes = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        frame: document.querySelector('.map-frame')?.scrollWidth ?? 0,
        label: Math.min(
          ...[...document.querySelectorAll('.map-frame text')].map((text) =>
            Number.parseFloat(getComputedStyle(text).fontSize),
          ),
        ),
      }));
      expect(sizes.page).toBe(width);
      expect(sizes.frame).toBeGreaterThan(width);
      expect(sizes.label).toBeGreaterThanOrEqual(12);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture and the table hold every relation, and the filter works', async ({ page }) => {
    await page.goto('ja/map/');
    expect(written).toBeGreaterThan(20);
    await expect(page.locator('.map-frame [data-ends]')).toHaveCount(written);
    // Each relation is told at both of its ends.
    await expect(page.locator('.map-table dd a')).toHaveCount(2 * written);
    await expect(lines(page, 'uses').first()).toBeHidden();
    await page.locator('input[value=uses]').check();
    await expect(lines(page, 'uses').first()).toBeVisible();
    await node(page, 'batch').click();
    await expect(page).toHaveURL(/\/ja\/serving\/batch\/$/);
  });
});
