/** More than this nobody types. */
const longest = 300;

/**
 * Writes the query string for what is typed. What is typed may be half a letter, which no address can hold.
 *
 * @example
 * addressQuery(' p99 '); // => '?q=p99'
 */
export function addressQuery(query: string): string {
  const asked = query.trim().slice(0, longest);
  return asked === '' ? '' : `?q=${encodeURIComponent(asked.toWellFormed())}`;
}
