import { urls, type Urls } from './urls.ts';
import type { Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';

/** Addresses that work from anywhere: in documents, feeds and data. */
export interface Links {
  /** The address of a path of this site. */
  absolute: (path: string) => string;
  /** Paths below the base path. */
  url: Urls;
  /** The permanent address of an entry or of a point in it, with the revision it is cited at. */
  citation: (entry: Pick<Entry, 'id' | 'revision'>, anchor?: string) => string;
  /** The address of an entry in a language. */
  entry: (locale: Locale, entry: Pick<Entry, 'category' | 'slug'>) => string;
}

/**
 * Builds absolute addresses.
 *
 * @param site Address of the host: `https://example.org`.
 * @param base Base path of the site.
 * @example
 * linksOf('https://example.org', '/x/').citation({ id: 'SRV-03', revision: '2b280ef7' }, 'con-cost');
 * // => 'https://example.org/x/p/srv-03/con-cost/?rev=2b280ef7'
 */
export function linksOf(site: string, base: string): Links {
  const url = urls(base);
  const absolute = (path: string): string => new URL(path, site).href;
  return {
    absolute,
    url,
    citation: ({ id, revision }, anchor) =>
      `${absolute(anchor === undefined ? url.permalink(id) : url.claim(id, anchor))}?rev=${revision}`,
    entry: (locale, entry) => absolute(url.entry(locale, entry)),
  };
}
