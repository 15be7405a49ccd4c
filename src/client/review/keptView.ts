import { h } from '../kit/h.ts';
import { writeIds } from '../kit/ids.ts';
import type { ReviewWords } from './phrases.ts';
import type { KeptReview } from './store.ts';

/** What the list of kept reviews tells the page. */
export interface KeptEvents {
  opened: (key: string, ids: readonly string[]) => void;
  removed: (key: string) => void;
}

/** Draws a review that this browser keeps, with a link to its selection. */
export function keptElement(
  { key, review }: KeptReview,
  isCurrent: boolean,
  t: ReviewWords,
  events: KeptEvents,
): HTMLElement {
  const title = review.title === '' ? t('reviewing.untitled') : review.title;
  const current = isCurrent ? 'true' : undefined;
  const link = h('a', { href: writeIds(review.ids), 'aria-current': current }, title);
  link.addEventListener('click', (event) => {
    // Another tab finds the review by its ids.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    events.opened(key, review.ids);
  });
  const remove = h('button.review-button', { type: 'button' });
  let isSure = false;
  const ask = (isAsked: boolean): void => {
    isSure = isAsked;
    remove.textContent = t(isAsked ? 'reviewing.deleteSure' : 'reviewing.delete');
    remove.setAttribute('aria-label', `${remove.textContent} ${title}`);
  };
  remove.addEventListener('click', () => {
    if (isSure) events.removed(key);
    else ask(true);
  });
  remove.addEventListener('blur', () => {
    ask(false);
  });
  ask(false);
  return h(
    'li',
    link,
    h('time', { datetime: review.date }, review.date),
    h('span.mono', review.ids.join(', ')),
    remove,
  );
}
