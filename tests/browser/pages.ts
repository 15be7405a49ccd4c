import { pageTypes } from '../../scripts/lib/pageWeight.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';

/** Pages that belong to no language. */
export const neutralPages = {
  root: '',
  permalink: 'p/srv-03/',
  notFound: 'no-such-page/',
} as const;

/** Every page type in every language: `[name, path relative to the base path]`. */
export const localizedPages: [name: string, path: string, locale: Locale][] = locales.flatMap(
  (locale) =>
    Object.entries(pageTypes).map(([type, path]): [string, string, Locale] => [
      `${type} in ${locale}`,
      `${locale}/${path}`,
      locale,
    ]),
);

export { pageTypes };
