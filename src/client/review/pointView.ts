import { create, pathOf } from '../compare/elements.ts';
import { inlineNodes } from '../inlineMarkdown.ts';
import { smallButton } from './parts.ts';
import type { Words } from './phrases.ts';
import { markOf, noteLimit, type Mark, type Point, type Review, type Sheet } from './review.ts';
import { tidy } from './tidy.ts';

/** Draws a point of the checklist: a box to tick, a way to say that it does not apply, a note and its address. */
export function pointElement(
  entry: Sheet['entry'],
  point: Point,
  review: Review,
  t: Words,
  marked: (anchor: string, mark: Mark) => void,
): HTMLElement {
  const mark = { ...markOf(review, entry.id, point.anchor) };
  const key = `${entry.id}-${point.anchor}`;
  const text = create('label', { for: key, id: `${key}-text` }, ...inlineNodes(point.text));
  const box = create('input', { type: 'checkbox', id: key });
  const described = { 'aria-describedby': text.id };
  const na = smallButton(t('review.na'), { ...described, 'data-na': '' });
  const noteButton = smallButton(t('review.note'), {
    ...described,
    'aria-controls': `${key}-note`,
  });
  const note = create('textarea', {
    id: `${key}-note`,
    rows: '2',
    maxlength: String(noteLimit),
    'aria-label': t('review.note'),
    ...described,
  });
  // Paper shows the whole note; a text field shows what fits into it.
  const printed = create('p', { class: 'review-printed' });
  const row = create(
    'li',
    { 'data-point': key },
    box,
    text,
    create(
      'span',
      { class: 'review-tools' },
      na,
      noteButton,
      create('a', { href: pathOf(point.url), 'aria-label': t('entry.claimLink') }, '#'),
    ),
    note,
    printed,
  );
  const show = (): void => {
    row.dataset['state'] = mark.state;
    box.checked = mark.state === 'done';
    na.setAttribute('aria-pressed', String(mark.state === 'na'));
    printed.textContent = mark.note;
  };
  const change = (changed: Partial<Mark>): void => {
    Object.assign(mark, changed);
    show();
    marked(point.anchor, { ...mark });
  };
  const unfold = (isOpen: boolean): void => {
    note.hidden = !isOpen;
    noteButton.setAttribute('aria-expanded', String(isOpen));
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
  noteButton.addEventListener('click', () => {
    // A note is never hidden, only its empty field.
    unfold(note.hidden !== false || note.value !== '');
    if (!note.hidden) note.focus();
  });
  unfold(mark.note !== '');
  show();
  return row;
}
