import type { LinkTarget } from '../catalogue/links/target.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Urls } from './urls.ts';

function pathOf(url: Urls, locale: Locale, target: LinkTarget): string {
  switch (target.to) {
    case 'home':
      return url.home(locale);
    case 'entry':
      return url.entry(locale, target);
    case 'permalink':
      return url.permalink(target.id);
    case 'family':
      return url.category(locale, target.category);
    case 'page':
      return url.page(locale, target.page);
    case 'tag':
      return url.tag(locale, target.tag);
    case 'here':
    case 'elsewhere':
      return '';
  }
}

/**
 * Gives the address of what a link of a body leads to, in the language of the page that shows it.
 *
 * @returns For a place on the same page an anchor alone.
 * @example
 * targetHref(links.url, 'ja', { to: 'entry', category: 'qa', slug: 'shadow', anchor: 'pro-x' });
 * // => '/ja/qa/shadow/#pro-x'
 */
export function targetHref(url: Urls, locale: Locale, target: LinkTarget): string {
  const path = pathOf(url, locale, target);
  const anchor = target.anchor === undefined ? '' : `#${target.anchor}`;
  return path + anchor || '#main';
}
