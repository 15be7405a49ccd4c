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

/** What a review computes on: an entry with its points, whether it is shown or written out. */
export interface Subject {
  id: string;
  revision: string;
  groups: readonly { key: string; claims: readonly { anchor: string }[] }[];
}

/** Groups that are asked, in the order of the checklist. */
const askedGroups = ['considerations', 'remedies', 'cons'] as const;
export type AskedGroup = (typeof askedGroups)[number];

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
 * askedOf(entry).map(({ key }) => key); // => ['considerations', 'cons']
 */
export function askedOf<Group extends Subject['groups'][number]>({
  groups,
}: {
  groups: readonly Group[];
}): (Group & { key: AskedGroup })[] {
  return askedGroups.flatMap((key) =>
    groups.flatMap((group) =>
      group.key === key && group.claims.length > 0 ? [{ ...group, key }] : [],
    ),
  );
}

const anchorsOf = (subject: Subject): string[] =>
  askedOf(subject).flatMap(({ claims }) => claims.map(({ anchor }) => anchor));

/** Gives the mark of a point; one that nobody has touched is open. */
export function markOf(review: Review, id: string, anchor: string): Mark {
  return review.entries.get(id)?.marks.get(anchor) ?? { state: 'open', note: '' };
}

/** Sets the mark of a point. */
export function setMark(
  review: Review,
  entry: Pick<Subject, 'id' | 'revision'>,
  anchor: string,
  mark: Mark,
): void {
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
export function lostMarks(review: Review, entry: Subject): string[] {
  const known = new Set(anchorsOf(entry));
  return [...(review.entries.get(entry.id)?.marks.keys() ?? [])].filter(
    (anchor) => !known.has(anchor),
  );
}

/**
 * Counts what is settled, done or not applicable.
 *
 * @example
 * progressOf(review, [asynchronous]); // => { settled: 7, total: 23 }
 */
export function progressOf(
  review: Review,
  entries: readonly Subject[],
): { settled: number; total: number } {
  const states = entries.flatMap((entry) =>
    anchorsOf(entry).map((anchor) => markOf(review, entry.id, anchor).state),
  );
  return { settled: states.filter((state) => state !== 'open').length, total: states.length };
}

/** Tells whether there is anything worth keeping. */
export function isTouched(review: Review): boolean {
  return review.title !== '' || [...review.entries.values()].some(({ marks }) => marks.size > 0);
}
