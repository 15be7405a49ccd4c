import { isComposing } from './kit/composing.ts';
import { use } from './kit/later.ts';
import { remembered } from './kit/storage.ts';
import { openSearch } from './searchDialog.ts';

/**
 * `/` goes to the search field, `?` lists the shortcuts; both can be switched off. ⌘K and Ctrl+K search, too. None acts while
 * somebody types or composes.
 */

/** The field itself, also where it stands in a shadow tree. No letter goes into a box that is ticked. */
const isTyping = (event: Event): boolean => {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
};

const list = (): void =>
  void use(
    () => import('./shortcutList.ts'),
    ({ openList }) => openList(),
  );

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
  if (ctrlKey || metaKey || isTyping(event) || remembered('single-keys') === 'off') return;
  if (event.key === '/') {
    if (openSearch()) event.preventDefault();
  } else if (event.key === '?') {
    event.preventDefault();
    list();
  }
});
