import { entryLink, type Entry } from '../entries/entry.ts';
import { h } from '../kit/h.ts';
import type { ReviewWords } from './phrases.ts';
import { pointElement } from './pointView.ts';
import { askedOf, lostMarks, progressOf, revisionOf, type Mark, type Review } from './review.ts';

/** What the checklist tells the page. */
export interface ChecklistEvents {
  marked: (entry: Entry, anchor: string, mark: Mark) => void;
  /** The reader has read the text of today. */
  takenOver: (entry: Entry) => void;
}

/** Draws the checklist of one entry. */
export function sheetElement(
  entry: Entry,
  review: Review,
  t: ReviewWords,
  events: ChecklistEvents,
): HTMLElement {
  const { id, kind, category } = entry;
  const heading = h('h3', { id: `sheet-${id}` }, entryLink(entry));
  const marked = (anchor: string, mark: Mark): void => {
    events.marked(entry, anchor, mark);
  };
  return h(
    'section.review-sheet',
    {
      'aria-labelledby': heading.id,
      'data-sheet': id,
      'data-category': category,
      'data-kind': kind,
    },
    h('header', heading, h('p', { 'data-count': id })),
    ...changeNotices(entry, review, t, events),
    ...askedOf(entry).flatMap(({ key, name, claims }) => [
      h('h4', `${name} `, h('small', t(`review.ask.${key}`))),
      h(
        'ul.review-points',
        ...claims.map((claim) => pointElement(entry, claim, review, t, marked)),
      ),
    ]),
  );
}

/** Draws the line of an entry in the list of contents. */
export function contentsElement({ id, kind, category, link }: Entry): HTMLElement {
  const href = `${location.pathname}${location.search}#sheet-${id}`;
  return h(
    'li',
    { 'data-category': category, 'data-kind': kind },
    h('a', { href }, ...[...link.childNodes].map((node) => document.importNode(node, true))),
    h('small', { 'data-count': id }),
  );
}

/** Writes how much of some entries is settled. */
export function countOf(review: Review, entries: readonly Entry[], t: ReviewWords): string {
  return t('review.count', { ...progressOf(review, entries) });
}

function changeNotices(
  entry: Entry,
  review: Review,
  t: ReviewWords,
  events: ChecklistEvents,
): HTMLElement[] {
  const before = revisionOf(review, entry);
  const lost = lostMarks(review, entry);
  const takeOver = h('button.review-button', { type: 'button' }, t('review.takeOver'));
  takeOver.addEventListener('click', () => {
    events.takenOver(entry);
  });
  const link = h('a', { href: `${entry.permalink}?rev=${before}` }, t('review.compareText'));
  const revisions = t('review.revisions', { before, now: entry.revision });
  const changed = h(
    'div.review-changed',
    h('p', h('b', t('review.changed')), ' ', h('small', revisions)),
    h('p', link, ' ', takeOver),
  );
  return [
    ...(before === entry.revision ? [] : [changed]),
    ...(lost.length > 0
      ? [h('p.review-changed', t('review.lost', { points: lost.join(', ') }))]
      : []),
  ];
}
