// Books as files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getCatalogue } from '../../../src/data/catalogue.ts';
import { fontReader } from '../../../src/data/libraries.ts';
import { localeName, type Locale } from '../../../src/i18n/locales.ts';
import { links, url } from '../../../src/site/address.ts';
import { bookFormats, bookName, type BookFormat } from '../../../src/site/books.ts';
import { site } from '../../../src/site.config.ts';
import { ensureBrowser } from '../browser.ts';
import { root } from '../root.ts';
import { seconds } from '../settings.ts';
import { bookOf, selectEntries, type Book } from './book.ts';
import { chaptersOf } from './chapters.ts';
import type { DrawingRoom } from './drawings.ts';
import { epubOf } from './epub.ts';
import { printBook } from './pdf.ts';

export { bookFormats };

/** Tells whether a word names a format of books. */
export const isBookFormat = (word: string): word is BookFormat =>
  (bookFormats as readonly string[]).includes(word);

/** Which books are written, and where. */
export interface BookOrder {
  /** Folder of the built site. */
  site: string;
  /** Folder that the books are written to. */
  out: string;
  locales: readonly Locale[];
  formats: readonly BookFormat[];
  /** Ids or slugs, separated by commas; all entries where none is given. */
  entries?: string | undefined;
  say: (line: string) => void;
}

/** Room for drawings: on paper the width of the sheet without its margins, in a reader that of a phone. */
const room: Readonly<Record<BookFormat, DrawingRoom>> = {
  pdf: { width: 620, height: 620 },
  epub: { width: 0, height: 0 },
};

/**
 * Writes books, one file for each language and format.
 *
 * @returns The files.
 * @throws If an entry is unknown, or a PDF is wanted and there is no browser.
 */
export async function writeBooks(order: BookOrder): Promise<string[]> {
  const { formats, say, out } = order;
  const catalogue = getCatalogue();
  selectEntries(catalogue, order.entries);
  const executablePath = formats.includes('pdf') ? await ensureBrowser(say) : undefined;
  if (formats.includes('pdf') && executablePath === undefined)
    throw new Error('A PDF needs a browser; `--format epub` does without.');
  mkdirSync(out, { recursive: true });
  const files: string[] = [];
  for (const locale of order.locales)
    for (const format of formats) {
      const started = performance.now();
      say(`${localeName(locale)}, ${format.toUpperCase()}`);
      const book = makeBook(order, locale, format);
      say(`  ${String(book.chapters.length)} chapters read`);
      const made =
        format === 'pdf'
          ? await printBook(
              book,
              { root, site: order.site, read: fontReader(root) },
              {
                executablePath,
                say: (line) => {
                  say(`  ${line}`);
                },
              },
            )
          : {
              bytes: await epubOf(book, { root, site: order.site, read: fontReader(root) }),
              pages: undefined,
            };
      const file = join(out, bookName(site.name, locale, format, order.entries !== undefined));
      writeFileSync(file, made.bytes);
      const size = `${(made.bytes.length / 1e6).toFixed(1)} MB`;
      const pages = made.pages === undefined ? '' : `${String(made.pages)} pages, `;
      say(`  ${basename(file)}: ${pages}${size}, ${seconds(performance.now() - started)}`);
      files.push(file);
    }
  return files;
}

/** Reads a book from the built site. */
export function makeBook(order: BookOrder, locale: Locale, format: BookFormat): Book {
  const catalogue = getCatalogue();
  const entries = selectEntries(catalogue, order.entries);
  const words = {
    ...{ catalogue, entries, locale },
    ...{ name: site.name, author: site.name, source: site.repository },
    address: links.absolute(url.home(locale)),
  };
  const chapters = chaptersOf({
    ...{ catalogue, entries, locale },
    folder: order.site,
    origin: new URL(site.url).origin,
    base: url.root(),
    drawings: room[format],
  });
  return bookOf(words, chapters);
}
