import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transformSync } from 'esbuild';
import pLimit from 'p-limit';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/model.ts';
import { entryKey } from '../data/cacheKeys.ts';
import { getCatalogue } from '../data/catalogue.ts';
import { codeDigest, keepJson } from '../data/kept.ts';
import {
  claimRecords,
  indexedEntry,
  pageRecords,
  searchLabels,
  searchWords,
  type IndexedEntry,
} from '../data/searchRecords.ts';
import { documentHtml } from '../data/searchDocument.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { SearchRecords } from '../search/records.ts';

/** A query loads the parts of the index that its words fall into: small ones, as a Japanese word has several. */
const chunkSize = 1000;

/** An entry in one language, ready for the index and for the results. */
interface SearchDocument {
  record: IndexedEntry['record'];
  parts: IndexedEntry['parts'];
  /** The page that Pagefind indexes; nobody else sees it. */
  html: string;
}

/** What a search loads, by its path below `pagefind/`, and what Pagefind calls each document. */
interface SearchFiles {
  /** Base64. */
  files: Record<string, string>;
  /** `ja/serving/asynchronous` -> name. */
  names: Record<string, string>;
}

/** What the search is made of, for all languages. */
interface SearchSite {
  catalogue: Catalogue;
  languages: { locale: Locale; documents: SearchDocument[] }[];
  index: SearchFiles;
}

async function searchSite(root: string): Promise<SearchSite> {
  const catalogue = getCatalogue();
  const languages = locales.map((locale) => ({
    locale,
    documents: documentsOf(root, catalogue, locale),
  }));
  const pages = languages.flatMap(({ locale, documents }) =>
    documents.map(({ record, html }) => ({ url: `${locale}/${record.path}`, content: html })),
  );
  const code = codeDigest(root, ['integrations', 'search']);
  const index = await keepJson<SearchFiles>(root, 'index', code).later(
    [String(chunkSize), ...pages.flatMap(({ url, content }) => [url, content])],
    () => buildIndex(pages),
  );
  return { catalogue, languages, index };
}

/** What a search loads, by its path in the site. */
function* searchFiles({
  catalogue,
  languages,
  index,
}: SearchSite): Generator<[path: string, content: string | Uint8Array]> {
  for (const [path, bytes] of Object.entries(index.files))
    yield [`pagefind/${path}`, Buffer.from(bytes, 'base64')];
  const [english] = languages;
  const claims = english?.documents.map(({ record: { id }, parts }) => ({ id, parts })) ?? [];
  yield ['search/claims.json', JSON.stringify(claimRecords(claims))];
  for (const { locale, documents } of languages) {
    const records: SearchRecords = {
      ...searchLabels(locale),
      words: searchWords(catalogue, locale),
      entries: documents.map(({ record }) => ({
        ...record,
        page: index.names[`${locale}/${record.path}`] ?? '',
      })),
    };
    yield [`search/${locale}.json`, JSON.stringify(records)];
    yield [`search/${locale}/pages.json`, JSON.stringify(pageRecords(catalogue, locale))];
    for (const { record, parts } of documents)
      yield [`search/${locale}/${record.id}.json`, JSON.stringify(parts)];
  }
}

/** How many files are written at a time: there are thousands of small ones, and the disk is what takes its time. */
const atOnce = 16;

async function writeSearch(search: SearchSite, folder: string): Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  const ready = (parent: string): Promise<unknown> => {
    const making = made.get(parent) ?? mkdir(parent, { recursive: true });
    made.set(parent, making);
    return making;
  };
  await pLimit(atOnce).map(searchFiles(search), async ([path, content]) => {
    const file = join(folder, path);
    await ready(dirname(file));
    await writeFile(file, content);
  });
}

/** Builds the search index of each language from the catalogue, and the records that results are shown from. */
export function searchIndex(): AstroIntegration {
  let search: Promise<SearchSite> | undefined;
  return {
    name: 'search-index',
    hooks: {
      // Pagefind is a program of its own: it works while the pages are bundled.
      'astro:build:start': () => {
        search = searchSite(process.cwd());
        // Whoever waits for it below hears of a failure.
        search.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        if (search) await writeSearch(await search, fileURLToPath(dir));
      },
    },
  };
}

/** The entries of a language; cutting their texts into terms is most of the work, and kept. */
function documentsOf(root: string, catalogue: Catalogue, locale: Locale): SearchDocument[] {
  const code = codeDigest(root, ['search', 'data', 'catalogue', 'i18n']);
  const kept = keepJson<SearchDocument | null>(root, 'terms', code);
  return catalogue.entries.flatMap(
    (entry) =>
      kept.of([entryKey(entry), locale], () => {
        const indexed = indexedEntry(entry, catalogue, locale);
        if (!indexed) return null;
        const { record, parts, fields, keywords } = indexed;
        return { record, parts, html: documentHtml(locale, fields, keywords) };
      }) ?? [],
  );
}

async function buildIndex(
  documents: readonly { url: string; content: string }[],
): Promise<SearchFiles> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const document of documents) {
    const { errors: wrong } = await index.addHTMLFile(document);
    if (wrong.length > 0)
      throw new Error(`Pagefind could not index ${document.url}: ${wrong.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  return {
    files: Object.fromEntries(
      files
        .flatMap(served)
        .map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
    ),
    names: Object.fromEntries(pageNames(files)),
  };
}

type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

/**
 * Chooses what a search loads: results are shown from our own records, so the fragments stay behind, and so do the
 * interfaces Pagefind brings along. Our keys are stems already, so every language gets the engine without a stemmer.
 */
function served({ path, content }: IndexFile): { path: string; content: Uint8Array | string }[] {
  if (path === 'pagefind-entry.json') {
    const json = new TextDecoder().decode(content);
    return [{ path, content: json.replaceAll(/"wasm":"\w+"/g, '"wasm":null') }];
  }
  if (path === 'pagefind.js') {
    const { code } = transformSync(new TextDecoder().decode(content), { minify: true });
    return [{ path, content: code }];
  }
  const isServed = /^(?:wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|index\/.*)$/;
  return isServed.test(path) ? [{ path, content }] : [];
}

/** Address of each page -> what Pagefind calls it in its results, as its files of fragments say. */
function pageNames(files: readonly IndexFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, content } of files.filter(({ path: file }) => file.startsWith('fragment/'))) {
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const read = JSON.parse(json) as { url: string } | Record<string, { url: string }>;
    // The only page of a language is a file of its own, called like the page.
    const fragments =
      typeof read.url === 'string'
        ? { [path.replace(/^fragment\/|\.pf_fragment$/g, '')]: { url: read.url } }
        : (read as Record<string, { url: string }>);
    for (const [name, { url }] of Object.entries(fragments)) names.set(url, name);
  }
  return names;
}
