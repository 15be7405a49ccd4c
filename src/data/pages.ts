import { textFor, type Page, type PageText } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { getCatalogue } from './catalogue.ts';

/**
 * Gives a page of `content/pages/` with its words for a reader, in English where there is no translation.
 *
 * @throws When the page does not exist.
 */
export function getPage(slug: string, locale: Locale): { page: Page; text: PageText } {
  const page = getCatalogue().pages[slug];
  if (!page) throw new Error(`content/pages/${slug}/en.mdx does not exist.`);
  return { page, text: textFor(page, locale) };
}
