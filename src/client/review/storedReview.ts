import type { Review } from './review.ts';

/** Name of the JSON format; it never changes, its version does. */
export const formatName = 'ml-system-design-review';
export const formatVersion = 1;

/** Writes a review as this browser keeps it: with what was deselected, without what can be looked up. */
export function storedReview(review: Review): string {
  return serialize(
    review,
    review.ids,
    [...review.entries].map(([id, { revision, marks }]) => ({
      id,
      revision,
      points: [...marks].map(([anchor, mark]) => ({ anchor, ...mark })),
    })),
  );
}

/** Writes a review as data, in the one form that is kept, exported and read back. */
export function serialize(
  review: Review,
  ids: readonly string[],
  entries: readonly object[],
): string {
  const { title, date } = review;
  const data = { format: formatName, version: formatVersion, title, date, ids, entries };
  return `${JSON.stringify(data, null, 2)}\n`;
}
