import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { literal } from './site.ts';

/** What an answer at the front door depends on, which differs from reader to reader and is therefore kept by nobody. */
export const languageHeaders = {
  'Cache-Control': 'no-store',
  Vary: 'Accept-Language, Cookie',
} as const;

/**
 * Weights of a language in `Accept-Language`, the best first, each a regular expression of what follows its name. They
 * are told apart to a tenth, as browsers write them; within it, the first one of the header counts. Weight 0 is refusal.
 */
const weights: readonly string[] = [
  String.raw`(?:;[ \t]*q=1(?:\.0*)?)?`,
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => String.raw`;[ \t]*q=0?\.${String(tenth)}[0-9]*`),
  String.raw`;[ \t]*q=0?\.0+[1-9][0-9]*`,
];

/**
 * Gives the languages that `Accept-Language` may name and what each means here: a language of the site itself, one of
 * which only a region is there (`pt` for `pt-br`), and any language at all. Names with a region come first.
 *
 * @example namedLanguages(['en', 'pt-br']) // => [['pt-br', 'pt-br'], ['en', 'en'], ['pt', 'pt-br'], ['*', 'en']]
 */
export function namedLanguages(locales: readonly Locale[]): [name: string, locale: Locale][] {
  const named = new Map<string, Locale>(locales.map((locale) => [locale, locale]));
  for (const locale of locales) {
    const [language = locale] = locale.split('-');
    if (!named.has(language)) named.set(language, locale);
  }
  return [...[...named].sort(([one], [other]) => other.length - one.length), ['*', defaultLocale]];
}

/**
 * Gives regular expressions for `Accept-Language`, written so that PCRE, RE2 and JavaScript read them alike, letters of
 * either size meant. The first one that fits captures the name of the language that a reader likes best, one of
 * {@link namedLanguages}; none fits where the site has nothing for them.
 *
 * @example
 * acceptedLanguages(['en', 'ja']).map((one) => new RegExp(one, 'i').exec('fr, ja-JP;q=0.5')?.[1]).find(Boolean) // => 'ja'
 */
export function acceptedLanguages(locales: readonly Locale[]): string[] {
  const names = namedLanguages(locales)
    .map(([name]) => literal(name))
    .join('|');
  return weights.map(
    (weight) => String.raw`(?:^|,)[ \t]*(${names})(?:-[a-z0-9-]*)?[ \t]*${weight}[ \t]*(?:,|$)`,
  );
}
