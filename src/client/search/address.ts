import { filterNames } from '../../search/records.ts';
import {
  readSelection,
  writeSelection,
  type FacetSelection,
} from '../../catalogue/facetSelection.ts';

/** More than this nobody types. */
const longest = 300;
/** WebKit refuses more than a hundred changes of the address in ten seconds. */
const pause = 400;

/** What is asked, as the address of the page holds it. */
export interface AskedFor {
  query: string;
  filters: FacetSelection;
}

/**
 * Reads what an address asks for. Anybody can write one: what cannot be read is left out.
 *
 * @param search As in `location.search`.
 * @example
 * readAddress('?q=queue&kind=pattern').query; // => 'queue'
 */
export function readAddress(search: string): AskedFor {
  const query = new URLSearchParams(search).get('q') ?? '';
  const { kind, category, improves } = readSelection(search);
  return { query: query.slice(0, longest), filters: { kind, category, improves } };
}

/**
 * Writes a query string.
 *
 * @example
 * addressOf({ query: 'queue', filters: { kind: ['pattern'] } }); // => '?q=queue&kind=pattern'
 */
export function addressOf({ query, filters }: AskedFor): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
  const known = Object.fromEntries(filterNames.map((name) => [name, filters[name] ?? []]));
  const rest = writeSelection(known).slice(1);
  const all = [parameters.toString(), rest].filter((part) => part !== '').join('&');
  return all === '' ? '' : `?${all}`;
}

/** Keeps the address in step with what is asked, lazily while somebody types. */
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
  write(asked: AskedFor, isStep: boolean): void {
    const next = location.pathname + addressOf(asked);
    if (isStep) {
      this.flush();
      change('pushState', next);
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
    if (this.#next !== undefined) change('replaceState', this.#next);
    this.#next = undefined;
  }

  /** The reader went to another address: nothing waits any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
  }
}

function change(how: 'pushState' | 'replaceState', address: string): void {
  try {
    history[how](null, '', address);
  } catch {
    // The browser has had enough of changes; the next one says the same and more.
  }
}
