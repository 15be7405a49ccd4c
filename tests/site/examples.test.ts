import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findBrowser, launchArgs } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/server.ts';
import { catalogueFileSchema } from '../../src/config/schema.ts';
import { sites } from './sites.ts';

/** What the search ships is asked, full text and all: no more than a browser runs it. */
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    ...(findBrowser() === undefined ? {} : { executablePath: findBrowser() }),
    args: [...launchArgs],
  });
});
afterAll(() => browser.close());

describe.each(sites)('the examples on the home page of $name', ({ content, folder, base }) => {
  const text = readFileSync(join(content, 'catalogue.yaml'), 'utf8');
  const { examples, locales } = catalogueFileSchema.parse(parse(text));

  it('find the entries that they promise', async () => {
    const site = await serve({ folder, base, port: 0 });
    const wrong: string[] = [];
    /** Asks all of them in one language. */
    const ask = async (locale: string): Promise<void> => {
      const page = await browser.newPage();
      for (const [index, { finds }] of examples.entries()) {
        await page.goto(`${site.url}${locale}/`);
        await page.locator('.home-examples a').nth(index).click();
        const found = page.locator('main .entry-id');
        await found.first().waitFor();
        // The names answer first, the full text when it is there.
        await page.waitForLoadState('networkidle');
        const ids = (await found.allTextContents()).slice(0, 3);
        if (!ids.includes(finds)) wrong.push(`${page.url()}: ${ids.join()}, not ${finds}`);
      }
      await page.close();
    };
    await Promise.all(Object.keys(locales).map(ask));
    await site.close();
    expect(wrong).toEqual([]);
  }, 60_000);
});
