import type { EntryData } from '../../outputs/entryData.ts';

/** How far a point is. */
export const pointStates = ['open', 'done', 'na'] as const;
export type PointState = (typeof pointStates)[number];

/** What a reviewer has to say about a point. */
export interface Mark {
  state: PointState;
  note: string;
}

/** An entry under review. */
export interface ReviewedEntry {
  /** Revision that the marks were made against. */
  revision: string;
  /** By the anchor of the point. */
  marks: Map<string, Mark>;
}

/** A design review: which entries a system uses, and how far their points are. */
export interface Review {
  title: string;
  /** As `2026-11-24`. */
  date: string;
  /** In the order of the reviewer. */
  ids: string[];
  /** Of every entry that was ever selected, so that one taken out by mistake comes back with its marks. */
  entries: Map<string, ReviewedEntry>;
}

/** What a review needs of an entry; an `EntryData` has it. */
export interface Subject extends Pick<EntryData, 'id' | 'kind' | 'title' | 'revision' | 'related'> {
  groups: {
    key: string;
    name: string;
    claims: { anchor: string; text: string; url: string; cite: { link: string } }[];
  }[];
  cite: { markdown: string; madr: string };
  urls: { permalink: string };
}

/** A question of the checklist. */
export interface Point {
  anchor: string;
  text: string;
  /** Permanent, without a revision. */
  url: string;
  /** Permanent, with the revision of today. */
  link: string;
}

/** Groups that are asked, in the order of the sheet. */
export const askedGroups = ['considerations', 'remedies', 'cons'] as const;
export type AskedGroup = (typeof askedGroups)[number];

/** The checklist of one entry. */
export interface Sheet {
  entry: Subject;
  groups: { key: AskedGroup; name: string; points: Point[] }[];
}

/** How long a note and a title may be. */
export const noteLimit = 2000;
export const titleLimit = 200;

/** Starts a review. */
export function newReview(ids: readonly string[], date: string): Review {
  return { title: '', date, ids: [...ids], entries: new Map() };
}

/**
 * Gives the questions of an entry: what to consider and what it costs, of an antipattern the steps out of it.
 *
 * @example
 * sheetOf(entry).groups.map(({ key }) => key); // => ['considerations', 'cons']
 */
export function sheetOf(entry: Subject): Sheet {
  return {
    entry,
    groups: askedGroups.flatMap((key) => {
      const group = entry.groups.find((candidate) => candidate.key === key);
      if (!group || group.claims.length === 0) return [];
      const points = group.claims.map(({ anchor, text, url, cite }) => ({
        anchor,
        text: text.trim().replaceAll(/\s+/g, ' '),
        url,
        link: cite.link,
      }));
      return [{ key, name: group.name, points }];
    }),
  };
}

/** Gives the mark of a point; one that nobody has touched is open. */
export function markOf(review: Review, id: string, anchor: string): Mark {
  return review.entries.get(id)?.marks.get(anchor) ?? { state: 'open', note: '' };
}

/** Sets the mark of a point. */
export function setMark(review: Review, entry: Subject, anchor: string, mark: Mark): void {
  const marks = review.entries.get(entry.id)?.marks ?? new Map<string, Mark>();
  if (mark.state === 'open' && mark.note === '') marks.delete(anchor);
  else marks.set(anchor, mark);
  review.entries.set(entry.id, { revision: revisionOf(review, entry), marks });
}

/** Gives the revision that an entry was reviewed at, which is that of today where nothing else is known. */
export function revisionOf(review: Review, entry: Pick<Subject, 'id' | 'revision'>): string {
  const revision = review.entries.get(entry.id)?.revision ?? '';
  return revision === '' ? entry.revision : revision;
}

/** Gives the marks of an entry whose points no longer exist. */
export function lostMarks(review: Review, sheet: Sheet): string[] {
  const known = new Set(sheet.groups.flatMap(({ points }) => points.map(({ anchor }) => anchor)));
  const marks = review.entries.get(sheet.entry.id)?.marks ?? new Map<string, Mark>();
  return [...marks.keys()].filter((anchor) => !known.has(anchor));
}

/**
 * Counts what is settled, done or not applicable.
 *
 * @example
 * progressOf(review, [sheet]); // => { settled: 7, total: 23 }
 */
export function progressOf(
  review: Review,
  sheets: readonly Sheet[],
): { settled: number; total: number } {
  const states = sheets.flatMap(({ entry, groups }) =>
    groups.flatMap(({ points }) =>
      points.map(({ anchor }) => markOf(review, entry.id, anchor).state),
    ),
  );
  return { settled: states.filter((state) => state !== 'open').length, total: states.length };
}

/** Tells whether there is anything worth keeping. */
export function isTouched(review: Review): boolean {
  return review.title !== '' || [...review.entries.values()].some(({ marks }) => marks.size > 0);
}
