import { locales, type Locale } from '../i18n/locales.ts';

/** Static paths of a page that exists once per language. */
export function localePaths(): { params: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale } }));
}
