import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { pageTypes } from './pages.ts';
import { misfits, widths } from './widths.ts';

/** Every page type, and the pages that arrange what their address names. */
const pages: Readonly<Record<string, string>> = {
  ...pageTypes,
  translations: 'translations/',
  contribute: 'contribute/',
  'a search': 'search/?q=queue',
  'a map': 'map/?at=SRV-03',
  'a comparison': 'compare/?ids=SRV-02,SRV-A01',
  'a review': 'review/?ids=SRV-03',
};

for (const locale of locales)
  for (const [name, path] of Object.entries(pages))
    test(`${name} in ${locale} keeps its words whole in every window`, async ({ page }) => {
      // What an address names is arranged by a script.
      const waitUntil = path.includes('?') ? 'networkidle' : 'load';
      await page.goto(`${locale}/${path}`, { waitUntil });
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const here = await page.evaluate(misfits);
        found.push(...here.map((misfit) => `${String(width)} px: ${misfit}`));
      }
      expect(found).toEqual([]);
    });
