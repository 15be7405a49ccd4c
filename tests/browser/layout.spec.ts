import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { pageTypes } from './pages.ts';

/** Phones, tablets upright and lying, half a screen, a zoomed laptop, a desktop. */
const widths = [320, 390, 560, 640, 768, 896, 1024, 1180, 1280, 1920];

for (const locale of locales) {
  for (const [type, path] of Object.entries(pageTypes)) {
    test(`${type} in ${locale} fits every window`, async ({ page }) => {
      await page.goto(`${locale}/${path}`);
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const { overflow, broken } = await page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - window.innerWidth,
          broken: [...document.images].filter(
            ({ complete, naturalWidth }) => complete && naturalWidth === 0,
          ).length,
        }));
        if (overflow > 0) found.push(`${String(width)} px: ${String(overflow)} px too wide`);
        if (broken > 0) found.push(`${String(width)} px: ${String(broken)} broken pictures`);
      }
      expect(found).toEqual([]);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    });
  }
}

/** Every width that somebody's window may have. */
const everyWidth = Array.from({ length: 36 }, (_, step) => 320 + 64 * step);

for (const locale of locales)
  test(`no word of the header is cut in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/catalogue/`);
    const cut: string[] = [];
    for (const width of everyWidth) {
      await page.setViewportSize({ width, height: 800 });
      const words = await page.locator('.site-header :is(a, button) > span').evaluateAll((all) =>
        all
          // What stands for a word that only is read out has no room at all.
          .filter((word) => word.clientWidth > 1 && word.scrollWidth > word.clientWidth)
          .map((word) => word.textContent.trim()),
      );
      cut.push(...words.map((word) => `${String(width)} px: ${word}`));
    }
    expect(cut).toEqual([]);
  });

for (const [path, row] of [
  ['catalogue/', '.entry-row .words'],
  ['antipatterns/', '.entry-row .words'],
  ['symptoms/', '.seen > ul > li'],
  ['tradeoffs/', '[data-row] th'],
  ['', '.part li:has(b)'],
] as const)
  test(`no row of ${path === '' ? 'home' : path} is narrower than its words`, async ({ page }) => {
    const found: string[] = [];
    for (const locale of locales) {
      await page.goto(`${locale}/${path}`);
      for (const width of everyWidth) {
        await page.setViewportSize({ width, height: 800 });
        const narrow = await page.locator(row).evaluateAll((rows) =>
          rows
            .filter((element) => element.checkVisibility())
            .flatMap((element) => {
              const { scrollWidth, clientWidth, textContent } = element as HTMLElement;
              const least = 120;
              return scrollWidth > clientWidth + 1 || clientWidth < least
                ? [`${textContent.trim().slice(0, 30)} ${String(clientWidth)}`]
                : [];
            }),
        );
        if (narrow.length > 0) found.push(`${locale} ${String(width)} px: ${narrow[0] ?? ''}`);
      }
    }
    expect(found).toEqual([]);
  });
