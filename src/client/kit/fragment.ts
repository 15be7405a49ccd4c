/**
 * Gives what an address names within its page. Anybody can write an address, also one that is no text: `#%`.
 *
 * @param hash As in `location.hash`.
 * @example
 * fragmentOf('#con-cost'); // => 'con-cost'
 * fragmentOf('#%'); // => '%'
 */
export function fragmentOf(hash: string): string {
  const fragment = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
