import {
  countValue,
  facetKeys,
  matchesSelection,
  readSelection,
  writeSelection,
  type FacetKey,
  type FacetSelection,
  type FacetValues,
} from '../catalogue/facetSelection.ts';
import { fill } from '../i18n/fill.ts';
import { changeAddress } from './kit/address.ts';
import { html } from './kit/fetched.ts';
import { all, copyOf, isPlain } from './kit/h.ts';

interface Row {
  element: HTMLElement;
  values: FacetValues;
}

/**
 * Puts the rows of a family that the page does not show yet after those it shows.
 *
 * @param link Names the whole list; it goes when the list is whole.
 * @throws {FetchError} When the list cannot be loaded; the next call tries again.
 */
async function loadRest(link: HTMLAnchorElement): Promise<void> {
  const page = await html(link.dataset['list'] ?? '');
  // A second wish waited for the same list.
  if (!link.isConnected) return;
  const list = link.closest('.family')?.querySelector('.entry-list');
  list?.append(...all(page, '.entry-row').slice(list.children.length).map(copyOf));
  link.parentElement?.remove();
}

/** The catalogue's list, narrowed by facets. The address holds the choice, so that a view can be linked. */
class CatalogueFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    // On a phone the list comes first; the facets are one tap away.
    const details = form.querySelector('details');
    const narrow = matchMedia('(max-width: 55.99em)');
    const fold = (): void => {
      if (details) details.open = !narrow.matches;
    };
    narrow.addEventListener('change', fold);
    fold();
    form.classList.add('is-ready');
    form.addEventListener('change', () => {
      const query = writeSelection(this.#chosen());
      changeAddress('pushState', location.pathname + query);
      void this.#apply();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.dataset['reset'] !== undefined) {
        event.preventDefault();
        changeAddress('pushState', location.pathname);
        this.#restore();
        form.querySelector('input')?.focus();
      } else if (link?.dataset['list'] && isPlain(event)) {
        event.preventDefault();
        void this.#unfold(link);
      }
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#begin();
  }

  /** What was ticked before this came stays, beside what the address says. */
  #begin(): void {
    const ticked = this.#boxes.filter(({ checked }) => checked);
    this.#restore();
    if (ticked.length === 0) return;
    for (const box of ticked) box.checked = true;
    changeAddress('replaceState', location.pathname + writeSelection(this.#chosen()));
    void this.#apply();
  }

  get #boxes(): HTMLInputElement[] {
    return all(this, 'input[type=checkbox]');
  }

  get #rows(): Row[] {
    const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);
    return all(this, '.entry-row').map((element) => ({
      element,
      values: {
        kind: words(element.dataset['kind']),
        category: words(element.dataset['category']),
        improves: words(element.dataset['improves']),
        tag: words(element.dataset['tags']),
      },
    }));
  }

  #chosen(): Record<FacetKey, string[]> {
    const checked = this.#boxes.filter((box) => box.checked);
    const of = (key: FacetKey): string[] =>
      checked.filter(({ name }) => name === key).map(({ value }) => value);
    return { kind: of('kind'), category: of('category'), improves: of('improves'), tag: of('tag') };
  }

  /** Takes the choice from the address. */
  #restore(): void {
    const selection = readSelection(location.search);
    for (const box of this.#boxes) {
      const key = facetKeys.find((candidate) => candidate === box.name);
      box.checked = key !== undefined && selection[key].includes(box.value);
    }
    void this.#apply();
  }

  /** Shows the whole of one family, and leads on from the last row that was there. */
  async #unfold(link: HTMLAnchorElement): Promise<void> {
    const list = link.closest('.family')?.querySelector('.entry-list');
    const next = list?.children.length ?? 0;
    try {
      await loadRest(link);
    } catch {
      // The page of the family holds the same rows.
      location.assign(link.href);
      return;
    }
    list?.children[next]?.querySelector('a')?.focus();
  }

  /** Shows what is chosen. Choosing needs all rows; until they are there, the list stays as it is. */
  async #apply(): Promise<void> {
    const isNarrowed = writeSelection(this.#chosen()) !== '';
    const links = all<HTMLAnchorElement>(this, 'a[data-list]');
    if (isNarrowed && links.length > 0) {
      this.setAttribute('aria-busy', 'true');
      try {
        await Promise.all(links.map(loadRest));
      } catch {
        this.#say(this.dataset['failed'] ?? '');
        return;
      } finally {
        this.removeAttribute('aria-busy');
      }
    }
    this.#show();
  }

  #say(text: string): void {
    this.classList.add('is-shown');
    this.querySelector('[role=status]')?.replaceChildren(text);
  }

  #show(): void {
    const selection = this.#chosen();
    const isNarrowed = writeSelection(selection) !== '';
    const isWhole = this.querySelector('a[data-list]') === null;
    const rows = this.#rows;
    for (const { element, values } of rows) element.hidden = !matchesSelection(values, selection);
    for (const family of this.querySelectorAll<HTMLElement>('.family')) {
      family.hidden = family.querySelector('.entry-row:not([hidden])') === null;
    }
    if (isWhole) this.#count(rows, selection);
    const visible = rows.filter(({ element }) => !element.hidden).length;
    const shown = isWhole ? visible : Number(this.dataset['total']);
    const phrase = shown === 1 ? this.dataset['one'] : this.dataset['other'];
    this.#say(fill(phrase ?? '', { count: shown }));
    this.#toggle('.facet-status [data-reset]', isNarrowed);
    this.#toggle('.nothing', shown === 0);
  }

  #count(rows: readonly Row[], selection: FacetSelection): void {
    const all = rows.map(({ values }) => values);
    for (const box of this.#boxes) {
      const key = facetKeys.find((candidate) => candidate === box.name);
      const count = box.parentElement?.querySelector('.count');
      if (key && count) count.textContent = String(countValue(all, selection, key, box.value));
    }
  }

  #toggle(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }
}

customElements.define('catalogue-filter', CatalogueFilter);
