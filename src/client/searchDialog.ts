import searchSheet from '../styles/search.css?url';
import { later, use } from './kit/later.ts';
import { keep } from './kit/lists.ts';
import { loadSheet } from './kit/sheet.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search');
const form = dialog?.querySelector('form');
const panel = () => import('./search/panel.ts');

/** Nothing of the search is loaded before somebody means to search. */
const prepare = (): void => {
  void loadSheet(searchSheet);
  // Nobody has asked for it yet.
  later(panel).catch(() => undefined);
};

/**
 * Opens the search, or goes to its field on the page that has one already.
 *
 * @returns false where there is neither.
 */
export function openSearch(): boolean {
  const field = (dialog ?? document).querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return false;
  void loadSheet(searchSheet);
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
  if (dialog) {
    // Without its script the form leads to the page of the search.
    const instead = form && { href: form.action, text: dialog.getAttribute('aria-label') ?? '' };
    void use(panel, () => undefined, instead ?? undefined);
  }
  return true;
}

for (const opener of document.querySelectorAll<HTMLAnchorElement>('[data-search-open]')) {
  opener.addEventListener('pointerenter', prepare, { once: true });
  opener.addEventListener('focus', prepare, { once: true });
  opener.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (openSearch()) event.preventDefault();
  });
}

dialog?.addEventListener('click', ({ target }) => {
  // What is clicked beside the content of a dialog is the dialog itself.
  const isClose = target instanceof Element && target.closest('[data-close]') !== null;
  if (target === dialog || isClose) dialog.close();
});

// A reader who comes from the search sees where the words are; everybody else loads nothing for it.
if (new URLSearchParams(location.search).has('highlight'))
  later(() => import('./search/highlight.ts')).catch(() => undefined);

// What was read last is offered where nothing is typed yet: serving/asynchronous.
const [, read] = /([^/]+\/[^/]+)\/$/.exec(location.pathname) ?? [];
if (read !== undefined && document.querySelector('article.entry')) keep('entries-read', read);
