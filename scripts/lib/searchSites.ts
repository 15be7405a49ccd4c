// The two sites a benchmark of the search compares: the built one, and its pages searched by
// Pagefind as it comes.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { close, createIndex } from 'pagefind';
import { visit } from 'unist-util-visit';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { categories } from '../../src/schema/entry.ts';
import type { SearchRecords } from '../../src/search/records.ts';
import { serve } from './server.ts';
import { normalizeBase } from './server.ts';
import { site as config } from '../../src/site.config.ts';

/** An entry of the built site. */
export interface BuiltEntry {
  locale: Locale;
  id: string;
  /** Below the base: `en/serving/asynchronous/`. */
  path: string;
  /** What its page says about it, in small letters. */
  text: string;
  /** The same with what it says about related entries, which they are found by. */
  page: string;
}

/** Both sites, served. */
export interface Sites {
  ours: string;
  reference: string;
  entries: BuiltEntry[];
  close: () => Promise<void>;
}

/**
 * Serves a copy of a built site, so that a build in the meantime does not change what is measured, and the reference:
 * Pagefind with no settings over the same pages of entries, with an empty page for each language to search from.
 *
 * @throws When the site is not built, or Pagefind cannot index it.
 */
export async function serveSites(dist: string): Promise<Sites> {
  if (!locales.every((locale) => existsSync(join(dist, 'search', `${locale}.json`)))) {
    throw new Error('There is no built site in dist/. Run `npm run build` first.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'search-sites-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [built, plain] = [join(folder, 'built'), join(folder, 'plain')];
  cpSync(dist, built, { recursive: true });
  await writePlain(built, plain);
  const ours = await serve({ folder: built, base: normalizeBase(config.base), port: 0 });
  const reference = await serve({ folder: plain, base: '/', port: 0 });
  return {
    ours: ours.url,
    reference: reference.url,
    entries: locales.flatMap((locale) => readEntries(built, locale)),
    close: async () => {
      await Promise.all([ours.close(), reference.close()]);
    },
  };
}

async function writePlain(built: string, folder: string): Promise<void> {
  // The search of the site may have been built in this process's environment; this one has no settings.
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addDirectory({
    path: built,
    glob: `{${locales.join(',')}}/{${categories.join(',')}}/*/index.html`,
  });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind could not index: ${problems.join('; ')}`);
  for (const locale of locales) {
    mkdirSync(join(folder, locale), { recursive: true });
    writeFileSync(
      join(folder, locale, 'index.html'),
      `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Reference</title><link rel="icon" href="data:,">`,
    );
  }
}

function readEntries(built: string, locale: Locale): BuiltEntry[] {
  const file = readFileSync(join(built, 'search', `${locale}.json`), 'utf8');
  const { entries } = JSON.parse(file) as SearchRecords;
  return entries.map((record) => {
    const path = `${locale}/${record.path}/`;
    const html = readFileSync(join(built, path, 'index.html'), 'utf8');
    return { locale, id: record.id, path, ...visibleText(html) };
  });
}

/** What the article of a page shows; header, footer and neighbours are on every page alike. */
function visibleText(html: string): Pick<BuiltEntry, 'text' | 'page'> {
  const tree = fromHtml(html);
  const empty = (isLeftOut: (properties: Properties, tagName: string) => boolean): void => {
    visit(tree, 'element', (element) => {
      if (isLeftOut(element.properties, element.tagName)) element.children = [];
    });
  };
  const read = (): string => {
    const texts: string[] = [];
    visit(tree, 'element', (element) => {
      if (element.tagName === 'article') texts.push(toText(element));
    });
    return texts
      .join('\n')
      .replaceAll(/[^\S\n]+/g, ' ')
      .toLowerCase();
  };
  // A definition of the glossary shows once its term is pressed; a list of neighbours says nothing about the entry.
  empty(({ popover }, tagName) => popover !== undefined || tagName === 'nav');
  const page = read();
  empty(({ ariaLabelledBy }) => String(ariaLabelledBy) === 'related');
  return { page, text: read() };
}
