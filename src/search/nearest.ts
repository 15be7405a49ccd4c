import { distance } from 'fastest-levenshtein';
import { looseOf, type Name } from './names.ts';

/**
 * Finds what is written most like a query, for a reader whose query found nothing.
 *
 * @param items With their names.
 * @returns At most `count` items, nearest first; those that share less than a third of their letters are left out.
 */
export function nearest<Item>(
  query: string,
  items: readonly { item: Item; names: readonly Name[] }[],
  count: number,
): Item[] {
  const asked = looseOf(query);
  return items
    .map(({ item, names }) => ({
      item,
      likeness: Math.max(0, ...names.map(({ loose }) => likeness(asked, loose))),
    }))
    .filter((candidate) => candidate.likeness > 0.34)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ item }) => item);
}

function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 0 : 1 - distance(a, b) / length;
}
