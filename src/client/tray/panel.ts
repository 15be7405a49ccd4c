import traySheet from '../../styles/tray.css?url';
import { mostEntries } from '../compare/address.ts';
import { findEntry, linksOf, linkTo, tieElements, type Entry } from '../entries/entry.ts';
import { json } from '../kit/fetched.ts';
import { all, copyOf, h, part } from '../kit/h.ts';
import { writeIds } from '../kit/ids.ts';
import { wordsOf, type Words } from '../kit/phrases.ts';
import { provideText } from '../kit/provided.ts';
import { loadSheet } from '../kit/sheet.ts';
import { combinationsOf, trapIds } from '../review/combinations.ts';
import type { PhrasesBelow } from '../../i18n/translate.ts';
import type { trayPhrases } from './phrases.ts';
import { putInTray, tray, trayChange } from './tray.ts';

type TrayPhrase = PhrasesBelow<(typeof trayPhrases)[number]>;

const place = part(document, '#tray');
const { home = '/' } = place.dataset;
const ready = loadSheet(traySheet);

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
  await ready;
  if (mine !== turn) return;
  if (!phrases) {
    // Without words there are still the entries.
    place.replaceChildren(h('ul', ...ids.map((id) => h('li', plainLink(id)))));
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
    show(ids, new Map(found.map((entry) => [entry.id, entry])), t, said(found, traps, t));
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

/** A permanent link, of an entry whose title is not known yet. */
const plainLink = (id: string): HTMLElement =>
  h(
    'a.entry-link',
    { href: `${home.replace(/[^/]+\/$/, '')}p/${id.toLowerCase()}/` },
    h('span.entry-id', id),
  );

function show(
  ids: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  t: Words<TrayPhrase>,
  notes: readonly HTMLElement[],
): void {
  const focused = focusIn();
  place.replaceChildren(
    h('h2', t('tray.title'), ' ', h('small', String(ids.length))),
    h(
      'button.tray-close',
      { type: 'button', 'data-close': '', 'aria-label': t('diagram.close') },
      '×',
    ),
    ...(ids.length === 0 ? empty(t) : filled(ids, entries, t, notes)),
    ...(tray.isLasting() ? [] : [h('p.notice', t('tray.blocked'))]),
  );
  refocus(focused);
}

function empty(t: Words<TrayPhrase>): HTMLElement[] {
  const undo = h('button.link', { type: 'button', 'data-undo': '' }, t('tray.undo'));
  return [
    ...(before.length > 0 ? [h('p', { role: 'status' }, t('tray.cleared'), ' ', undo)] : []),
    h('p', t('tray.empty')),
    h(
      'p.tray-actions',
      h('a.action', { href: `${home}catalogue/` }, t('nav.catalogue')),
      h('a.action', { href: `${home}choose/` }, t('nav.choose')),
    ),
  ];
}

function filled(
  ids: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  t: Words<TrayPhrase>,
  notes: readonly HTMLElement[],
): HTMLElement[] {
  const isMany = ids.length > mostEntries;
  const compared = isMany ? comparedOf(ids) : ids;
  const rows = ids.map((id) => {
    const entry = entries.get(id);
    const title = entry?.name ?? id;
    const remove = {
      type: 'button',
      'data-remove': id,
      'aria-label': t('entries.remove', { title }),
    };
    const box = h('input', {
      type: 'checkbox',
      'data-pick': id,
      'aria-label': t('tray.pick', { title }),
    });
    box.checked = compared.includes(id);
    box.disabled = !box.checked && compared.length >= mostEntries;
    return h(
      'li',
      ...(isMany ? [box] : []),
      entry?.links[0] ? copyOf(entry.links[0]) : plainLink(id),
      h('button.tray-remove', remove, '×'),
    );
  });
  const copying = h(
    'copy-button',
    { 'data-done': t('diagram.copied'), 'data-failed': t('diagram.copyFailed') },
    h('button.link', { type: 'button' }, t('tray.link')),
  );
  const review = `${home}review/${writeIds(ids)}`;
  provideText(copying, () => Promise.resolve(new URL(review, location.href).href));
  return [
    ...(isMany ? [h('p.quiet', t('tray.many'))] : []),
    h('ul', ...rows),
    h(
      'p.tray-actions',
      h('a.action', { href: `${home}compare/${writeIds(compared)}` }, t('compare.action')),
      h('a.action', { href: review }, t('review.start')),
    ),
    h(
      'div.tray-actions',
      copying,
      h('button.link', { type: 'button', 'data-clear': '' }, t('tray.clear')),
    ),
    ...notes,
  ];
}

function comparedOf(ids: readonly string[]): string[] {
  chosen = (chosen ?? ids).filter((id) => ids.includes(id)).slice(0, mostEntries);
  return chosen;
}

/** What the relations of the catalogue say about what is in the tray, as far as somebody has to act on it. */
function said(
  found: readonly Entry[],
  traps: readonly Entry[],
  t: Words<TrayPhrase>,
): HTMLElement[] {
  const links = linksOf([...found, ...traps]);
  const { conflicts, traps: threats } = combinationsOf(found, traps);
  const ties = conflicts.map((tie) => h('li', ...tieElements(tie, links)));
  const warnings = threats.map(({ id, mitigated }) => {
    const state = mitigated.length > 0 ? 'covered' : 'open';
    return h('li', linkTo(id, links), ' ', h(`small.${state}`, t(`reviewing.trap.${state}`)));
  });
  return [
    ...(ties.length > 0 ? [h('h3', t('reviewing.conflicts')), h('ul.tray-ties', ...ties)] : []),
    ...(warnings.length > 0
      ? [h('h3', t('reviewing.traps')), h('ul.tray-traps', ...warnings)]
      : []),
    ...(found.length > 1 && ties.length + warnings.length === 0
      ? [h('p.quiet', t('tray.silent'))]
      : []),
  ];
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
