import { isComposing } from '../kit/composing.ts';
import { h } from '../kit/h.ts';

/**
 * Makes a search of the dialog, which comes with its field alone, and lets it do what other dialogs do not.
 *
 * @param panel What the dialog holds.
 */
export function attend(dialog: HTMLDialogElement, panel: HTMLElement): void {
  furnish(panel);
  dialog.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    dialog.close();
  });
  const { visualViewport } = window;
  // A keyboard on the screen leaves less of the window than the style sheet knows; it may be there already.
  const measure = (): void => {
    if (visualViewport)
      dialog.style.setProperty('--visible', `${String(Math.round(visualViewport.height))}px`);
  };
  visualViewport?.addEventListener('resize', measure);
  measure();
}

/** Adds what the page of the search has from the start. */
function furnish(panel: HTMLElement): void {
  if (panel.querySelector('[data-results]')) return;
  const retry = document.body.dataset['retry'] ?? '';
  panel
    .querySelector('form')
    ?.append(h('div.search-filters', { 'data-filters': '', role: 'group' }));
  panel.append(
    h(
      'div.search-list',
      h('p.search-status', { 'data-status': '', role: 'status' }),
      h('button.action', { 'data-retry': '', type: 'button', hidden: '' }, retry),
      h('ol.search-results', { 'data-results': '' }),
      h('div.search-more', { 'data-more': '' }),
    ),
  );
}
