import { categories, type CategorySlug } from '../schema/entry.ts';
import { isLocale, locales, type Locale } from '../i18n/locales.ts';

/** What a path below `content/` is. */
export type ContentPath =
  | { type: 'entry'; category: CategorySlug; slug: string; locale: Locale }
  | { type: 'diagram'; category: CategorySlug; slug: string; name: string; locale: Locale }
  | { type: 'revisions'; category: CategorySlug; slug: string }
  | { type: 'page'; slug: string; locale: Locale }
  | { type: 'vocabulary'; name: 'categories' | 'tags' | 'ids' }
  | { type: 'guide' }
  | { type: 'stray' };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const locale = locales.join('|');
const entryFolder = `content/(${categories.join('|')})/(${slug})`;

/**
 * Tells what a file is from its path alone. The only place that knows the layout of `content/`.
 *
 * @param path From the project root, with forward slashes.
 * @example
 * parseContentPath('content/serving/asynchronous/ja.mdx');
 * // => { type: 'entry', category: 'serving', slug: 'asynchronous', locale: 'ja' }
 * parseContentPath('content/serving/asynchronous/notes.txt'); // => { type: 'stray' }
 */
export function parseContentPath(path: string): ContentPath {
  const match = (pattern: string): string[] | null => new RegExp(`^${pattern}$`).exec(path);
  const entry = match(
    `${entryFolder}/(?:(${locale})\\.mdx|diagrams/(${slug})\\.(${locale})\\.svg|(revisions)\\.json)`,
  );
  if (entry) {
    const [, category, name = '', text, diagram, diagramLocale, revisions] = entry;
    const at = { category: category as CategorySlug, slug: name };
    if (isLocale(text)) return { type: 'entry', ...at, locale: text };
    if (diagram !== undefined && isLocale(diagramLocale)) {
      return { type: 'diagram', ...at, name: diagram, locale: diagramLocale };
    }
    if (revisions !== undefined) return { type: 'revisions', ...at };
  }
  const page = match(`content/pages/(${slug})/(${locale})\\.mdx`);
  if (page && isLocale(page[2])) return { type: 'page', slug: page[1] ?? '', locale: page[2] };
  const vocabulary = match('content/(categories|tags|ids)\\.yaml');
  if (vocabulary)
    return { type: 'vocabulary', name: vocabulary[1] as 'categories' | 'tags' | 'ids' };
  return match('content/README\\.md') ? { type: 'guide' } : { type: 'stray' };
}

/** Folder of an entry from the project root: `content/serving/asynchronous`. */
export function entryFolderPath(entry: { category: string; slug: string }): string {
  return `content/${entry.category}/${entry.slug}`;
}

/** File of an entry in one language: `content/serving/asynchronous/ja.mdx`. */
export function entryFilePath(entry: { category: string; slug: string }, of: Locale): string {
  return `${entryFolderPath(entry)}/${of}.mdx`;
}

/** Where the picture of a diagram is stored: `content/…/diagrams/polling.ja.svg`. */
export function diagramFilePath(
  entry: { category: string; slug: string },
  name: string,
  of: Locale,
): string {
  return `${entryFolderPath(entry)}/diagrams/${name}.${of}.svg`;
}

/** Pages that exist once per language at a fixed place. */
export type SitePage = 'catalogue' | 'search' | 'about';

/**
 * Builds every URL of the site below its base path.
 *
 * @param base Base path with or without slashes at its ends: `/`, `/x/`, `x`.
 * @example
 * const url = urls('/docs/');
 * url.entry('ja', { category: 'serving', slug: 'asynchronous' }); // => '/docs/ja/serving/asynchronous/'
 * url.permalink('SRV-03'); // => '/docs/p/srv-03/'
 */
export function urls(base: string) {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  const root = trimmed === '' ? '/' : `/${trimmed}/`;
  return {
    /** Front door, where the language is chosen. */
    root: (): string => root,
    /** A file of `public/`, or any other path from the root of the site. */
    asset: (path: string): string => root + path,
    home: (of: Locale): string => `${root}${of}/`,
    page: (of: Locale, page: SitePage): string => `${root}${of}/${page}/`,
    category: (of: Locale, category: CategorySlug): string => `${root}${of}/${category}/`,
    entry: (of: Locale, entry: { category: CategorySlug; slug: string }): string =>
      `${root}${of}/${entry.category}/${entry.slug}/`,
    /** Language-neutral address of an entry; the reader's language is chosen on arrival. */
    permalink: (id: string): string => `${root}p/${id.toLowerCase()}/`,
    /** A diagram as a picture of its own. */
    diagram: (of: Locale, entrySlug: string, name: string): string =>
      `${root}diagrams/${entrySlug}/${name}.${of}.svg`,
  };
}
export type Urls = ReturnType<typeof urls>;

/**
 * Gives the same page in another language, as every page but the permanent links has the language as first segment.
 *
 * @param pathname URL path of a page in any language, below the base path.
 * @returns The path in the other language, or its home when the page has no language.
 * @example
 * switchLocale('/x/en/serving/', 'ja', '/x/'); // => '/x/ja/serving/'
 */
export function switchLocale(pathname: string, to: Locale, base: string): string {
  const root = urls(base).root();
  const rest = pathname.startsWith(root) ? pathname.slice(root.length) : '';
  const [first, ...others] = rest.split('/');
  return isLocale(first) ? root + [to, ...others].join('/') : urls(base).home(to);
}
