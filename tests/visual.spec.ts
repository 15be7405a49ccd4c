import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { pageTypes } from './pages.ts';

/*
 * Pictures of every page type, compared with the ones in tests/visual/. They were taken with one browser and one set
 * of fonts; elsewhere letters differ by a pixel and nothing would be learned, so there the comparison is skipped.
 * `npm run test:visual` compares, `npm run test:visual -- --update-snapshots` takes them anew and pins this browser.
 */
const pinFile = join(import.meta.dirname, 'visual', 'pinned.json');

/** What decides how letters are drawn: the browser, and how wide the fonts make a line in each language. */
async function surroundings(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const line = document.createElement('span');
    // Out of the layout, so that its width is that of its text.
    line.style.position = 'absolute';
    document.body.append(line);
    const measured = ['Hamburgefonstiv 0123', '非同期推論とキュー', '비동기 추론과 큐'].map(
      (text) => {
        line.textContent = text;
        return line.getBoundingClientRect().width.toFixed(2);
      },
    );
    line.remove();
    return measured.join(' ');
  });
  return `${page.context().browser()?.version() ?? ''} ${widths}`;
}

const views = [
  { locale: 'en', width: 1280, colorScheme: 'light' },
  { locale: 'ja', width: 390, colorScheme: 'dark' },
  { locale: 'ko', width: 1280, colorScheme: 'dark' },
] as const;

for (const { locale, width, colorScheme } of views) {
  for (const [type, path] of Object.entries(pageTypes)) {
    test(`${type} in ${locale} looks as before at ${width} px, ${colorScheme}`, async ({ page }, {
      config,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${locale}/${path}`, { waitUntil: 'networkidle' });
      const here = await surroundings(page);
      if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
        writeFileSync(pinFile, `${JSON.stringify({ surroundings: here }, null, 2)}\n`);
      }
      const { surroundings: pinned } = JSON.parse(readFileSync(pinFile, 'utf8')) as {
        surroundings: string;
      };
      test.skip(here !== pinned, 'The pictures were taken with another browser or other fonts.');
      await expect(page).toHaveScreenshot(`${type}-${locale}.png`, {
        caret: 'hide',
        maxDiffPixelRatio: 0.002,
      });
    });
  }
}
