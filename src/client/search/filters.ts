import {
  countValue,
  matchesSelection,
  type FacetSelection,
  type FacetValues,
} from '../../catalogue/facetSelection.ts';
import { filterNames, type EntryRecord, type SearchRecords } from '../../search/records.ts';
import { all, h } from '../kit/h.ts';

/** The values by which a result can be kept. */
const valuesOf = ({ kind, category, improves }: EntryRecord): FacetValues => ({
  kind: [kind],
  category: [category],
  improves,
  tag: [],
});

/** Entries that a choice leaves. */
export const narrowed = (entries: readonly EntryRecord[], chosen: FacetSelection): EntryRecord[] =>
  entries.filter((record) => matchesSelection(valuesOf(record), chosen));

/**
 * The filters as chips: the markup is that of `src/components/SearchFilters.astro`, which the page of the search has from
 * the start.
 */
export class Filters {
  readonly #group: HTMLElement;

  /** @param changed Hears of a choice that the reader made. */
  constructor(group: HTMLElement, changed: () => void) {
    this.#group = group;
    group.addEventListener('change', changed);
    group.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('[data-all]'))) return;
      this.chosen = {};
      changed();
    });
  }

  /** Makes the chips of kind and family, where the page does not have them. */
  make({ filters, kinds, phrases }: SearchRecords): void {
    if (this.#boxes.length > 0) return;
    this.#group.setAttribute('aria-label', phrases.filter);
    const chip = (name: string, value: string, text: string): HTMLElement =>
      h(
        'label.chip',
        h('input', { type: 'checkbox', name, value }),
        h('span', text),
        h('span.count'),
      );
    this.#group.append(
      h(
        'div.chips',
        h('button.chip', { type: 'button', 'data-all': '' }, phrases.all, h('span.count')),
        ...Object.entries(kinds).map(([value, text]) => chip('kind', value, text)),
        ...Object.entries(filters.category.values).map(([value, text]) =>
          chip('category', value, text),
        ),
      ),
    );
    this.#mark();
  }

  get chosen(): FacetSelection {
    const checked = this.#boxes.filter((box) => box.checked);
    return Object.fromEntries(
      filterNames.map((key) => [
        key,
        checked.filter(({ name }) => name === key).map(({ value }) => value),
      ]),
    );
  }

  set chosen(selection: FacetSelection) {
    for (const box of this.#boxes)
      box.checked = filterNames.some(
        (key) => key === box.name && (selection[key] ?? []).includes(box.value),
      );
    this.#mark();
  }

  /** Says at each chip how many results it would leave; without results it says nothing. */
  count(entries: readonly EntryRecord[]): void {
    const values = entries.map(valuesOf);
    const { chosen } = this;
    const say = (chip: Element | null | undefined, count: number): void => {
      chip?.querySelector('.count')?.replaceChildren(entries.length > 0 ? String(count) : '');
    };
    for (const box of this.#boxes) {
      const key = filterNames.find((name) => name === box.name);
      if (key) say(box.parentElement, countValue(values, chosen, key, box.value));
    }
    say(this.#all, entries.length);
    this.#mark();
  }

  get #boxes(): HTMLInputElement[] {
    return all(this.#group, 'input[type=checkbox]');
  }

  get #all(): HTMLElement | null {
    return this.#group.querySelector('[data-all]');
  }

  #mark(): void {
    const isOpen = this.#boxes.every((box) => !box.checked);
    this.#all?.setAttribute('aria-pressed', String(isOpen));
  }
}
