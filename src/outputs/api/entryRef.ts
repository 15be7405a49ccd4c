import { entryBySlug } from '../../catalogue/lookup.ts';
import { textFor, type Entry } from '../../catalogue/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import type { EntryRef } from './values.ts';

/**
 * Names an entry in a list, with where there is more of it.
 *
 * @param locale Language of the reader; the title is English where the entry is not translated.
 * @example
 * entryRef(asynchronous, 'en', links).json; // => 'https://example.org/api/v1/en/entries/asynchronous.json'
 */
export const entryRef = (entry: Entry, locale: Locale, links: Links): EntryRef => ({
  id: entry.id,
  slug: entry.slug,
  kind: entry.kind,
  title: textFor(entry, locale).title,
  url: links.entry(locale, entry),
  json: links.absolute(links.url.entryJson(locale, entry.slug)),
});

/**
 * Names the entries that a text lists by their slugs; a slug that no published entry has is left out.
 *
 * @example
 * refsOf(['asynchronous', 'no-such-entry'], entries, 'en', links).length; // => 1
 */
export const refsOf = (
  slugs: readonly string[],
  entries: readonly Entry[],
  locale: Locale,
  links: Links,
): EntryRef[] =>
  slugs.flatMap((slug) => {
    const entry = entryBySlug(entries, slug);
    return entry ? [entryRef(entry, locale, links)] : [];
  });
