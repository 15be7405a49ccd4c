/** Languages of the catalogue, in the order of the language switch. English is the source of every translation. */
export const locales = ['en', 'ja', 'ko'] as const;

/** A language of the catalogue; also the first segment of its URLs and its BCP-47 tag. */
export type Locale = (typeof locales)[number];

/** A language that English is translated into. */
export type TranslationLocale = Exclude<Locale, 'en'>;

/** Languages that English is translated into. */
export const translationLocales: readonly TranslationLocale[] = locales.filter(
  (locale) => locale !== 'en',
);

export const defaultLocale = 'en' satisfies Locale;

/** Each language in its own words, for language switches and notices. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  ja: '日本語',
  ko: '한국어',
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
