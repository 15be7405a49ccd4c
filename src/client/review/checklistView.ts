import { create, pathOf } from '../compare/elements.ts';
import { entryLink, smallButton, type Known } from './parts.ts';
import type { Words } from './phrases.ts';
import { pointElement } from './pointView.ts';
import { lostMarks, progressOf, revisionOf, type Mark, type Review, type Sheet } from './review.ts';

/** What the checklist tells the page. */
export interface ChecklistEvents {
  marked: (anchor: string, mark: Mark) => void;
  /** The reader has read the text of today. */
  takenOver: () => void;
}

/** Draws the checklist of one entry. */
export function sheetElement(
  sheet: Sheet,
  review: Review,
  known: Known,
  t: Words,
  events: ChecklistEvents,
): HTMLElement {
  const { entry } = sheet;
  const item = known.get(entry.id);
  const heading = create('h3', { id: `sheet-${entry.id}` }, item ? entryLink(item) : entry.title);
  return create(
    'section',
    {
      class: 'review-sheet',
      'aria-labelledby': heading.id,
      'data-sheet': entry.id,
      'data-category': item?.category,
      'data-kind': item?.kind,
    },
    create(
      'header',
      {},
      heading,
      create('p', { 'data-count': entry.id }, countOf(sheet, review, t)),
    ),
    ...changeNotices(sheet, review, t, events),
    ...sheet.groups.flatMap(({ key, name, points }) => [
      create('h4', {}, `${name} `, create('small', {}, t(`review.ask.${key}`))),
      create(
        'ul',
        { class: 'review-points' },
        ...points.map((point) => pointElement(entry, point, review, t, events.marked)),
      ),
    ]),
  );
}

/** Writes how much of a sheet is settled. */
export function countOf(sheet: Sheet, review: Review, t: Words): string {
  return t('review.count', { ...progressOf(review, [sheet]) });
}

function changeNotices(
  sheet: Sheet,
  review: Review,
  t: Words,
  events: ChecklistEvents,
): HTMLElement[] {
  const { entry } = sheet;
  const before = revisionOf(review, entry);
  const lost = lostMarks(review, sheet);
  const notices: HTMLElement[] = [];
  if (before !== entry.revision) {
    const button = smallButton(t('review.takeOver'), {});
    button.addEventListener('click', () => {
      events.takenOver();
    });
    const link = { href: `${pathOf(entry.urls.permalink)}?rev=${before}` };
    notices.push(
      create(
        'div',
        { class: 'review-changed' },
        create(
          'p',
          {},
          create('b', {}, t('review.changed')),
          ' ',
          create('small', {}, t('review.revisions', { before, now: entry.revision })),
        ),
        create('p', {}, create('a', link, t('review.compareText')), ' ', button),
      ),
    );
  }
  if (lost.length > 0) {
    const text = t('review.lost', { points: lost.join(', ') });
    notices.push(create('p', { class: 'review-changed' }, text));
  }
  return notices;
}
