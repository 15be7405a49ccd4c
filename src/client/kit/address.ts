/** WebKit refuses more than a hundred changes of the address in ten seconds. */
const pause = 400;

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
 * Keeps the address in step with what is asked, lazily while somebody types.
 *
 * @example
 * const address = new Address();
 * input.addEventListener('input', () => address.write(`?q=${encodeURIComponent(input.value)}`));
 */
export class Address {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: string | undefined;

  constructor() {
    // Who leaves comes back to what was asked last.
    addEventListener('pagehide', () => {
      this.flush();
    });
  }

  /** @param isStep Back leads to what was asked before. */
  write(next: string, isStep = false): void {
    if (isStep) {
      this.flush();
      changeAddress('pushState', next);
      return;
    }
    this.#next = next;
    // The first change at once, so that going back at once loses nothing; those that follow it wait.
    if (this.#timer === undefined) this.flush();
    else clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush();
    }, pause);
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#next !== undefined) changeAddress('replaceState', this.#next);
    this.#next = undefined;
  }

  /** The reader went to another address: nothing waits any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
  }
}
