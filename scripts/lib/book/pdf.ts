// Printing a book: twice or more often, until the numbers in its contents are those of its pages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { launchArgs } from '../browser.ts';
import type { Book } from './book.ts';
import { finishPdf, pagesOf } from './finishPdf.ts';
import { frontIds } from './frontMatter.ts';
import { printedBook, type PrintPlaces } from './printed.ts';

/** Prints that may be needed: the second fills the numbers in, a third if that moved anything. */
const attempts = 4;

/** How printing is done. */
export interface PrintOptions {
  /** The browser's program. */
  executablePath: string | undefined;
  say?: (line: string) => void;
}

/**
 * Prints a book.
 *
 * @returns Bytes of the PDF, and how many pages it has.
 * @throws If the browser cannot print it, or the numbers of its contents never come to rest.
 */
export async function printBook(
  book: Book,
  places: PrintPlaces,
  { executablePath, say }: PrintOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...launchArgs, '--font-render-hinting=none', '--allow-file-access-from-files'],
  });
  try {
    let numbers = new Map<string, number>();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      say?.(attempt === 1 ? 'printing' : 'printing with page numbers');
      const file = join(folder, 'book.html');
      writeFileSync(file, printedBook(book, places, numbers));
      const printed = await print(browser, file);
      const { pages, count } = await pagesOf(printed, [
        ...book.chapters.map(({ id }) => id),
        frontIds.colophon,
      ]);
      const isStable = [...pages].every(([id, page]) => numbers.get(id) === page);
      numbers = pages;
      if (isStable) return { bytes: await finishPdf(printed, book), pages: count };
    }
    throw new Error('The page numbers in the contents do not come to rest.');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(browser: Browser, file: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(0);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
    // Margin boxes ask for no fonts by themselves.
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()));
    });
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}
