import type { PageData } from '../schema/page.ts';
import type { Locale } from '../i18n/locales.ts';
import { getCatalogue } from './catalogue.ts';

/**
 * Gives the title and summary of a page of `content/pages/`.
 *
 * @throws When the page does not exist in the language.
 */
export function getPage(slug: string, locale: Locale): PageData {
  const page = getCatalogue().pages[`${slug}/${locale}`];
  if (!page) throw new Error(`content/pages/${slug}/${locale}.mdx does not exist.`);
  return page;
}
