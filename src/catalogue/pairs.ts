import { entryBySlug } from './lookup.ts';
import type { Entry } from './model.ts';

/**
 * Chooses pairs of entries that are alternatives to each other, as examples for a comparison: in turn from each family,
 * so that every family has its share.
 *
 * @param most How many pairs are wanted.
 * @returns In the order of the catalogue.
 * @example
 * alternativePairs(entries, 12)[0]?.map(({ id }) => id); // => ['SRV-01', 'SRV-03']
 */
export function alternativePairs(
  entries: readonly Entry[],
  most: number,
): (readonly [Entry, Entry])[] {
  const pairs = entries.flatMap((entry) => {
    const written = entry.relations.find(({ type }) => type === 'alternative-to');
    const other = entryBySlug(entries, written?.target ?? '');
    return other ? [[entry, other] as const] : [];
  });
  const turns = new Map<string, number>();
  const inTurns = pairs.map((pair, index) => {
    const family = pair[0].category;
    const turn = (turns.get(family) ?? 0) + 1;
    turns.set(family, turn);
    return { pair, turn, index };
  });
  return inTurns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ pair }) => pair);
}
