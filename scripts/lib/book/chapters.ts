// The chapters of a book, taken from the pages of a built site: the same words and drawings in the same markup.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { langOf, textFor, type Catalogue, type Entry } from '../../../src/catalogue/model.ts';
import { familyWords } from '../../../src/config/catalogue.ts';
import { localeData, type Locale } from '../../../src/i18n/locales.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { CategorySlug } from '../../../src/schema/entry.ts';
import { urls } from '../../../src/site/urls.ts';
import { leadLinks, prefixIds, type BookSite } from './anchors.ts';
import { cleanForBook, lowerHeadings } from './clean.ts';
import { inlineDrawings, namePictures, type DrawingRoom } from './drawings.ts';
import { elements, find, hasClass, parsePage } from './tree.ts';

/** One chapter: a family, an entry or the glossary. */
export interface Chapter {
  /** `family-serving`, `srv-03`, `glossary`: its anchor in the book, and the name of its file. */
  id: string;
  kind: 'family' | 'entry' | 'glossary';
  title: string;
  /** Language of the title, where it is not that of the book. */
  lang: Locale | undefined;
  /** Permanent id of an entry. */
  entry?: Entry;
  category?: string;
  /** What stands at the head of its pages in print, before its title. */
  above: string;
  /** The address at their foot. */
  address: string;
  tree: Element;
}

/** What a book is made of. */
export interface BookSource {
  catalogue: Catalogue;
  /** The entries in it, in the order of the catalogue. */
  entries: readonly Entry[];
  locale: Locale;
  /** Folder of the built site. */
  folder: string;
  /** Origin and base path that the site was built for. */
  origin: string;
  base: string;
  drawings: DrawingRoom;
  /** Says which chapter is being made. */
  say?: (done: number, all: number) => void;
}

interface Draft extends Chapter {
  /** Path of the page it was taken from. */
  page: string;
}

/**
 * Takes the chapters of a book from a built site.
 *
 * @returns Families with their entries, then the glossary. Links among them lead to their ids, all others to the site.
 * @throws If a page is not there.
 * @example
 * chaptersOf({ catalogue, entries, locale: 'ja', folder: 'dist', origin: site.url, base: '/', drawings });
 */
export function chaptersOf(source: BookSource): Chapter[] {
  const { entries, locale, origin, base, say } = source;
  const families = [...new Set(entries.map(({ category }) => category))];
  const site: BookSite = { origin, base, locale, chapters: chapterNames(families, entries) };
  const all = families.length + entries.length + 1;
  let done = 0;
  const told = <Result>(result: Result): Result => {
    done += 1;
    say?.(done, all);
    return result;
  };
  const drafts: Draft[] = families.flatMap((category) => [
    told(familyChapter(category, source)),
    ...entries
      .filter((entry) => entry.category === category)
      .map((entry) => told(entryChapter(entry, source))),
  ]);
  const glossary = glossaryChapter(source, drafts);
  if (glossary) drafts.push(told(glossary));
  const ids = new Set(
    drafts.flatMap(({ tree }) =>
      [tree, ...elements(tree)].flatMap(({ properties: { id } }) =>
        typeof id === 'string' ? [id] : [],
      ),
    ),
  );
  for (const { tree, id, page } of drafts)
    leadLinks(tree, { chapter: id, page, site }, (target) => ids.has(target));
  return drafts;
}

const entryId = ({ id }: Pick<Entry, 'id'>): string => id.toLowerCase();
const familyId = (category: string): string => `family-${category}`;

function chapterNames(families: readonly string[], entries: readonly Entry[]): Map<string, string> {
  return new Map([
    ...families.map((category) => [category, familyId(category)] as const),
    ...entries.flatMap((entry) => [
      [`${entry.category}/${entry.slug}`, entryId(entry)] as const,
      [entryId(entry), entryId(entry)] as const,
    ]),
    ['glossary', 'glossary'] as const,
  ]);
}

/** Reads the part of a page that holds its text. */
function readMain({ folder, base }: BookSource, path: string): Element {
  const file = join(folder, ...path.slice(base.length).split('/'), 'index.html');
  const main = find(parsePage(readFileSync(file, 'utf8')), ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${file} has no <main>: build the site again.`);
  return main;
}

/** What every chapter goes through. */
function prepare(
  tree: Element,
  id: string,
  by: number,
  { folder, base, drawings }: BookSource,
): void {
  inlineDrawings(tree, folder, base, drawings);
  namePictures(tree, folder, base);
  cleanForBook(tree);
  lowerHeadings(tree, by);
  prefixIds(tree, id);
  tree.properties.id = id;
}

function entryChapter(entry: Entry, source: BookSource): Draft {
  const { locale, base, origin } = source;
  const url = urls(base);
  const page = url.entry(locale, entry);
  const article = find(readMain(source, page), (element) => hasClass(element, 'entry'));
  if (!article) throw new Error(`${page} holds no entry: build the site again.`);
  const id = entryId(entry);
  const tree = h('section', { className: ['chapter', 'entry'] }, article.children);
  const text = textFor(entry, locale);
  const heading = find(tree, ({ tagName }) => tagName === 'h1');
  const words = heading?.children ?? [];
  heading?.children.splice(
    ...([0, words.length] as const),
    h('span', { className: ['entry-id'] }, entry.id),
    { type: 'text', value: ' ' },
    ...words,
  );
  prepare(tree, id, 1, source);
  Object.assign(tree.properties, { dataCategory: entry.category, dataKind: entry.kind });
  return {
    ...{ id, page, tree, entry, category: entry.category, kind: 'entry' },
    title: text.title,
    lang: langOf(text, 'title', locale),
    above: `${entry.id}  ${text.title}`,
    address: origin + url.permalink(entry.id),
  };
}

function familyChapter(category: CategorySlug, source: BookSource): Draft {
  const { locale, base, origin, entries } = source;
  const page = urls(base).category(locale, category);
  const { name, summary } = familyWords(category, locale);
  const tree = h('section', { className: ['chapter', 'family'] }, readMain(source, page).children);
  const id = familyId(category);
  prepare(tree, id, 0, source);
  // The book lists those that are in it.
  tree.children = tree.children.filter(
    (child) => child.type !== 'element' || !hasClass(child, 'breadcrumbs'),
  );
  const rows = find(tree, (element) => hasClass(element, 'family-rows'));
  if (rows)
    rows.children = [
      entryList(
        entries.filter((one) => one.category === category),
        source,
      ),
    ];
  tree.properties.dataCategory = category;
  return {
    ...{ id, page, tree, category, kind: 'family' },
    title: name,
    lang: undefined,
    above: `${name}${localeData(locale).separator}${summary}`,
    address: origin + page,
  };
}

/** The entries of a family with their summaries. */
function entryList(entries: readonly Entry[], { locale, base }: BookSource): Element {
  return h(
    'ul',
    { className: ['entry-list'] },
    entries.map((entry) => {
      const text = textFor(entry, locale);
      const lang = langOf(text, 'title', locale);
      return h('li', { dataCategory: entry.category, dataKind: entry.kind }, [
        h('a', { href: urls(base).entry(locale, entry) }, [
          h('span', { className: ['entry-id'] }, entry.id),
          ' ',
          h('b', { className: ['title'], lang }, text.title),
        ]),
        h('p', { className: ['summary'], lang: langOf(text, 'summary', locale) }, text.summary),
      ]);
    }),
  );
}

/** The terms that the chapters use; none where they use none. */
function glossaryChapter(source: BookSource, chapters: readonly Draft[]): Draft | undefined {
  const { locale, base, origin, entries, catalogue } = source;
  const page = urls(base).page(locale, 'glossary');
  const isWhole = entries.length === catalogue.entries.length;
  const used = new Set(
    chapters.flatMap(({ tree }) =>
      elements(tree).flatMap(({ tagName, properties: { href } }) =>
        tagName === 'a' && typeof href === 'string' && href.startsWith(`${page}#`)
          ? [decodeURIComponent(href.slice(page.length + 1))]
          : [],
      ),
    ),
  );
  const title = translator(locale)('glossary.title');
  const terms = elements(readMain(source, page)).flatMap((element): ElementContent[] =>
    hasClass(element, 'glossary')
      ? element.children.filter(
          (child) => child.type === 'element' && (isWhole || used.has(String(child.properties.id))),
        )
      : [],
  );
  if (terms.length === 0) return undefined;
  const tree = h('section', { className: ['chapter', 'terms'] }, [
    h('h1', title),
    h('dl', { className: ['glossary'] }, terms),
  ]);
  prepare(tree, 'glossary', 0, source);
  return {
    ...{ id: 'glossary', page, tree, title, kind: 'glossary' },
    lang: undefined,
    above: title,
    address: origin + page,
  };
}
