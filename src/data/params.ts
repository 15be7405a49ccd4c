import { locales, type Locale } from '../i18n/locales.ts';
import { categories, type CategorySlug } from '../schema/entry.ts';
import { wholeKey } from './cacheKeys.ts';

/** Static paths of a page that exists once per language and may show anything of the catalogue. */
export function localePaths(): { params: { locale: Locale }; cacheKey: string }[] {
  const cacheKey = wholeKey();
  return locales.map((locale) => ({ params: { locale }, cacheKey }));
}

/** Static paths of a page that exists once per language and family. */
export function categoryPaths(): {
  params: { locale: Locale; category: CategorySlug };
  cacheKey: string;
}[] {
  return localePaths().flatMap(({ params, cacheKey }) =>
    categories.map((category) => ({ params: { ...params, category }, cacheKey })),
  );
}
