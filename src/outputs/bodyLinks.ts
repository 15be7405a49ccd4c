import type { EntryText } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { targetHref } from '../site/linkTargets.ts';
import type { Links } from '../site/links.ts';

/**
 * Gives the full address of each link of a body that leads to the site itself, by how it is written.
 *
 * @param page Full address of the page of the entry, from which anchors count.
 * @example
 * bodyLinks(asynchronous.text.en, 'en', 'https://example.org/en/serving/asynchronous/', links)['#no-such-link'];
 * // => undefined
 */
export const bodyLinks = (
  { links: targets }: Pick<EntryText, 'links'>,
  locale: Locale,
  page: string,
  links: Links,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(targets).map(([written, target]) => [
      written,
      new URL(targetHref(links.url, locale, target), page).href,
    ]),
  );
