const dialog = document.querySelector<HTMLDialogElement>('#search');

/** Nothing of the search is loaded before somebody means to search. */
const load = (): void => {
  const sheet = dialog?.dataset['sheet'];
  if (sheet !== undefined && !document.querySelector(`link[href="${sheet}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    document.head.append(link);
  }
  void import('./search/panel.ts');
};

/**
 * Opens the search, or goes to its field on the page that has one already.
 *
 * @returns false where there is neither.
 */
export function openSearch(): boolean {
  const field = (dialog ?? document).querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return false;
  load();
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
  return true;
}

for (const opener of document.querySelectorAll<HTMLAnchorElement>('[data-search-open]')) {
  opener.addEventListener('pointerenter', load, { once: true });
  opener.addEventListener('focus', load, { once: true });
  opener.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (openSearch()) event.preventDefault();
  });
}

dialog?.addEventListener('click', (event) => {
  // What is clicked beside the content of a dialog is the dialog itself.
  if (event.target === dialog) dialog.close();
});

dialog?.addEventListener('keydown', (event) => {
  // A search field would take the first Escape to empty itself.
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  dialog.close();
});

// A reader who comes from the search sees where the words are; everybody else loads nothing for it.
if (new URLSearchParams(location.search).has('highlight')) void import('./search/highlight.ts');
