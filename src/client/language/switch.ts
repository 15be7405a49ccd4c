import { later } from '../kit/later.ts';
import { remember } from '../kit/storage.ts';

/**
 * A language chosen by hand is where permanent links lead from now on, and the reader stays at the place where they were.
 * How that is found is loaded when somebody is about to choose one: few do.
 */
const load = () => later(() => import('./keepPlace.ts'));

/** Who pauses longer than this between two movements upwards reads there. */
const pause = 2_000;

/** On a bad line somebody gets the language, if not the place. */
const patience = 1_500;

/** Where the reader was before they went up the page, where the languages are; and when they last moved. */
const left = { y: scrollY, at: 0 };
let y = scrollY;

addEventListener(
  'scroll',
  ({ timeStamp: at }) => {
    if (scrollY > y || at - left.at > pause) left.y = y;
    if (scrollY > left.y) left.y = scrollY;
    y = scrollY;
    left.at = at;
  },
  { passive: true },
);

const linkAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-locale]') : null;

for (const approach of ['pointerover', 'focusin'])
  document.addEventListener(approach, (event) => {
    // Without it the link still leads to the other language.
    if (linkAt(event)) load().catch(() => undefined);
  });

const go = (event: Event): void => {
  const link = linkAt(event);
  if (!link || event.defaultPrevented) return;
  const { ctrlKey, metaKey, shiftKey, altKey, button } = event as MouseEvent;
  const isPlain = !(ctrlKey || metaKey || shiftKey || altKey) && button === 0;
  if (isPlain) event.preventDefault();
  remember('locale', link.dataset['locale'] ?? '');
  const kept = load().then(({ keepPlace }) => {
    keepPlace(link, event.timeStamp, left);
  });
  Promise.race([kept, new Promise((resolve) => setTimeout(resolve, patience))])
    .catch(() => undefined)
    .finally(() => {
      if (!isPlain) return;
      // An unknown address may be the same in every language, and a new fragment alone would load nothing.
      if (link.pathname + link.search === location.pathname + location.search) location.reload();
      else location.assign(link.href);
    });
};

document.addEventListener('click', go);
document.addEventListener('auxclick', go);

export {};
