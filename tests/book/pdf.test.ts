import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestDay } from '../../scripts/lib/book/book.ts';
import { textFor } from '../../src/catalogue/model.ts';
import { familyWords } from '../../src/config/catalogue.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { links, url } from '../../src/site/address.ts';
import { makeBooks, selected, type MadeBooks } from './books.ts';

let books: MadeBooks;
const documents = new Map<Locale, PDFDocumentProxy>();

beforeAll(async () => {
  books = await makeBooks('pdf');
  for (const [locale, bytes] of books.bytes)
    documents.set(locale, await getDocument({ data: bytes.slice(), verbosity: 0 }).promise);
}, 240_000);

afterAll(async () => {
  for (const one of documents.values()) await one.loadingTask.destroy();
  books.remove();
});

const documentIn = (locale: Locale): PDFDocumentProxy => {
  const found = documents.get(locale);
  if (!found) throw new Error(`no book in ${locale}`);
  return found;
};

/** Where a line is broken says nothing about its words. */
const letters = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return letters(items.map((item) => ('str' in item ? item.str : '')).join(''));
}

const textsOf = (document: PDFDocumentProxy): Promise<string[]> =>
  Promise.all(Array.from({ length: document.numPages }, (_, index) => textOf(document, index + 1)));

interface Link {
  dest: string | unknown[] | null;
  url?: string;
  unsafeUrl?: string;
}

async function linksOf(document: PDFDocumentProxy): Promise<{ page: number; link: Link }[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const found = await Promise.all(
    pages.map(async (page) =>
      ((await (await document.getPage(page)).getAnnotations()) as (Link & { subtype: string })[])
        .filter(({ subtype }) => subtype === 'Link')
        .map((link) => ({ page, link })),
    ),
  );
  return found.flat();
}

/** Number of the page that a destination is on; undefined where it leads nowhere. */
async function pageOf(
  document: PDFDocumentProxy,
  dest: string | unknown[] | null,
): Promise<number | undefined> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const ref: unknown = explicit?.[0];
  if (typeof ref !== 'object' || ref === null) return undefined;
  return (await document.getPageIndex(ref as Parameters<typeof document.getPageIndex>[0])) + 1;
}

describe.each(locales)('the printed book in %s', (locale) => {
  const t = translator(locale);
  const entries = selected();

  it('holds the sections of its entries as text', async () => {
    const text = (await textsOf(documentIn(locale))).join('');
    for (const entry of entries) {
      const words = textFor(entry, locale);
      const claims = Object.values(words.claims)
        .flat()
        .map((claim) => claim.text)
        .filter((claim) => /^[^`[*<]+$/.test(claim));
      expect(claims.length).toBeGreaterThan(2);
      for (const expected of [
        words.title,
        words.summary,
        ...words.body.map(({ title }) => title),
        ...claims,
      ])
        expect(text).toContain(letters(expected));
    }
  });

  it('says in its contents on which page each entry begins', async () => {
    const document = documentIn(locale);
    const texts = await textsOf(document);
    const contents = texts[1] ?? '';
    for (const entry of entries) {
      const page = await pageOf(document, entry.id.toLowerCase());
      expect(page).toBeGreaterThan(2);
      const { title } = textFor(entry, locale);
      expect(contents).toContain(letters(`${entry.id}${title}${String(page)}`));
      expect(texts[(page ?? 0) - 1]).toContain(letters(title));
    }
  });

  it('has the entry and its address on each of its pages, with the number of the page', async () => {
    const document = documentIn(locale);
    const texts = await textsOf(document);
    const [first] = entries;
    if (!first) throw new Error('nothing is selected');
    const address = letters(links.absolute(url.permalink(first.id)));
    const from = (await pageOf(document, first.id.toLowerCase())) ?? 0;
    const own = texts
      .map((text, index) => ({ text, page: index + 1 }))
      .filter(({ text, page }) => page >= from && text.includes(address));
    expect(own.length).toBeGreaterThan(1);
    for (const { text, page } of own) {
      expect(text).toContain(letters(`${first.id}${textFor(first, locale).title}`));
      expect(text).toContain(`${String(page)}${address}`);
    }
  });

  it('leads inside to what it holds, and to the site for the rest', async () => {
    const document = documentIn(locale);
    const all = await linksOf(document);
    const inside = all.filter(({ link }) => link.dest);
    expect(inside.length).toBeGreaterThan(entries.length * 3);
    for (const { link } of inside) expect(await pageOf(document, link.dest)).toBeDefined();
    const outside = all.flatMap(({ link }) => link.url ?? link.unsafeUrl ?? []);
    expect(outside.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    const held = entries.map((entry) => links.entry(locale, entry));
    expect(outside.filter((address) => held.some((one) => address.startsWith(one)))).toEqual([]);
    const site = links.absolute(url.home(locale));
    expect(outside.some((address) => address.startsWith(site) && address !== site)).toBe(true);
  });

  it('has bookmarks for families and their entries', async () => {
    const outline = await documentIn(locale).getOutline();
    for (const category of new Set(entries.map((entry) => entry.category))) {
      const { name } = familyWords(category, locale);
      const family = outline.find(({ title }) => letters(title) === letters(name));
      const items = (family?.items ?? []) as { title: string }[];
      const below = items.map(({ title }) => letters(title));
      for (const entry of entries.filter((one) => one.category === category))
        expect(below).toContain(letters(`${entry.id}${textFor(entry, locale).title}`));
    }
  });

  it('is tagged, in its language, with alternatives for its drawings', async () => {
    const document = documentIn(locale);
    const { catalog } = await PDFDocument.load(books.bytes.get(locale) ?? new Uint8Array());
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    const page = (await pageOf(document, entries[0]?.id.toLowerCase() ?? '')) ?? 0;
    const tree = JSON.stringify(await (await document.getPage(page)).getStructTree());
    for (const role of ['H2', 'P']) expect(tree).toContain(`"role":"${role}"`);
    const trees = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) =>
        JSON.stringify(await (await document.getPage(index + 1)).getStructTree()),
      ),
    );
    const drawing = entries[0] && textFor(entries[0], locale).diagrams[0]?.title;
    expect(letters(trees.join(''))).toContain(
      letters(`"alt":${JSON.stringify(drawing ?? '')}`.slice(0, -1)),
    );
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Language: locale });
  });

  it('numbers its pages as they are printed, after the cover', async () => {
    const document = documentIn(locale);
    const labels = await document.getPageLabels();
    expect(labels?.slice(0, 3)).toEqual([t('book.cover'), '2', '3']);
    expect(labels?.at(-1)).toBe(String(document.numPages));
  });

  it('says what it is, as of the day of its newest text', async () => {
    const { info } = await documentIn(locale).getMetadata();
    const day = newestDay(entries).replaceAll('-', '');
    expect(info).toMatchObject({
      Title: expect.stringContaining(t('book.selection')) as string,
      CreationDate: `D:${day}000000Z`,
      ModDate: `D:${day}000000Z`,
    });
  });

  it('brings every font along', async () => {
    const document = await PDFDocument.load(books.bytes.get(locale) ?? new Uint8Array());
    const dictionaries = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    // These hold their letters as drawings.
    const drawn = dictionaries
      .filter((one) => one.get(PDFName.of('Subtype')) === PDFName.of('Type3'))
      .map((one) => one.lookup(PDFName.of('FontDescriptor')));
    const descriptors = dictionaries
      .filter((one) => one.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
      .filter((one) => !drawn.includes(one));
    expect(descriptors.length).toBeGreaterThan(0);
    const files = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name));
    expect(
      descriptors
        .filter((one) => !files.some((name) => one.has(name)))
        .map((one) => String(one.get(PDFName.of('FontName')))),
    ).toEqual([]);
    const names = descriptors.map((one) => String(one.get(PDFName.of('FontName'))));
    expect(names.some((name) => name.includes('NotoSans'))).toBe(true);
  });
});

it('is the same file when it is made again', async () => {
  const [locale = 'en'] = locales;
  const again = await makeBooks('pdf', [locale]);
  const [first, second] = [books.bytes.get(locale), again.bytes.get(locale)];
  again.remove();
  expect(Buffer.from(second ?? []).equals(Buffer.from(first ?? []))).toBe(true);
}, 120_000);
