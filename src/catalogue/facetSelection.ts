// Runs in the browser too: imports nothing, so that a page ships only this file.

/** Facets of the catalogue, in the order of the page; also the keys of its query string. */
export const facetKeys = ['kind', 'category', 'improves', 'tag'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The values by which one entry can be found. */
export type FacetValues = Readonly<Record<FacetKey, readonly string[]>>;

/** Chosen values by facet. Values of one facet widen the result, facets narrow each other. */
export type FacetSelection = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

/**
 * Tells whether an entry belongs to a selection; an empty facet asks for nothing.
 *
 * @example
 * const values = { kind: ['pattern'], category: ['qa'], improves: ['cost'], tag: [] };
 * matchesSelection(values, { kind: ['pattern'], improves: ['cost', 'latency'] }); // => true
 */
export function matchesSelection(values: FacetValues, selection: FacetSelection): boolean {
  return facetKeys.every((key) => {
    const chosen = selection[key] ?? [];
    return chosen.length === 0 || chosen.some((value) => values[key].includes(value));
  });
}

/**
 * Counts the entries that have a value, given what is chosen in the other facets: what choosing it would show.
 */
export function countValue(
  entries: readonly FacetValues[],
  selection: FacetSelection,
  key: FacetKey,
  value: string,
): number {
  const others = { ...selection, [key]: [] };
  return entries.filter((values) => matchesSelection(values, others) && values[key].includes(value))
    .length;
}

/**
 * Reads a selection from a query string. Unknown keys are ignored; unknown values simply match nothing known.
 *
 * @example
 * readSelection('?kind=antipattern&tag=queue&tag=caching');
 * // => { kind: ['antipattern'], category: [], improves: [], tag: ['queue', 'caching'] }
 */
export function readSelection(query: string): Record<FacetKey, string[]> {
  const parameters = new URLSearchParams(query);
  const read = (key: FacetKey): string[] => [...new Set(parameters.getAll(key))];
  return {
    kind: read('kind'),
    category: read('category'),
    improves: read('improves'),
    tag: read('tag'),
  };
}

/**
 * Writes a selection as a query string.
 *
 * @returns With its question mark, or empty for an empty selection.
 */
export function writeSelection(selection: FacetSelection): string {
  const parameters = new URLSearchParams(
    facetKeys.flatMap((key) => (selection[key] ?? []).map((value) => [key, value])),
  );
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
