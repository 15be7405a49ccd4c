import { attributes, categories, kinds } from '../schema/entry.ts';
import type { Entry } from './model.ts';

/** Keys of the catalogue's query string, in the order of the page. */
export const facetKeys = ['kind', 'category', 'improves', 'tag'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Chosen values by facet. Values of one facet widen the result, facets narrow each other. */
export type FacetSelection = Partial<Record<FacetKey, readonly string[]>>;

/**
 * Lists the values by which an entry can be found.
 *
 * @example
 * facetValues(asynchronous).improves; // => ['throughput', 'cost', 'reliability', 'agility']
 */
export function facetValues(entry: Entry): Record<FacetKey, readonly string[]> {
  return {
    kind: [entry.kind],
    category: [entry.category],
    improves: attributes.filter((attribute) => entry.impact[attribute] === 'better'),
    tag: entry.tags,
  };
}

/** Tells whether an entry belongs to a selection; an empty facet asks for nothing. */
export function matches(entry: Entry, selection: FacetSelection): boolean {
  const values = facetValues(entry);
  return facetKeys.every((key) => {
    const chosen = selection[key] ?? [];
    return chosen.length === 0 || chosen.some((value) => values[key].includes(value));
  });
}

/**
 * Counts, for each value of each facet, the entries that choosing it would show, given the other facets' choices.
 *
 * @returns Values in their natural order with counts; values that no entry has are left out.
 */
export function facetCounts(
  entries: readonly Entry[],
  selection: FacetSelection = {},
): Record<FacetKey, { value: string; count: number }[]> {
  const order: Record<FacetKey, readonly string[]> = {
    kind: kinds,
    category: categories,
    improves: attributes,
    tag: [...new Set(entries.flatMap(({ tags }) => tags))].sort(),
  };
  const count = (key: FacetKey) => {
    const others = entries.filter((entry) => matches(entry, { ...selection, [key]: [] }));
    return order[key]
      .filter((value) => entries.some((entry) => facetValues(entry)[key].includes(value)))
      .map((value) => ({
        value,
        count: others.filter((entry) => facetValues(entry)[key].includes(value)).length,
      }));
  };
  return {
    kind: count('kind'),
    category: count('category'),
    improves: count('improves'),
    tag: count('tag'),
  };
}
