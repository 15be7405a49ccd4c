/**
 * Changes the address of the page. A browser that has had enough of changes refuses this one, and nothing else fails
 * with it.
 *
 * @param how Whether Back leads to the address before.
 * @param state What the step of the history remembers.
 */
export function changeAddress(
  how: 'pushState' | 'replaceState',
  address: string | URL,
  state?: unknown,
): void {
  try {
    history[how](state, '', address);
  } catch {
    // The next change says the same and more.
  }
}
