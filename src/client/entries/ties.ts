import type { RelationType } from '../../schema/entry.ts';

/** A relation between two entries, in the direction in which its type reads: `from` uses `to`. */
export interface Tie {
  type: RelationType;
  /** As read from the entry that shows it: `used-by`. */
  relation: string;
  from: string;
  to: string;
  /** Says the same from either end. */
  isMutual: boolean;
}

/**
 * Keeps each relation once, though both of its entries show it.
 *
 * @example
 * distinct([a uses b, b used by a]).length; // => 1
 */
export function distinct<Kind extends Tie>(ties: readonly Kind[]): Kind[] {
  const byKey = new Map<string, Kind>();
  for (const tie of ties) {
    const ends = [tie.from, tie.to];
    if (tie.isMutual) ends.sort();
    const key = [tie.type, ...ends].join(' ');
    if (!byKey.has(key)) byKey.set(key, tie);
  }
  return [...byKey.values()];
}
