import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { misfits } from './widths.ts';
import { axeFinds } from './axe.ts';

for (const locale of locales) {
  test(`the page about the open data in ${locale} leads to files that are there`, async ({
    page,
    request,
  }) => {
    await page.goto(`${locale}/about/`);
    await page.locator('.site-footer').locator(`a[href$="/${locale}/api/"]`).click();
    await expect(page.locator('h1')).toBeVisible();
    const files = await page
      .locator('.rules a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the page about the open data in ${locale} passes axe in the ${colorScheme} theme`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${locale}/api/`);
      expect(await axeFinds(page)).toEqual([]);
    });

  test(`the page about the open data in ${locale} keeps its words whole on a phone`, async ({
    page,
  }) => {
    for (const width of [320, 390, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${locale}/api/`);
      expect(await page.evaluate(misfits), String(width)).toEqual([]);
    }
  });
}

test('an example that is wider than a phone is scrolled with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('en/api/');
  const example = page.locator('[data-example=typescript]');
  await example.focus();
  await expect(example).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => example.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page about the open data is whole', async ({ page }) => {
    await page.goto('ja/api/');
    await expect(page.locator('[data-example]')).toHaveCount(3);
    await page.locator('.rules a').first().click();
    await expect(page).toHaveURL(/\/api\/v1\/index\.json$/);
  });
});
