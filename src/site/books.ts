import GithubSlugger from 'github-slugger';
import type { Locale } from '../i18n/locales.ts';

/** Forms in which the catalogue can be read as a book. */
export const bookFormats = ['pdf', 'epub'] as const;

/** A form of a book. */
export type BookFormat = (typeof bookFormats)[number];

/**
 * Tells whether books are published with this site: `npm run build -- --books` sets the variable, makes them after the
 * pages, and only then pages may lead to them.
 */
export const hasBooks = (): boolean => process.env['BOOKS'] === '1';

/**
 * Names the file of a book.
 *
 * @param isSelection Whether it holds some entries only.
 * @example
 * bookName('ML System Design Patterns', 'ja', 'pdf'); // => 'ml-system-design-patterns-ja.pdf'
 */
export const bookName = (
  site: string,
  locale: Locale,
  format: BookFormat,
  isSelection = false,
): string =>
  `${new GithubSlugger().slug(site)}-${locale}${isSelection ? '-selection' : ''}.${format}`;
