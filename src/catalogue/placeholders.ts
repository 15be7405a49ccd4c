/** Fields that no reader reads as they are. */
const unread = new Set(['mermaid', 'url', 'id', 'supersededBy']);

/** What stands in place of words that an author has yet to write. */
export const placeholder = (field: string): string => `⟨${field}: to be written⟩`;

/**
 * Names the holes of some data in their places, so that a page shows what is there and what is missing.
 *
 * @param holes Paths, their steps joined with line breaks.
 * @returns A copy in which every text that is missing says which field it is; lists and facts stay as they are.
 * @example
 * withPlaceholders({ title: '', cons: { cost: '' } }, ['title', 'cons\ncost']);
 * // => { title: '⟨title: to be written⟩', cons: { cost: '⟨cons.cost: to be written⟩' } }
 */
export function withPlaceholders<Data>(data: Data, holes: readonly string[]): Data {
  const isHole = new Set(holes);
  const fill = (value: unknown, path: readonly string[], isInside: boolean): unknown => {
    const isEmpty = isInside || isHole.has(path.join('\n'));
    if (value === '' && isEmpty && !unread.has(path.at(-1) ?? ''))
      return placeholder(path.join('.'));
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return value.map((item, index) => fill(item, [...path, String(index)], isEmpty));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, fill(inner, [...path, key], isEmpty)]),
    );
  };
  // The same fields hold values of the same types.
  return fill(data, [], false) as Data;
}
