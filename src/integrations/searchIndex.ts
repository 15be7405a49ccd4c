import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transformSync } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { buildCatalogue } from '../catalogue/build.ts';
import { withoutDrafts } from '../catalogue/drafts.ts';
import { readContentFiles } from '../data/files.ts';
import {
  indexedEntries,
  pageRecords,
  searchLabels,
  type IndexedEntry,
} from '../data/searchRecords.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { SearchRecords } from '../search/records.ts';
import { indexKeys, innerKeys } from '../search/terms.ts';

/** A query loads the parts of the index that its words fall into: small ones, as a Japanese word has several. */
const chunkSize = 1000;

/** How often a word is counted in one field: repeating it makes an entry no better an answer. */
const maxRepeats = 2;

/** What a part of a word weighs, against 1 for the word. */
const inner = 0.2;

/** Builds the search index of each language from the catalogue, and the records that results are shown from. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const all = buildCatalogue(readContentFiles(process.cwd())).catalogue;
        const catalogue = process.env['DRAFTS'] === '1' ? all : withoutDrafts(all);
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
        const { index, errors } = await createIndex({ maxFragments: 1 });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const indexed = locales.map((locale) => ({
          locale,
          entries: indexedEntries(catalogue, locale),
          terms: pageRecords(catalogue, locale),
        }));
        for (const { locale, entries } of indexed) {
          for (const entry of entries) await add(index, locale, entry);
        }
        const { files } = await index.getFiles();
        await close();
        const pages = pageNames(files);
        for (const { path, content } of files.flatMap(served)) {
          mkdirSync(dirname(`${dist}pagefind/${path}`), { recursive: true });
          writeFileSync(`${dist}pagefind/${path}`, content);
        }
        for (const { locale, entries, terms } of indexed) {
          mkdirSync(`${dist}search/${locale}`, { recursive: true });
          const records: SearchRecords = {
            ...searchLabels(catalogue, locale),
            entries: entries.map(({ record }) => ({
              ...record,
              page: pages.get(`${locale}/${record.path}`) ?? '',
            })),
          };
          const write = (path: string, data: unknown): void => {
            writeFileSync(`${dist}search/${path}.json`, JSON.stringify(data));
          };
          write(locale, records);
          write(`${locale}/pages`, terms);
          for (const { record, parts } of entries) write(`${locale}/${record.id}`, parts);
        }
        logger.info(`${String(pages.size)} entries indexed`);
      },
    },
  };
}

async function add(index: PagefindIndex, locale: Locale, entry: IndexedEntry): Promise<void> {
  const all = entry.fields.map(([, text]) => text).join('\n');
  const fields = [
    ...entry.fields.map(([weight, text]) => field(weight, indexKeys(text))),
    field(inner, innerKeys(all)),
  ];
  const { errors } = await index.addHTMLFile({
    url: `${locale}/${entry.record.path}`,
    content: `<html lang="${locale}"><body data-pagefind-body>${fields.join('')}</body></html>`,
  });
  if (errors.length > 0)
    throw new Error(`Pagefind could not index ${entry.record.id}: ${errors.join('; ')}`);
}

function field(weight: number, words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].flatMap(([key, count]) =>
    Array<string>(Math.min(count, maxRepeats)).fill(key),
  );
  return `<p data-pagefind-weight="${String(weight)}">${keys.join(' ')}</p>`;
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
  for (const { content } of files.filter(({ path }) => path.startsWith('fragment/'))) {
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const fragments = JSON.parse(json) as Record<string, { url: string }>;
    for (const [name, { url }] of Object.entries(fragments)) names.set(url, name);
  }
  return names;
}
