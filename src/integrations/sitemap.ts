import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { newestChange } from '../catalogue/lastChanged.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { publishedCatalogue } from '../data/catalogue.ts';
import { readContent } from '../data/source.ts';
import { locales } from '../i18n/locales.ts';

/** What a page says of itself in its head. */
interface Head {
  counts: boolean;
  alternates: { lang: string; url: string }[];
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '';

/**
 * Reads the head of a built page: it alone knows whether it counts, and which pages are the same in other languages.
 *
 * @param address Of the page itself.
 * @example
 * headOf('<link rel="canonical" href="https://example.org/">', 'https://example.org/').counts; // => true
 */
export function headOf(html: string, address: string): Head {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = head.match(/<(?:link|meta)\s[^>]*>/g) ?? [];
  const isHidden = tags.some(
    (tag) => attribute(tag, 'name') === 'robots' && attribute(tag, 'content').includes('noindex'),
  );
  const canonical = tags.find((tag) => attribute(tag, 'rel') === 'canonical') ?? '';
  const alternates = tags
    .filter((tag) => attribute(tag, 'hreflang') !== '')
    .map((tag) => ({ lang: attribute(tag, 'hreflang'), url: attribute(tag, 'href') }));
  return { counts: !isHidden && attribute(canonical, 'href') === address, alternates };
}

/**
 * Tells when what a page shows was last written, by the dates of the content: the clock says nothing of it.
 *
 * @param path Below the base path: `en/serving/asynchronous/`.
 * @returns undefined for a page whose words have no date.
 * @example
 * changedOn('en/catalogue/', catalogue); // => '2026-11-29'
 */
export function changedOn(path: string, { entries }: Catalogue): string | undefined {
  const [, group = '', name = ''] = path.split('/');
  if (['about', 'contribute', 'glossary'].includes(group)) return undefined;
  const [shown] = [
    entries.filter(({ category, slug }) => category === group && slug === name),
    entries.filter(({ category }) => category === group && name === ''),
    group === 'tags' && name !== '' ? entries.filter(({ tags }) => tags.includes(name)) : [],
    entries,
  ].filter((some) => some.length > 0);
  return newestChange(shown ?? []);
}

/**
 * Writes `sitemap-index.xml` and a sitemap for each language: pages that count, each with the same in other languages and
 * the day of its words.
 */
export function siteMap(): AstroIntegration {
  let folder = '';
  let base = '/';
  const heads = new Map<string, Head>();
  const pathOf = (address: string): string =>
    decodeURIComponent(new URL(address).pathname.slice(base.length));
  const head = (address: string): Head => {
    const known =
      heads.get(address) ??
      headOf(readFileSync(join(folder, pathOf(address), 'index.html'), 'utf8'), address);
    heads.set(address, known);
    return known;
  };
  const isIn =
    (locale: string) =>
    (item: SitemapItem): SitemapItem | undefined =>
      pathOf(item.url).startsWith(`${locale}/`) ? item : undefined;

  const { hooks } = sitemap({
    filter: (address) =>
      locales.some((locale) => pathOf(address).startsWith(`${locale}/`)) &&
      !address.endsWith('/404/') &&
      head(address).counts,
    serialize: (item) => {
      const date = changedOn(pathOf(item.url), publishedCatalogue(readContent(process.cwd())));
      return {
        url: item.url,
        links: head(item.url).alternates,
        ...(date !== undefined && { lastmod: date }),
      };
    },
    chunks: Object.fromEntries(locales.map((locale) => [locale, isIn(locale)])),
    namespaces: { news: false, image: false, video: false, xhtml: true },
  });
  return {
    name: 'sitemap',
    hooks: {
      ...hooks,
      'astro:build:done': async (built) => {
        folder = fileURLToPath(built.dir);
        await hooks['astro:build:done']?.(built);
      },
      'astro:config:done': async (done) => {
        base = done.config.base.replace(/\/?$/, '/');
        await hooks['astro:config:done']?.(done);
      },
    },
  };
}
