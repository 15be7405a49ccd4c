import { create } from '../compare/elements.ts';
import { smallButton } from './parts.ts';
import type { Words } from './phrases.ts';
import { writeSelection } from './selection.ts';
import type { KeptReview } from './store.ts';

/** What the list of kept reviews tells the page. */
export interface KeptEvents {
  opened: (key: string, ids: readonly string[]) => void;
  removed: (key: string) => void;
}

/** Draws the reviews that this browser keeps, each a link to its selection. */
export function keptElements(
  kept: readonly KeptReview[],
  current: string,
  t: Words,
  events: KeptEvents,
): HTMLElement[] {
  return kept.map(({ key, review }) => {
    const title = review.title === '' ? t('review.untitled') : review.title;
    const link = create(
      'a',
      {
        href: writeSelection(review.ids),
        'aria-current': key === current ? 'true' : undefined,
      },
      title,
    );
    link.addEventListener('click', (event) => {
      // Another tab finds the review by its ids.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      events.opened(key, review.ids);
    });
    const remove = smallButton(t('review.delete'), {
      'aria-label': `${t('review.delete')}: ${title}`,
    });
    let isSure = false;
    remove.addEventListener('click', () => {
      if (isSure) events.removed(key);
      isSure = true;
      remove.textContent = t('review.deleteSure');
      remove.setAttribute('aria-label', `${t('review.deleteSure')} ${title}`);
    });
    remove.addEventListener('blur', () => {
      isSure = false;
      remove.textContent = t('review.delete');
      remove.setAttribute('aria-label', `${t('review.delete')}: ${title}`);
    });
    return create(
      'li',
      {},
      link,
      create('time', { datetime: review.date }, review.date),
      create('span', { class: 'mono' }, review.ids.join(', ')),
      remove,
    );
  });
}
