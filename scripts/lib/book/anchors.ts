// Ids and links of a book: what led from page to page leads from place to place, and out of it to the site.
import type { Element } from 'hast';
import { attribute, elements, mapElements } from './tree.ts';

/** Attributes that name ids, one or several. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor', 'headers'];

/** What a book knows about the site it was made of. */
export interface BookSite {
  /** Origin, without a path. */
  origin: string;
  /** Base path with a slash at both ends. */
  base: string;
  locale: string;
  /** Chapter of an entry by its address below the language (`serving/asynchronous`) and by its id in small letters. */
  chapters: ReadonlyMap<string, string>;
}

/** Gives the id that an anchor of a chapter has in the book. */
export const bookId = (chapter: string, anchor: string): string => `${chapter}--${anchor}`;

/**
 * Makes the ids of a chapter its own, and follows them in everything that names them.
 *
 * @param node Changed in place.
 */
export function prefixIds(node: Element, chapter: string): void {
  for (const element of [node, ...elements(node)]) {
    const { properties } = element;
    if (typeof properties.id === 'string') properties.id = bookId(chapter, properties.id);
    for (const name of references) {
      const value = properties[name];
      if (Array.isArray(value)) properties[name] = value.map((id) => bookId(chapter, String(id)));
      else if (typeof value === 'string')
        properties[name] = value
          .split(' ')
          .map((id) => bookId(chapter, id))
          .join(' ');
    }
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && value.startsWith('url(#'))
        properties[name] = value.replace('url(#', `url(#${bookId(chapter, '')}`);
  }
}

/** Where a link of a page leads in a book: a place in it, if that is there, or else an address. */
export interface BookTarget {
  id: string | undefined;
  address: string;
}

/**
 * Tells where a link leads.
 *
 * @param href As it stands in the page.
 * @param chapter Chapter that the page became.
 * @param page Address of the page below the origin.
 * @example
 * bookTarget('/ja/glossary/#lease', 'srv-03', '/ja/serving/asynchronous/', site); // gives { id: 'glossary--lease', … }
 */
export function bookTarget(
  href: string,
  chapter: string,
  page: string,
  site: BookSite,
): BookTarget {
  const url = new URL(href, site.origin + page);
  const anchor = decodeURIComponent(url.hash.slice(1));
  const address = url.href;
  if (href.startsWith('#')) return { id: bookId(chapter, anchor), address };
  if (url.origin !== site.origin || !url.pathname.startsWith(site.base))
    return { id: undefined, address };
  const [first = '', ...rest] = url.pathname.slice(site.base.length).split('/').filter(Boolean);
  const isPermanent = first === 'p';
  if (!isPermanent && first !== site.locale) return { id: undefined, address };
  const key = isPermanent ? rest[0] : rest.join('/');
  const target = site.chapters.get(key ?? '');
  if (target === undefined) return { id: undefined, address };
  const inside = anchor || (isPermanent ? rest[1] : undefined);
  return { id: inside === undefined ? target : bookId(target, inside), address };
}

/**
 * Leads the links of a chapter into the book where their targets are in it, and to the site where they are not.
 *
 * @param node Changed in place, once the ids of all chapters are known.
 * @param has Whether the book has an id.
 */
export function leadLinks(
  node: Element,
  place: { chapter: string; page: string; site: BookSite },
  has: (id: string) => boolean,
): void {
  mapElements(node, (element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href === undefined) return [element];
    const { id, address } = bookTarget(href, place.chapter, place.page, place.site);
    element.properties = {
      ...element.properties,
      href: id !== undefined && has(id) ? `#${id}` : address,
    };
    delete element.properties.hrefLang;
    return [element];
  });
}
