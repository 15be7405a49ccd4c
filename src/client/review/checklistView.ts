import type { Claim, Entry } from '../entries/entry.ts';
import { all, copyOf, fromTemplate, h, insideOf, part } from '../kit/h.ts';
import type { ReviewWords } from './phrases.ts';
import {
  askedOf,
  lostMarks,
  markOf,
  progressOf,
  revisionOf,
  type Mark,
  type Review,
} from './review.ts';

/** Draws the checklist of one entry from the templates of the page. */
export function sheetElement(entry: Entry, review: Review, t: ReviewWords): HTMLElement {
  const { id, kind, category } = entry;
  const sheet = fromTemplate('sheet');
  Object.assign(sheet.dataset, { sheet: id, category, kind });
  const heading = part(sheet, 'h3');
  heading.id = `sheet-${id}`;
  heading.replaceChildren(...insideOf(part(entry.head, 'h2')));
  sheet.setAttribute('aria-labelledby', heading.id);
  part(sheet, '[data-count]').dataset['count'] = id;
  const before = revisionOf(review, entry);
  part(sheet, '[data-changed]').hidden = before === entry.revision;
  part(sheet, '[data-revisions]').textContent = t('reviewing.revisions', {
    before,
    now: entry.revision,
  });
  part(sheet, '[data-changed] a', HTMLAnchorElement).href = `${entry.permalink}?rev=${before}`;
  part(sheet, '[data-take-over]').dataset['takeOver'] = id;
  const lost = lostMarks(review, entry);
  part(sheet, '[data-lost]').hidden = lost.length === 0;
  part(sheet, '[data-lost]').textContent = t('reviewing.lost', { points: lost.join(', ') });
  const models = entry.groups.flatMap(({ section }) => all(section, '.claim-model').map(copyOf));
  if (models.length > 0) sheet.append(h('ul', ...models.map((model) => h('li', model))));
  for (const { key, name, claims } of askedOf(entry)) {
    const points = claims.map((claim) => pointElement(entry, claim, review));
    sheet.append(
      h('h4', `${name} `, h('small', t(`reviewing.ask.${key}`))),
      h('ul.review-points', ...points),
    );
  }
  return sheet;
}

/** Draws a point: a box to tick, a way to say that it does not apply, a note and its address. */
function pointElement({ id }: Entry, { anchor, item }: Claim, review: Review): HTMLElement {
  const row = fromTemplate('point');
  const key = `${id}-${anchor}`;
  Object.assign(row.dataset, { point: key, entry: id, anchor });
  const words = copyOf(item);
  // The models of an entry stand at its head: a label holds no links.
  words.querySelector('.claim-model')?.remove();
  const link = part(words, '.claim-link');
  link.className = '';
  part(row, '.review-tools').append(link);
  const label = part(row, 'label', HTMLLabelElement);
  Object.assign(label, {
    htmlFor: key,
    id: `${key}-text`,
    lang: item.lang || (item.parentElement?.lang ?? ''),
  });
  label.replaceChildren(...words.childNodes);
  part(row, 'input').id = key;
  const note = part(row, 'textarea', HTMLTextAreaElement);
  const { state, note: written } = markOf(review, id, anchor);
  note.id = `${key}-note`;
  note.value = written;
  part(row, '[data-note]').setAttribute('aria-controls', note.id);
  for (const control of all(row, 'button, textarea'))
    control.setAttribute('aria-describedby', label.id);
  unfold(row, written !== '');
  showMark(row, { state, note: written });
  return row;
}

/** Shows the mark of a point. */
export function showMark(row: HTMLElement, { state, note }: Mark): void {
  row.dataset['state'] = state;
  part(row, 'input', HTMLInputElement).checked = state === 'done';
  part(row, '[data-na]').setAttribute('aria-pressed', String(state === 'na'));
  // Paper shows the whole note; a text field shows what fits into it.
  part(row, '.review-printed').textContent = note;
}

/** Opens or closes the note of a point. A note is never hidden, only its empty field. */
export function unfold(row: HTMLElement, isOpen: boolean): void {
  const note = part(row, 'textarea', HTMLTextAreaElement);
  note.hidden = !isOpen && note.value === '';
  part(row, '[data-note]').setAttribute('aria-expanded', String(!note.hidden));
}

/** Draws the line of an entry in the list of contents. */
export function contentsElement({ id, kind, category, head }: Entry): HTMLElement {
  const href = `${location.pathname}${location.search}#sheet-${id}`;
  return h(
    'li',
    { 'data-category': category, 'data-kind': kind },
    h('a', { href }, ...insideOf(part(head, 'a'))),
    h('small', { 'data-count': id }),
  );
}

/** Writes how much of some entries is settled. */
export function countOf(review: Review, entries: readonly Entry[], t: ReviewWords): string {
  return t('reviewing.count', { ...progressOf(review, entries) });
}
