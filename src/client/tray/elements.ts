import { mostEntries } from '../compare/address.ts';
import { linksOf, linkTo, tieElements, type Entry } from '../entries/entry.ts';
import { copyOf, h } from '../kit/h.ts';
import { writeIds } from '../kit/ids.ts';
import type { Words } from '../kit/phrases.ts';
import { provideText } from '../kit/provided.ts';
import { combinationsOf } from '../review/combinations.ts';
import type { TrayPhrase } from './phrases.ts';

/** What is in the tray. */
export interface Contents {
  ids: readonly string[];
  /** Those that can be compared together. */
  compared: readonly string[];
  /** As far as they are known already. */
  entries: ReadonlyMap<string, Entry>;
  /** Address of the language's first page. */
  home: string;
}

/** A permanent link, of an entry whose title is not known yet. */
export const plainLink = (id: string, home: string): HTMLElement =>
  h(
    'a.entry-link',
    { href: `${home.replace(/[^/]+\/$/, '')}p/${id.toLowerCase()}/` },
    h('span.entry-id', id),
  );

/**
 * Draws a tray with nothing in it: where entries are found, and the way back for who has just taken all of them out.
 *
 * @param isUndoable Whether there is a way back.
 */
export function emptyElements(
  home: string,
  isUndoable: boolean,
  t: Words<TrayPhrase>,
): HTMLElement[] {
  const undo = h('button.link', { type: 'button', 'data-undo': '' }, t('tray.undo'));
  return [
    ...(isUndoable ? [h('p', { role: 'status' }, t('tray.cleared'), ' ', undo)] : []),
    h('p', t('tray.empty')),
    h(
      'p.tray-actions',
      h('a.action', { href: `${home}catalogue/` }, t('nav.catalogue')),
      h('a.action', { href: `${home}choose/` }, t('nav.choose')),
    ),
  ];
}

/** Draws the entries of a tray, and the ways on from there. */
export function filledElements(contents: Contents, t: Words<TrayPhrase>): HTMLElement[] {
  const { ids, compared, home } = contents;
  const copying = h(
    'copy-button',
    { 'data-done': t('diagram.copied'), 'data-failed': t('diagram.copyFailed') },
    h('button.link', { type: 'button', 'data-copy': '' }, t('tray.link')),
  );
  const review = `${home}review/${writeIds(ids)}`;
  provideText(copying, () => Promise.resolve(new URL(review, location.href).href));
  return [
    ...(ids.length > mostEntries ? [h('p.quiet', t('tray.many'))] : []),
    h('ul', ...ids.map((id) => rowElement(id, contents, t))),
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
  ];
}

function rowElement(
  id: string,
  { ids, compared, entries, home }: Contents,
  t: Words<TrayPhrase>,
): HTMLElement {
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
    ...(ids.length > mostEntries ? [box] : []),
    entry?.links[0] ? copyOf(entry.links[0]) : plainLink(id, home),
    h('button.tray-remove', remove, '×'),
  );
}

/**
 * Draws what the relations of the catalogue say about entries, as far as somebody has to act on it.
 *
 * @param traps Antipatterns that threaten them.
 */
export function tellingElements(
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
