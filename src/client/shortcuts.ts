import { openSearch } from './searchDialog.ts';

/** `/` goes to the search field, `?` lists the shortcuts. Neither acts while somebody types or composes. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

document.addEventListener('keydown', (event) => {
  const { key, isComposing, ctrlKey, metaKey, altKey, target } = event;
  if (isComposing || ctrlKey || metaKey || altKey || isTyping(target)) return;
  if (key === '/') {
    if (openSearch()) event.preventDefault();
  } else if (key === '?') {
    const dialog = document.querySelector<HTMLDialogElement>('#shortcuts');
    if (!dialog || dialog.open) return;
    event.preventDefault();
    dialog.showModal();
  }
});
