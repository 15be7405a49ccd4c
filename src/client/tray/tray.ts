import { later, use } from '../kit/later.ts';
import { openTray, trayKey } from './store.ts';

/**
 * What every page has of the tray: how many entries are in it, and the buttons that put an entry there. What shows it is
 * loaded when somebody opens it or puts something in.
 */
export const tray = openTray(() => localStorage);

/** Tells that the tray has changed, here or in another tab. */
export const trayChange = 'traychange';

const named = (button: HTMLElement): string[] => (button.dataset['tray'] ?? '').split(',');

/** Rows may come later: what they say about themselves has to be right then too. */
function mark(): void {
  const ids = tray.ids();
  for (const button of document.querySelectorAll<HTMLElement>('[data-tray]'))
    button.setAttribute('aria-pressed', String(named(button).every((id) => ids.includes(id))));
}

function show(): void {
  const count = String(tray.ids().length);
  for (const place of document.querySelectorAll('[data-tray-count]')) place.textContent = count;
  mark();
  document.dispatchEvent(new Event(trayChange));
}

/** Replaces what is in the tray, and shows it wherever it is shown. */
export function putInTray(ids: readonly string[]): void {
  tray.put(ids);
  show();
}

const loadPanel = (): void =>
  void use(
    () => import('./panel.ts'),
    () => undefined,
  );

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-tray]') : null;
  if (!button) return;
  const ids = named(button);
  const others = tray.ids().filter((id) => !ids.includes(id));
  putInTray(button.getAttribute('aria-pressed') === 'true' ? others : [...tray.ids(), ...ids]);
  // The tray has it all the same.
  later(() => import('./reminder.ts')).catch(() => undefined);
});

const panel = document.querySelector<HTMLElement>('#tray');
// Opened before this ran, the popover is still empty.
if (panel?.matches(':popover-open')) loadPanel();
panel?.addEventListener('beforetoggle', loadPanel, { once: true });

addEventListener('storage', ({ key }) => {
  // Without a key, everything was removed.
  if (key === null || key === trayKey) show();
});
// A page that comes back from the cache of the browser knows nothing of what was done meanwhile.
addEventListener('pageshow', show);
new MutationObserver(mark).observe(document.body, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-tray'],
});
show();
