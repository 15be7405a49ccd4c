// The chapters of a book, taken from the pages of a built site: the same words and drawings in the same markup.
import { h } from 'hastscript';
import { langOf, textFor, type Entry } from '../../../src/catalogue/model.ts';
import { urls } from '../../../src/site/urls.ts';
import { leadLinks, type BookSite } from './anchors.ts';
import {
  entryId,
  familyId,
  prepare,
  readMain,
  type BookSource,
  type Chapter,
  type Draft,
} from './chapterSource.ts';
import { familyChapter } from './familyChapter.ts';
import { glossaryChapter } from './glossaryChapter.ts';
import { elements, find, hasClass } from './tree.ts';

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
