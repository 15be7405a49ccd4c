import type { Claim, Entry } from '../entries/entry.ts';
import { copyOf, h, part } from '../kit/h.ts';
import type { ReviewWords } from './phrases.ts';
import { markOf, noteLimit, type Mark, type Review } from './review.ts';
import { tidy } from './tidy.ts';

/** Draws a point of the checklist: a box to tick, a way to say that it does not apply, a note and its address. */
export function pointElement(
  entry: Entry,
  { anchor, item }: Claim,
  review: Review,
  t: ReviewWords,
  marked: (anchor: string, mark: Mark) => void,
): HTMLElement {
  const mark = { ...markOf(review, entry.id, anchor) };
  const key = `${entry.id}-${anchor}`;
  const words = copyOf(item);
  const link = part(words, '.claim-link');
  link.remove();
  link.className = '';
  const lang = entry.summary.lang || undefined;
  const label = h('label', { for: key, id: `${key}-text`, lang }, ...words.childNodes);
  const described = { 'aria-describedby': label.id };
  const button = { type: 'button', ...described };
  const box = h('input', { type: 'checkbox', id: key });
  const na = h('button.review-button', { ...button, 'data-na': '' }, t('review.na'));
  const note = h('textarea', {
    id: `${key}-note`,
    rows: '2',
    maxlength: String(noteLimit),
    'aria-label': t('review.note'),
    ...described,
  });
  const opener = h(
    'button.review-button',
    { ...button, 'aria-controls': note.id },
    t('review.note'),
  );
  // Paper shows the whole note; a text field shows what fits into it.
  const printed = h('p.review-printed');
  const tools = h('span.review-tools', na, opener, link);
  const row = h('li', { 'data-point': key }, box, label, tools, note, printed);
  const show = (): void => {
    row.dataset['state'] = mark.state;
    box.checked = mark.state === 'done';
    na.setAttribute('aria-pressed', String(mark.state === 'na'));
    printed.textContent = mark.note;
  };
  const change = (changed: Partial<Mark>): void => {
    Object.assign(mark, changed);
    show();
    marked(anchor, { ...mark });
  };
  const unfold = (isOpen: boolean): void => {
    note.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  note.value = mark.note;
  box.addEventListener('change', () => {
    change({ state: box.checked ? 'done' : 'open' });
  });
  na.addEventListener('click', () => {
    change({ state: mark.state === 'na' ? 'open' : 'na' });
  });
  note.addEventListener('input', () => {
    change({ note: tidy(note.value) });
  });
  opener.addEventListener('click', () => {
    // A note is never hidden, only its empty field.
    unfold(note.hidden !== false || note.value !== '');
    if (!note.hidden) note.focus();
  });
  unfold(mark.note !== '');
  show();
  return row;
}
