import { isComposing } from './kit/composing.ts';
import { openSearch } from './searchDialog.ts';

/**
 * `/` goes to the search field, `?` lists the shortcuts; both can be switched off. ⌘K and Ctrl+K search, too. None acts while somebody
 * types or composes.
 */
const dialog = document.querySelector<HTMLDialogElement>('#shortcuts');
const single = dialog?.querySelector('input');
const key = 'single-keys';

/** The field itself, also where it stands in a shadow tree. */
const isTyping = (event: Event): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
};

function list(): void {
  if (dialog && !dialog.open) dialog.showModal();
}

try {
  if (single) single.checked = localStorage.getItem(key) !== 'off';
} catch {
  // Where storage is blocked, they are on until somebody says otherwise.
}
single?.addEventListener('change', () => {
  try {
    localStorage.setItem(key, single.checked ? 'on' : 'off');
  } catch {
    // The choice lasts for this page.
  }
});

document.querySelector('[data-shortcuts]')?.addEventListener('click', list);

document.addEventListener('keydown', (event) => {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isComposing(event) || altKey) return;
  // On a Mac, Ctrl+K deletes the rest of a line.
  const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
  if (
    event.key.toLowerCase() === 'k' &&
    !shiftKey &&
    (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey)
  ) {
    if (openSearch()) event.preventDefault();
    return;
  }
  if (ctrlKey || metaKey || isTyping(event) || single?.checked === false) return;
  if (event.key === '/') {
    if (openSearch()) event.preventDefault();
  } else if (event.key === '?' && dialog && !dialog.open) {
    event.preventDefault();
    list();
  }
});
