import { config } from '../config/catalogue.ts';
import type { Name } from '../config/schema.ts';

/** A language of the catalogue; also the first segment of its URLs and its BCP-47 tag. `en` is the source. */
export type Locale = Name;

/** A language that English is translated into. */
export type TranslationLocale = Exclude<Locale, 'en'>;

/** Languages of the catalogue, in the order of the language switch. English is the source of every translation. */
export const locales = Object.keys(config.locales) as readonly Locale[];

/** Languages that English is translated into. */
export const translationLocales: readonly TranslationLocale[] = locales.filter(
  (locale) => locale !== 'en',
);

export const defaultLocale = 'en' satisfies Locale;

const unknown = { name: '', separator: ', ', excerpt: 150, fonts: [] };

/** How a language is named and set: what `catalogue.yaml` says of it. */
export const localeData = (locale: Locale): (typeof config.locales)[string] =>
  config.locales[locale] ?? unknown;

/** A language in its own words, for language switches and notices. */
export const localeName = (locale: Locale): string => localeData(locale).name;

/**
 * Tells in which direction a language is written.
 *
 * @example
 * directionOf('ar'); // => 'rtl'
 */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => {
  // Newer than the library of TypeScript knows.
  const { getTextInfo } = Intl.Locale.prototype as { getTextInfo?: () => { direction: string } };
  return getTextInfo?.call(new Intl.Locale(locale)).direction === 'rtl' ? 'rtl' : 'ltr';
};

/**
 * Tells whether a string names a language of the catalogue.
 *
 * @example
 * isLocale('ja'); // => true
 * isLocale('fr'); // => false
 */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
