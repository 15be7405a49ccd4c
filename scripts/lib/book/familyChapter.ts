// The chapter that opens a family: its page, with those of its entries that are in the book.
import type { Element } from 'hast';
import { h } from 'hastscript';
import { langOf, textFor, type Entry } from '../../../src/catalogue/model.ts';
import { familyWords } from '../../../src/config/catalogue.ts';
import { localeData } from '../../../src/i18n/locales.ts';
import type { CategorySlug } from '../../../src/schema/entry.ts';
import { urls } from '../../../src/site/urls.ts';
import { familyId, prepare, readMain, type BookSource, type Draft } from './chapterSource.ts';
import { find, hasClass } from './tree.ts';

/** Makes the chapter of a family. */
export function familyChapter(category: CategorySlug, source: BookSource): Draft {
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
