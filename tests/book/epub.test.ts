import { join } from 'node:path';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchArgs } from '../../scripts/lib/browser.ts';
import { askEpubcheck, findEpubcheck } from '../../scripts/lib/epubcheck.ts';
import { textFor } from '../../src/catalogue/model.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { site } from '../../src/site.config.ts';
import { bookName } from '../../src/site/books.ts';
import { makeBooks, selected, type MadeBooks } from './books.ts';

let books: MadeBooks;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  books = await makeBooks('epub');
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...launchArgs],
  });
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  await browser.close();
  books.remove();
});

const filesOf = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(books.bytes.get(locale) ?? new Uint8Array())).map(([name, bytes]) => [
      name,
      /\.(?:xhtml|opf|xml|css)$/.test(name) || name === 'mimetype' ? strFromU8(bytes) : '',
    ]),
  );

/** What the strict parser of the browser finds in some XML. */
interface ReadXml {
  problem: string | undefined;
  ids: string[];
  hrefs: string[];
  lang: string | null;
}

const readXml = (text: string): Promise<ReadXml> =>
  page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'application/xml');
    const all = [...read.querySelectorAll('*')];
    return {
      problem: read.querySelector('parsererror')?.textContent,
      ids: all.flatMap((one) => one.getAttribute('id') ?? []),
      hrefs: all.flatMap((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? []),
      lang: read.documentElement.getAttribute('xml:lang'),
    };
  }, text);

describe.each(locales)('the EPUB in %s', (locale) => {
  it('begins with its type, which is not compressed', () => {
    const head = strFromU8(books.bytes.get(locale)?.slice(0, 58) ?? new Uint8Array(), true);
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  it('is strict XML, each id once, in its language', async () => {
    const files = filesOf(locale);
    const xml = Object.keys(files).filter((name) => /\.(?:xhtml|opf|xml)$/.test(name));
    expect(xml.length).toBeGreaterThan(selected().length + 4);
    for (const name of xml) {
      const { problem, ids, lang } = await readXml(files[name] ?? '');
      expect(`${name}: ${problem ?? ''}`).toBe(`${name}: `);
      expect(new Set(ids).size).toBe(ids.length);
      if (name.endsWith('.xhtml')) expect(lang).toBe(locale);
    }
  });

  it('leads nowhere that is not there', async () => {
    const files = filesOf(locale);
    const pages = Object.keys(files).filter((name) => name.endsWith('.xhtml'));
    const read = new Map(
      await Promise.all(
        pages.map(async (name) => [name, await readXml(files[name] ?? '')] as const),
      ),
    );
    let inside = 0;
    for (const [name, { hrefs }] of read)
      for (const href of hrefs.filter((one) => !/^https?:/.test(one))) {
        const [path = '', anchor] = href.split('#');
        const target = path === '' ? name : posix.join('EPUB', path);
        expect(Object.keys(files)).toContain(target);
        if (anchor === undefined) continue;
        inside += 1;
        expect(read.get(target)?.ids, `${name} leads to ${href}`).toContain(anchor);
      }
    expect(inside).toBeGreaterThan(10);
  });

  it('lists every file that it holds, and no other', () => {
    const files = filesOf(locale);
    const listed = [...(files['EPUB/package.opf'] ?? '').matchAll(/<item [^>]*href="([^"]+)"/g)];
    expect(listed.map(([, href = '']) => `EPUB/${href}`).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf')
        .sort(),
    );
  });

  it('says in which ways it can be read', () => {
    const text = filesOf(locale)['EPUB/package.opf'] ?? '';
    expect(text).toContain(`<dc:language>${locale}</dc:language>`);
    for (const name of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(text).toContain(`property="schema:${name}"`);
  });

  it('holds the words and the drawings of its entries', () => {
    const files = filesOf(locale);
    for (const entry of selected()) {
      const text = files[`EPUB/${entry.id.toLowerCase()}.xhtml`] ?? '';
      const { body, diagrams } = textFor(entry, locale);
      for (const { id } of body) expect(text).toContain(`id="${entry.id.toLowerCase()}--${id}"`);
      expect([...text.matchAll(/<svg [^>]*class="diagram/g)].length).toBeGreaterThanOrEqual(
        diagrams.length,
      );
      expect(text).not.toContain('<button');
      expect(text).not.toContain('<script');
    }
  });

  it.skipIf(findEpubcheck() === undefined)(
    'passes EPUBCheck',
    async () => {
      const program = findEpubcheck();
      if (!program) return;
      const file = join(books.folder, bookName(site.name, locale, 'epub', true));
      const { code, output } = await askEpubcheck(program, file);
      expect(output).toContain('No errors or warnings detected');
      expect(code).toBe(0);
    },
    180_000,
  );
});
