import { later } from './kit/later.ts';

/**
 * The on-page contents: folded where the open list would push the text off the first screen, and open beside it. What is
 * being read is marked as soon as a reader moves.
 */
const details = document.querySelector<HTMLDetailsElement>('.contents details');
const narrow = matchMedia('(max-width: 63.99em)');
const fold = (): void => {
  if (details) details.open = !narrow.matches;
};

const events = ['scroll', 'hashchange', 'resize'] as const;
const read = (): void => {
  for (const event of events) removeEventListener(event, read);
  later(() => import('./reading.ts')).catch(() => {
    // The list is one of links all the same; the next movement tries again.
    listen();
  });
};
const listen = (): void => {
  for (const event of events) addEventListener(event, read, { passive: true });
};

if (details) {
  narrow.addEventListener('change', fold);
  fold();
  details.classList.add('is-ready');
  details.addEventListener('click', ({ target }) => {
    if (narrow.matches && target instanceof Element && target.closest('a')) details.open = false;
  });
  // A page may be shown where it was left.
  if (scrollY > 0) read();
  else listen();
}
