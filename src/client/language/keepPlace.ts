import { isTop, placeAt } from './place.ts';
import { tellHost } from './tellHost.ts';

/** Who is at the top of the page for longer than this has come to read it, and not to look for the languages. */
const visit = 20_000;

/**
 * What an address asks of a page and the same page in another language understands. The words of a search are marked in
 * the language that they were typed in only.
 */
function sharedQuery(): string {
  const query = new URLSearchParams(location.search);
  if (!query.has('highlight')) return location.search;
  query.delete('highlight');
  return query.size > 0 ? `?${query}` : '';
}

/**
 * Makes a link to another language lead to where the reader is: anchors are the same in every language. The host is told
 * of the choice.
 *
 * @param now When the link was followed.
 * @param left Where the reader was before they went up the page, and when they last moved.
 */
export function keepPlace(
  link: HTMLAnchorElement,
  now: number,
  left: Readonly<{ y: number; at: number }>,
): void {
  tellHost(link.dataset['locale'] ?? '');
  link.search = sharedQuery();
  link.hash = placeAt(isTop(scrollY) && now - left.at < visit ? left.y : scrollY);
}
