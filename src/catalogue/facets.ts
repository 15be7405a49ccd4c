import { attributes, categories, kinds } from '../schema/entry.ts';
import type { FacetKey, FacetValues } from './facetSelection.ts';
import type { Entry } from './model.ts';

/**
 * Lists the values by which an entry can be found.
 *
 * @example
 * facetValues(asynchronous).improves; // => ['throughput', 'cost', 'reliability', 'agility']
 */
export function facetValues(entry: Entry): FacetValues {
  return {
    kind: [entry.kind],
    category: [entry.category],
    improves: attributes.filter((attribute) => entry.impact[attribute] === 'better'),
    tag: entry.tags,
  };
}

/**
 * Lists the values of each facet that at least one entry has.
 *
 * @param tags Order of the tags.
 */
export function facetOptions(
  entries: readonly Entry[],
  tags: readonly string[],
): Record<FacetKey, string[]> {
  const all = entries.map(facetValues);
  const used = (key: FacetKey, order: readonly string[]): string[] =>
    order.filter((value) => all.some((values) => values[key].includes(value)));
  return {
    kind: used('kind', kinds),
    category: used('category', categories),
    improves: used('improves', attributes),
    tag: used('tag', tags),
  };
}
