// Each page names itself, or the page that counts in its place, and its other languages.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, fileOf, type Element } from '../pageWeight.ts';
import { canonicalOf, fault, isPiece, localeOf, type Site } from './site.ts';

const pathOf = (address: string | undefined): string =>
  address === undefined ? '' : new URL(address, 'http://site.test').pathname;

const headingOf = (elements: readonly Element[] | undefined): Element | undefined =>
  elements?.find(({ tagName }) => tagName === 'h1');

/**
 * Finds pages that name another page than their own as the one that counts, or not all their languages. An old address
 * names the new one, and a page in the words of another language that language's page.
 *
 * @example alternateFindings(site).map(({ message }) => message)
 */
export function alternateFindings(site: Site): Finding[] {
  return [...site.pages].flatMap(([file, elements]) => {
    const locale = localeOf(site, file);
    if (locale === undefined || isPiece(file)) return [];
    const below = file.slice(locale.length).replace(/index\.html$/, '');
    const inLocale = (of: string): string => site.base + of + below;
    // A page in the words of another language is no page of its own language.
    const isWritten = (of: string): boolean => {
      const heading = headingOf(site.pages.get(of + file.slice(locale.length)));
      return heading !== undefined && attribute(heading, 'lang') === undefined;
    };
    const expected = [
      ...site.locales.filter(isWritten).map((of) => `${of} ${inLocale(of)}`),
      `x-default ${inLocale('en')}`,
    ].toSorted();
    const named = elements
      .filter(({ tagName }) => tagName === 'link')
      .filter((link) => attribute(link, 'hreflang') !== undefined)
      .map((link) => [attribute(link, 'hreflang'), pathOf(attribute(link, 'href'))].join(' '))
      .toSorted();
    const canonical = pathOf(canonicalOf(elements));
    const isFormer = elements.some(
      (element) => attribute(element, 'src') === `${site.base}moved.js`,
    );
    const heading = headingOf(elements);
    const shownIn = heading && attribute(heading, 'lang');
    const wanted = isFormer ? canonical : inLocale(shownIn ?? locale);
    return [
      ...(named.join() === expected.join()
        ? []
        : [
            fault(
              'alternates',
              file,
              `The page names as its languages: ${named.join(', ') || 'none'}.`,
              `Accepted is one \`<link rel="alternate" hreflang>\` for each language that it is written in: ${expected.join(', ')}.`,
            ),
          ]),
      ...(canonical === wanted && site.files.includes(fileOf(canonical, site.base))
        ? []
        : [
            fault(
              'canonical',
              file,
              `The page names \`${canonical || 'no page'}\` as the one that counts.`,
              `Accepted is \`<link rel="canonical">\` with \`${wanted || 'a page that is there'}\`.`,
            ),
          ]),
    ];
  });
}
