import { placeInPage } from './kit/place.ts';
import { remember } from './kit/storage.ts';

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
 * A language chosen by hand is where permanent links lead from now on. The reader stays at the place where they were:
 * anchors are the same in every language.
 */
function keepPlace({ target }: Event): void {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-locale]') : null;
  if (!link) return;
  remember('locale', link.dataset['locale'] ?? '');
  link.search = sharedQuery();
  link.hash = placeInPage();
}

// A middle click opens a tab of its own.
for (const kind of ['click', 'auxclick']) document.addEventListener(kind, keepPlace);
