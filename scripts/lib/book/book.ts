// A book as data: its words, its chapters and what is known about it.
import { textFor, type Catalogue, type Entry } from '../../../src/catalogue/model.ts';
import { siteWords } from '../../../src/config/catalogue.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Chapter } from './chapterSource.ts';

/** What a book is, whatever form it takes. */
export interface Book {
  locale: Locale;
  title: string;
  /** What the catalogue promises. */
  subtitle: string;
  /** `80 patterns and antipatterns`, or that it is a selection. */
  scope: string;
  /** Day of the newest text in it, `2026-11-24`. */
  date: string;
  /** Address of the site in its language. */
  address: string;
  author: string;
  /** Where the source lives. */
  source: string;
  chapters: Chapter[];
}

/**
 * Gives the entries that are named, in the order of the catalogue.
 *
 * @param names Ids or slugs, separated by commas; all where none is given.
 * @throws If one of them names no entry.
 * @example
 * selectEntries(catalogue, 'SRV-03,SRV-02').map(({ id }) => id); // => ['SRV-02', 'SRV-03']
 */
export function selectEntries({ entries }: Catalogue, names: string | undefined): Entry[] {
  if (names === undefined) return [...entries];
  const wanted = names
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const isNamed = ({ id, slug }: Entry, name: string): boolean =>
    id.toLowerCase() === name || slug === name;
  const unknown = wanted.filter((name) => !entries.some((entry) => isNamed(entry, name)));
  if (unknown.length > 0 || wanted.length === 0)
    throw new Error(
      `--entries names no published entry: ${unknown.join(', ') || '(nothing)'}. It takes ids or slugs separated by commas, such as ${entries
        .slice(0, 2)
        .map(({ id }) => id)
        .join(',')}.`,
    );
  return entries.filter((entry) => wanted.some((name) => isNamed(entry, name)));
}

/**
 * Gives the day of the newest text: a book of the same content has the same date, whenever it is made.
 *
 * @example newestDay(entries) // gives '2026-11-24'
 */
export const newestDay = (entries: readonly Entry[]): string =>
  entries
    .flatMap(({ reviewed, history }) => [reviewed, ...history.map(({ date }) => date)])
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()
    .at(-1) ?? '';

/** What the words of a book are taken from. */
export interface BookWords {
  catalogue: Catalogue;
  entries: readonly Entry[];
  locale: Locale;
  name: string;
  author: string;
  source: string;
  address: string;
}

/**
 * Puts a book together.
 *
 * @param words What it is about.
 * @param chapters See `chaptersOf`.
 */
export function bookOf(
  { catalogue, entries, locale, name, author, source, address }: BookWords,
  chapters: Chapter[],
): Book {
  const t = translator(locale);
  const words = siteWords(locale);
  const only = entries.length === 1 ? entries[0] : undefined;
  const count = (kind: Entry['kind']): number =>
    entries.filter((entry) => entry.kind === kind).length;
  const counts = [
    ...(count('pattern') > 0 ? [t.count('count.patterns', count('pattern'))] : []),
    ...(count('antipattern') > 0 ? [t.count('count.antipatterns', count('antipattern'))] : []),
  ];
  const isWhole = entries.length === catalogue.entries.length;
  const part = only ? `${only.id} ${textFor(only, locale).title}` : t('book.selection');
  return {
    ...{ locale, author, source, address, chapters },
    title: words.name ?? name,
    subtitle: isWhole ? words.title : part,
    scope: t.list(counts),
    date: newestDay(entries),
  };
}
