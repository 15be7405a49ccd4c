import {
  countValue,
  facetKeys,
  matchesSelection,
  readSelection,
  writeSelection,
  type FacetKey,
  type FacetValues,
} from '../catalogue/facetSelection.ts';
import { fill } from '../i18n/fill.ts';

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
      history.pushState(null, '', location.pathname + query);
      this.#apply();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof Element && event.target.closest('[data-reset]'))) return;
      event.preventDefault();
      history.pushState(null, '', location.pathname);
      this.#restore();
      form.querySelector('input')?.focus();
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  get #rows(): { element: HTMLElement; values: FacetValues }[] {
    const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);
    return [...this.querySelectorAll<HTMLElement>('.entry-row')].map((element) => ({
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
    this.#apply();
  }

  #apply(): void {
    const selection = this.#chosen();
    const rows = this.#rows;
    for (const { element, values } of rows) element.hidden = !matchesSelection(values, selection);
    for (const family of this.querySelectorAll<HTMLElement>('.family')) {
      family.hidden = family.querySelector('.entry-row:not([hidden])') === null;
    }
    const all = rows.map(({ values }) => values);
    for (const box of this.#boxes) {
      const key = facetKeys.find((candidate) => candidate === box.name);
      const count = box.parentElement?.querySelector('.count');
      if (key && count) count.textContent = String(countValue(all, selection, key, box.value));
    }
    const shown = rows.filter(({ element }) => !element.hidden).length;
    const isNarrowed = writeSelection(selection) !== '';
    const status = this.querySelector<HTMLElement>('[role=status]');
    const phrase = shown === 1 ? this.dataset['one'] : this.dataset['other'];
    if (status) status.textContent = fill(phrase ?? '', { count: shown });
    this.#toggle('.facet-status [data-reset]', isNarrowed);
    this.#toggle('.nothing', shown === 0);
  }

  #toggle(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }
}

customElements.define('catalogue-filter', CatalogueFilter);
