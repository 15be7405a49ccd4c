import shortcutSheet from '../styles/shortcuts.css?url';
import { json } from './kit/fetched.ts';
import { h } from './kit/h.ts';
import { wordsOf, type Words } from './kit/phrases.ts';
import { loadSheet } from './kit/sheet.ts';
import { remember, remembered } from './kit/storage.ts';
import type { ShortcutPhrase } from './shortcutPhrases.ts';

const keys = [
  ['shortcuts.search', ['/', 'Ctrl+K', '⌘K']],
  ['shortcuts.list', ['?']],
  ['shortcuts.close', ['Esc']],
] as const;

let dialog: HTMLDialogElement | undefined;

/**
 * Shows the list of shortcuts, in which those of a single key can be switched off.
 *
 * @throws {FetchError} When its words cannot be had. Once they are there, it needs no network any more.
 */
export async function openList(): Promise<void> {
  const address = `${import.meta.env.BASE_URL}${document.documentElement.lang}/shortcuts.json`;
  const [words] = await Promise.all([
    json<Record<ShortcutPhrase, string>>(address),
    loadSheet(shortcutSheet),
  ]);
  dialog ??= makeList(wordsOf<ShortcutPhrase>(words));
  // Asked for twice while loading.
  if (!dialog.open) dialog.showModal();
}

function makeList(t: Words<ShortcutPhrase>): HTMLDialogElement {
  const single = h('input', { type: 'checkbox', 'aria-describedby': 'shortcuts-single' });
  single.checked = remembered('single-keys') !== 'off';
  single.addEventListener('change', () => {
    remember('single-keys', single.checked ? 'on' : 'off');
  });
  const made = h(
    'dialog.shortcuts',
    { 'aria-labelledby': 'shortcuts-title' },
    h('h2', { id: 'shortcuts-title' }, t('shortcuts.title')),
    h(
      'dl',
      ...keys.map(([text, pressed]) =>
        h('div', h('dt', ...pressed.map((key) => h('kbd', key))), h('dd', t(text))),
      ),
    ),
    h('label', single, t('shortcuts.single')),
    h('p', { id: 'shortcuts-single' }, t('shortcuts.singleNote')),
    h('form', { method: 'dialog' }, h('button.action', { type: 'submit' }, t('diagram.close'))),
  );
  document.body.append(made);
  return made;
}
