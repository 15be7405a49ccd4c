import type { SitePage } from '../catalogue/sitePages.ts';
import type { CategorySlug, Kind } from '../schema/entry.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';

/** Stands for all pages that are no entry; no entry may be called so. */
export const siteCardName = 'site';

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
    /** A part of the system that the home page draws. */
    part: (of: Locale, part: string): string => `${root}${of}/#part-${part}`,
    page: (of: Locale, page: SitePage): string => `${root}${of}/${page}/`,
    category: (of: Locale, category: CategorySlug): string => `${root}${of}/${category}/`,
    /** All rows of a family, as a piece of a page. */
    list: (of: Locale, category: CategorySlug): string => `${root}${of}/lists/${category}/`,
    /** The rows of a whole page, as a piece of it. */
    pieces: (of: Locale, page: SitePage): string => `${root}${of}/lists/${page}/`,
    /** All signs of one part of the system, or of one family. */
    symptoms: (of: Locale, group: string): string => `${root}${of}/symptoms/${group}/`,
    entry: (of: Locale, entry: { category: string; slug: string }): string =>
      `${root}${of}/${entry.category}/${entry.slug}/`,
    /** An entry as Markdown. */
    entryMarkdown: (of: Locale, entry: { category: string; slug: string }): string =>
      `${root}${of}/${entry.category}/${entry.slug}.md`,
    /** The words of a model, for a reader who changes its values. */
    modelWords: (of: Locale, model: string): string => `${root}${of}/models/${model}.json`,
    /** A model on the page that gathers them. */
    model: (of: Locale, model: string): string => `${root}${of}/sizing/#${model}`,
    /** The relations of all entries, with their reasons. */
    relations: (of: Locale): string => `${root}${of}/relations.json`,
    /** Folder of the entries as fragments, by id in small letters: `srv-03/`. */
    fragments: (of: Locale): string => `${root}${of}/fragments/`,
    /** An entry as data. */
    entryJson: (of: Locale, slug: string): string => `${root}api/v1/${of}/entries/${slug}.json`,
    /** What the English file of a new entry starts from. */
    entryScaffold: (kind: Kind, category: CategorySlug): string =>
      `${root}scaffolds/${kind}-${category}.mdx`,
    /** What a translation that is missing or old starts from. */
    translationScaffold: (entry: { category: string; slug: string }, to: Locale): string =>
      `${root}scaffolds/${entry.category}/${entry.slug}.${to}.mdx`,
    /** A file of the open data: `index.json`, `ja/entries.json`. */
    api: (path: string): string => `${root}api/v1/${path}`,
    /** An entry as a small card, or one of its claims, to be framed by other sites. */
    card: (of: Locale, entry: { slug: string }, anchor?: string): string =>
      `${root}embed/${of}/${entry.slug}/${anchor === undefined ? '' : `#${anchor}`}`,
    /** The same for programs that ask how to show a page in theirs. */
    oEmbed: (of: Locale, entry: { slug: string }, anchor?: string): string =>
      `${root}oembed/${of}/${entry.slug}${anchor === undefined ? '' : `/${anchor}`}.json`,
    /** The script that gives frames in other pages the height of what they show. */
    frameHeights: (): string => `${root}embed/resize.js`,
    tag: (of: Locale, tag: string): string => `${root}${of}/tags/${tag}/`,
    /** Language-neutral address of an entry; the reader's language is chosen on arrival. */
    permalink: (id: string): string => `${root}p/${id.toLowerCase()}/`,
    /** Language-neutral address of a claim. */
    claim: (id: string, anchor: string): string => `${root}p/${id.toLowerCase()}/${anchor}/`,
    /** The words of a claim as a picture, for what shows a link to it. */
    claimCard: (id: string, anchor: string): string => `${root}p/${id.toLowerCase()}/${anchor}.png`,
    /** A diagram as a picture of its own. */
    diagram: (of: Locale, entrySlug: string, name: string): string =>
      `${root}diagrams/${entrySlug}/${name}.${of}.svg`,
    /** A diagram as wide as a phone, as a picture of its own. */
    upright: (of: Locale, entrySlug: string, name: string): string =>
      `${root}diagrams/${entrySlug}/${name}.upright.${of}.svg`,
    /** Its Mermaid source. */
    diagramSource: (of: Locale, entrySlug: string, name: string): string =>
      `${root}diagrams/${entrySlug}/${name}.${of}.mmd`,
    /** The same in pixels, for programs that show no SVG. */
    diagramPng: (of: Locale, entrySlug: string, name: string): string =>
      `${root}diagrams/${entrySlug}/${name}.${of}.png`,
    /** The first diagram of an entry, small and without words: a view of the sheet of its family. */
    thumbnail: ({ category, slug }: { category: string; slug: string }): string =>
      `${root}diagrams/families/${category}.svg#${slug}`,
    /** What is new, for feed readers. */
    feed: (of: Locale): string => `${root}${of}/feed.xml`,
    /** All entries of a language in one Markdown file. */
    llmsFull: (of: Locale): string => `${root}${of}/llms-full.txt`,
    /** What the search is to a browser. */
    openSearch: (of: Locale): string => `${root}${of}/opensearch.xml`,
    /** The catalogue as a book; there only where books are made with the site. */
    book: (file: string): string => `${root}books/${file}`,
    /** The card that a link to an entry, or to any other page, is shown with. */
    og: (of: Locale, entrySlug: string = siteCardName): string =>
      `${root}og/${of}/${entrySlug}.png`,
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
