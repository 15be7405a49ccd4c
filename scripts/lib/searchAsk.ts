import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import type { Locale } from '../../src/i18n/locales.ts';
import { byLocale, type Answered, type Query } from './searchScore.ts';
import type { BuiltEntry, Sites } from './searchSites.ts';

/** Pagefind's module as a page imports it. */
export interface PlainPagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Where Pagefind lies on the site of the reference. */
export const plainAddress = '/pagefind/pagefind.js';

/** What both searches answered to the same queries. */
export interface Answers {
  ours: Answered[];
  reference: Answered[];
}

/** Asks both searches every query, each language in a page of its own. */
export async function askAll(
  browser: Browser,
  sites: Sites,
  queries: readonly Query[],
): Promise<Answers> {
  const bundle = await bundled();
  const answers: Answers = { ours: [], reference: [] };
  for (const [locale, asked] of byLocale(queries)) {
    const texts = asked.map(({ query }) => query);
    const entries = sites.entries.filter((entry) => entry.locale === locale);
    const judged = (found: string[][]): Answered[] =>
      asked.map((query, index) => ({
        ...query,
        found: found[index] ?? [],
        literal: holding(query.query, entries, 'text'),
        mentioned: holding(query.query, entries, 'page'),
      }));
    answers.ours.push(...judged(await askOurs(browser, sites.ours, bundle, locale, texts)));
    const urls = await askReference(browser, sites.reference, locale, texts);
    const ids = new Map(entries.map(({ id, path }) => [`/${path}`, id]));
    answers.reference.push(
      ...judged(urls.map((found) => found.map((address) => ids.get(address) ?? address))),
    );
  }
  return answers;
}

function holding(query: string, entries: readonly BuiltEntry[], name: 'text' | 'page'): string[] {
  const asked = query.trim().toLowerCase();
  return entries.filter((entry) => entry[name].includes(asked)).map(({ id }) => id);
}

/** The search as a script for a page, from the sources that the site is built from. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('searchInPage.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'searchInPage',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

async function askOurs(
  browser: Browser,
  site: string,
  bundle: string,
  locale: Locale,
  queries: string[],
): Promise<string[][]> {
  // The policy of the site allows no script but its own.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${site}${locale}/`);
  await page.addScriptTag({ content: bundle });
  const call = [new URL(site).pathname, locale, queries].map((value) => JSON.stringify(value));
  const found = await page.evaluate<string[][]>(`searchInPage.ask(${call.join(', ')})`);
  await context.close();
  return found;
}

async function askReference(
  browser: Browser,
  site: string,
  locale: Locale,
  queries: string[],
): Promise<string[][]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}${locale}/`);
  const found = await page.evaluate(
    async ([address, texts]) => {
      const pagefind = (await import(address)) as PlainPagefind;
      const urls: string[][] = [];
      for (const text of texts) {
        const { results } = await pagefind.search(text);
        const pages = await Promise.all(results.map((result) => result.data()));
        urls.push(pages.map(({ url }) => url));
      }
      return urls;
    },
    [plainAddress, queries] as const,
  );
  await context.close();
  return found;
}
