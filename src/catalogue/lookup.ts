import type { Locale } from '../i18n/locales.ts';
import type { TagsData } from '../schema/vocabulary.ts';
import { inLocale } from '../config/catalogue.ts';
import type { Entry } from './model.ts';

interface Index {
  bySlug: ReadonlyMap<string, Entry>;
  byId: ReadonlyMap<string, Entry>;
}

/** One index per list of entries, for as long as the list lives: lists are never changed, only made anew. */
const indexes = new WeakMap<readonly Entry[], Index>();

function indexOf(entries: readonly Entry[]): Index {
  let index = indexes.get(entries);
  if (!index) {
    index = {
      bySlug: new Map(entries.map((entry) => [entry.slug, entry])),
      byId: new Map(entries.map((entry) => [entry.id, entry])),
    };
    indexes.set(entries, index);
  }
  return index;
}

/**
 * Finds an entry by its slug.
 *
 * @example
 * entryBySlug(catalogue.entries, 'asynchronous')?.id; // => 'SRV-03'
 */
export const entryBySlug = (entries: readonly Entry[], slug: string): Entry | undefined =>
  indexOf(entries).bySlug.get(slug);

/**
 * Finds an entry by its permanent id.
 *
 * @example
 * entryById(catalogue.entries, 'SRV-03')?.slug; // => 'asynchronous'
 */
export const entryById = (entries: readonly Entry[], id: string): Entry | undefined =>
  indexOf(entries).byId.get(id);

/**
 * Gives the name of a tag.
 *
 * @example
 * tagName(catalogue.tags, 'queue', 'ja'); // => 'キュー'
 */
export function tagName(tags: TagsData, tag: string, locale: Locale): string {
  const words = tags[tag];
  return words ? inLocale(words, locale) : tag;
}
