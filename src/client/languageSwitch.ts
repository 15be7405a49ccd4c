import { isTop, placeAt } from './kit/place.ts';
import { remember } from './kit/storage.ts';

/** Who pauses longer than this between two movements upwards reads there. */
const pause = 2_000;

/** Who is at the top of the page for longer than this has come to read it, and not to look for the languages. */
const visit = 20_000;

/** Where the reader was before they went up the page, where the languages are. */
let left = '';
let last = { y: scrollY, at: 0 };

addEventListener(
  'scroll',
  ({ timeStamp: at }) => {
    if (scrollY > last.y) left = '';
    else if (left === '' || at - last.at > pause) left = placeAt(last.y);
    last = { y: scrollY, at };
  },
  { passive: true },
);

const place = (now: number): string => {
  if (!isTop(scrollY)) return placeAt(scrollY);
  return now - last.at < visit && left !== '' ? left : placeAt(scrollY);
};

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
function keepPlace({ target, timeStamp }: Event): void {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-locale]') : null;
  if (!link) return;
  remember('locale', link.dataset['locale'] ?? '');
  link.search = sharedQuery();
  link.hash = place(timeStamp);
}

// A middle click opens a tab of its own.
for (const kind of ['click', 'auxclick']) document.addEventListener(kind, keepPlace);
