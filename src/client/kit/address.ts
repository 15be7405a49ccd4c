/** WebKit refuses more than a hundred changes of the address in ten seconds. */
const pause = 400;

let timer: ReturnType<typeof setTimeout> | undefined;
let next: string | undefined;

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
  state: unknown = null,
): void {
  try {
    history[how](state, '', address);
  } catch {
    // The next change says the same and more.
  }
}

/**
 * Keeps the address in step with what somebody types. The first change is made at once, so that going back at once loses
 * nothing; those that follow it wait.
 *
 * @example
 * input.addEventListener('input', () => {
 *   followTyping(`?q=${encodeURIComponent(input.value)}`);
 * });
 */
export function followTyping(address: string): void {
  next = address;
  if (timer === undefined) flushAddress();
  clearTimeout(timer);
  timer = setTimeout(flushAddress, pause);
}

/** Writes at once what waits to be written. */
export function flushAddress(): void {
  if (next !== undefined) changeAddress('replaceState', next);
  dropAddress();
}

/** The reader went to another address: nothing waits any more. */
export function dropAddress(): void {
  clearTimeout(timer);
  timer = next = undefined;
}

// Who leaves comes back to what was asked last.
addEventListener('pagehide', flushAddress);
