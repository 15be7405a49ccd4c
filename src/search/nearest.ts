import { distance } from 'fastest-levenshtein';
import { looseOf, type Name } from './names.ts';

/**
 * Finds what is written most like a query, for a reader whose query found nothing.
 *
 * @param items With their names.
 * @param least Share of the letters that a name has to have in common with the query.
 * @returns At most `count` items, nearest first.
 */
export function nearest<Item>(
  query: string,
  items: readonly { item: Item; names: readonly Name[] }[],
  count: number,
  least = 0.34,
): Item[] {
  const asked = looseOf(query);
  return items
    .map(({ item, names }) => ({
      item,
      likeness: Math.max(0, ...names.map(({ loose }) => likeness(asked, loose))),
    }))
    .filter((candidate) => candidate.likeness > least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ item }) => item);
}

function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 0 : 1 - distance(a, b) / length;
}
