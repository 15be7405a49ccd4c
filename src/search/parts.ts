import { has } from './query.ts';
import type { Found } from './rank.ts';
import type { EntryPart } from './records.ts';
import { indexKeys } from './terms.ts';

/** A part of an entry with what it is found by. */
export interface PreparedPart extends EntryPart {
  keys: ReadonlySet<string>;
}

/** Prepares the parts of an entry once for many queries. */
export const prepareParts = (parts: readonly EntryPart[]): PreparedPart[] =>
  parts.map((part) => ({ ...part, keys: new Set(indexKeys(`${part.title}\n${part.text}`)) }));

/**
 * Chooses the parts of an entry that match a query best.
 *
 * @returns At most `count`, best first; short parts before long ones that match as much.
 */
export function bestParts(
  parts: readonly PreparedPart[],
  terms: readonly Found[],
  count: number,
): PreparedPart[] {
  return parts
    .map((part) => {
      const found = terms.filter((term) => has(part.keys, term));
      const value = found.reduce((sum, { weight, rarity }) => sum + weight * (rarity + 0.1), 0);
      return { part, value: value / (1 + Math.log10(10 + part.keys.size)) };
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ part }) => part);
}
