import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBook } from '../../scripts/lib/book/write.ts';
import { printedBook } from '../../scripts/lib/book/printed.ts';
import { findBrowser, launchArgs } from '../../scripts/lib/browser.ts';
import { fixtureSite } from '../../scripts/lib/fixture.ts';
import { root } from '../../scripts/lib/root.ts';
import { fontReader } from '../../src/data/libraries.ts';
import { locales } from '../../src/i18n/locales.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'sheets-'));

beforeAll(async () => {
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...launchArgs, '--allow-file-access-from-files'],
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Width of the text of an A4 sheet, in CSS pixels. */
const sheetWidth = Math.floor((170 / 25.4) * 96);

it.each(locales)(
  'nothing of the whole book is wider than its sheet, in %s',
  async (locale) => {
    const order = { site: fixtureSite, out: folder, locales: [locale], formats: ['pdf'] } as const;
    const book = makeBook({ ...order, say: () => undefined }, locale, 'pdf');
    const file = join(folder, `${locale}.html`);
    const places = { root, site: fixtureSite, read: fontReader(root) };
    writeFileSync(file, printedBook(book, places, new Map()));
    const page = await browser.newPage({ viewport: { width: sheetWidth, height: 950 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.fonts.ready);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.chapter *, .book-contents *, .colophon *')]
        .filter((one) => !one.closest('svg, .visually-hidden'))
        .filter((one) => {
          const { right, left } = one.getBoundingClientRect();
          const isOut = right > innerWidth + 1 || left < -1;
          const display = getComputedStyle(one).display;
          return isOut || (display !== 'inline' && one.scrollWidth > one.clientWidth + 1);
        })
        .map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 60)}`),
    );
    await page.close();
    expect(wide).toEqual([]);
  },
  120_000,
);
