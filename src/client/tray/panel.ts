import traySheet from '../../styles/tray.css?url';
import { mostEntries } from '../compare/address.ts';
import { findEntry, type Entry } from '../entries/entry.ts';
import { json } from '../kit/fetched.ts';
import { all, h, part } from '../kit/h.ts';
import { wordsOf, type Words } from '../kit/phrases.ts';
import { loadSheet } from '../kit/sheet.ts';
import { trapIds } from '../review/combinations.ts';
import { emptyElements, filledElements, plainLink, tellingElements } from './elements.ts';
import type { TrayPhrase } from './phrases.ts';
import { putInTray, tray, trayChange } from './tray.ts';

const place = part(document, '#tray');
const { home = '/' } = place.dataset;

/** Counts drawings, so that an answer that comes late does not replace a newer one. */
let turn = 0;
/** Which of many are to be compared; the first ones if nobody has said. */
let chosen: string[] | undefined;
/** What was there before everything was taken out. */
let before: readonly string[] = [];

/** Draws what is in the tray, at once by ids and then by what the entries say. */
async function draw(): Promise<void> {
  const mine = ++turn;
  const ids = tray.ids();
  const phrases = await json<Record<TrayPhrase, string>>(`${home}tray.json`).catch(() => undefined);
  await loadSheet(traySheet);
  if (mine !== turn) return;
  if (!phrases) {
    // Without words there are still the entries.
    place.replaceChildren(h('ul', ...ids.map((id) => h('li', plainLink(id, home)))));
    return;
  }
  const t = wordsOf<TrayPhrase>(phrases);
  const known = new Map(
    drawn.filter(({ id }) => ids.includes(id)).map((entry) => [entry.id, entry]),
  );
  show(ids, known, t, ids.length > 0 ? [h('p.quiet', t('entries.loading'))] : []);
  if (ids.length === 0) return;
  try {
    const found = await entriesOf(ids);
    const traps = await entriesOf(trapIds(found));
    if (mine !== turn) return;
    drawn = found;
    show(
      ids,
      new Map(found.map((entry) => [entry.id, entry])),
      t,
      tellingElements(found, traps, t),
    );
  } catch {
    if (mine === turn) show(ids, known, t, [h('p', { role: 'alert' }, t('entries.failed'))]);
  }
}

/** What was drawn last: a change draws it anew without waiting for anything. */
let drawn: readonly Entry[] = [];

async function entriesOf(ids: readonly string[]): Promise<Entry[]> {
  const found = await Promise.all(ids.map((id) => findEntry(`${home}fragments/`, id)));
  return found.filter((entry) => entry !== undefined);
}

function show(
  ids: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  t: Words<TrayPhrase>,
  notes: readonly HTMLElement[],
): void {
  const focused = focusIn();
  const copying = ids.join() === shown ? place.querySelector('copy-button') : null;
  shown = ids.join();
  place.replaceChildren(
    h('h2', t('tray.title'), ' ', h('small', String(ids.length))),
    h(
      'button.tray-close',
      { type: 'button', 'data-close': '', 'aria-label': t('diagram.close') },
      '×',
    ),
    ...(ids.length === 0
      ? emptyElements(home, before.length > 0, t)
      : [...filledElements({ ids, compared: comparedOf(ids), entries, home }, t), ...notes]),
    ...(tray.isLasting() ? [] : [h('p.notice', t('tray.blocked'))]),
  );
  // It may be about to say that it copied.
  if (copying) place.querySelector('copy-button')?.replaceWith(copying);
  refocus(focused);
}

/** The ids that are on the page. */
let shown: string | undefined;

/** All of few entries, and of many those that somebody chose. */
function comparedOf(ids: readonly string[]): readonly string[] {
  if (ids.length <= mostEntries) return ids;
  chosen = (chosen ?? ids).filter((id) => ids.includes(id)).slice(0, mostEntries);
  return chosen;
}

/** Names what has the focus, since everything is drawn anew. */
function focusIn(): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !place.contains(activeElement)) return undefined;
  const [name] = Object.keys(activeElement.dataset);
  return name && `[data-${name}="${CSS.escape(activeElement.dataset[name] ?? '')}"]`;
}

/** Gives it the focus again, or what comes next where it is gone. */
function refocus(selector: string | undefined): void {
  if (selector === undefined) return;
  const again = place.querySelector<HTMLElement>(selector) ?? part(place, '[data-close]');
  again.focus();
}

place.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const { remove, ...pressed } = button?.dataset ?? {};
  if (remove !== undefined) {
    const rows = all(place, '[data-remove]');
    const at = rows.findIndex((row) => row === button);
    (rows[at + 1] ?? rows[at - 1])?.focus();
    putInTray(tray.ids().filter((id) => id !== remove));
  } else if ('clear' in pressed) {
    before = tray.ids();
    putInTray([]);
  } else if ('undo' in pressed) putInTray(before);
  else if ('close' in pressed) place.hidePopover();
});

place.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const { pick = '' } = target.dataset;
  const others = (chosen ?? []).filter((id) => id !== pick);
  chosen = target.checked ? [...others, pick] : others;
  void draw();
});

place.addEventListener('beforetoggle', ({ newState }) => {
  if (newState === 'open') void draw();
});
document.addEventListener(trayChange, () => {
  if (tray.ids().length > 0) before = [];
  if (place.matches(':popover-open')) void draw();
});
void draw();
