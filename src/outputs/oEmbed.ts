import type { Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Links } from '../site/links.ts';
import { embedOf } from './embed.ts';

/** An answer of oEmbed 1.0 of the type “rich”, see https://oembed.com. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Permanent address of what is embedded: no parameter of oEmbed, which allows others. */
  url: string;
  /** Seconds. */
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

/** A picture that stands in where no frame is shown. */
interface Thumbnail {
  path: string;
  width: number;
  height: number;
}

/**
 * Tells programs how to show an entry, or one of its claims, in a page of another site. A static file cannot be asked for
 * a size or a format: pages name it in their heads, and it is always JSON.
 *
 * @param site Name of the catalogue.
 * @param anchor Of a claim that the entry makes or made.
 * @example
 * oEmbed(asynchronous, 'en', links, 'ML System Design Patterns', { path: '/og/en/asynchronous.png', width: 1200, height: 630 }).title;
 * // => 'SRV-03 Asynchronous inference'
 */
export function oEmbed(
  entry: Entry,
  locale: Locale,
  links: Links,
  site: string,
  thumbnail: Thumbnail,
  anchor?: string,
): OEmbed {
  const { url, absolute } = links;
  const { title, html, width, height } = embedOf(entry, locale, links, anchor);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site,
    provider_url: absolute(url.root()),
    url: absolute(anchor === undefined ? url.permalink(entry.id) : url.claim(entry.id, anchor)),
    cache_age: 86_400,
    thumbnail_url: absolute(thumbnail.path),
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    html,
    width,
    height,
  };
}
