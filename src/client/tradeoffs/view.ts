import { changeAddress } from '../kit/address.ts';
import { html } from '../kit/fetched.ts';
import { all, h, insideOf, part } from '../kit/h.ts';
import { wordsAt } from '../kit/phrases.ts';
import {
  fits,
  readSelection,
  sorted,
  writeSelection,
  type Row,
  type Selection,
} from './selection.ts';

interface TableRow extends Row {
  element: HTMLElement;
  home: HTMLElement;
}

/**
 * The table of trade-offs, sorted and narrowed. The page shows some rows of each family; the rest comes when somebody
 * asks for an order or a choice. The address holds both.
 */
class TradeoffTable extends HTMLElement {
  #rows: TableRow[] = [];
  #isWhole = false;

  connectedCallback(): void {
    this.#begin();
    const form = part(this, 'form', HTMLFormElement);
    this.#fold(form);
    form.addEventListener('change', ({ target }) => {
      const { sort } = this.#selection();
      const isOrder = target instanceof HTMLSelectElement && target.name === 'sort';
      this.#go({ sort: isOrder ? this.#order(target.value) : sort, ...this.#wished(form) });
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#go({ wishes: {}, kind: '', sort: undefined });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const attribute = target?.closest('button')?.closest<HTMLElement>('[data-attribute]');
      if (attribute) this.#sortBy(attribute.dataset['attribute'] ?? '');
    });
    addEventListener('popstate', () => {
      void this.#apply();
    });
    this.#keepEarly(form);
    void this.#apply();
  }

  /** What was chosen before this came stays; the address says the rest. */
  #keepEarly(form: HTMLFormElement): void {
    const selects = all<HTMLSelectElement>(form, 'select');
    if (selects.every(({ value }) => value === '')) return;
    const { wishes, kind } = this.#wished(form);
    const asked = this.#selection();
    const order = selects.find(({ name }) => name === 'sort')?.value ?? '';
    const selection = {
      wishes: { ...asked.wishes, ...wishes },
      kind: kind === '' ? asked.kind : kind,
      sort: this.#order(order) ?? asked.sort,
    };
    changeAddress('replaceState', location.pathname + writeSelection(selection));
  }

  /** On a phone the table comes first; the choices are one tap away. */
  #fold(form: HTMLFormElement): void {
    const details = part(form, 'details', HTMLDetailsElement);
    const narrow = matchMedia('(max-width: 59.99em)');
    const fold = (): void => {
      details.open = !narrow.matches;
    };
    narrow.addEventListener('change', fold);
    fold();
    form.classList.add('is-ready');
  }

  #order(attribute: string): Selection['sort'] {
    return attribute === '' ? undefined : { attribute, direction: 'ascending' };
  }

  get #attributes(): string[] {
    return all(this, 'thead [data-attribute]').map(({ dataset }) => dataset['attribute'] ?? '');
  }

  /** Heads get buttons, and rows are read. Where the heads are out of sight, their words alone stay. */
  #begin(): void {
    for (const head of all(this, 'thead [data-attribute]'))
      head.append(h('button', { type: 'button' }, head.textContent.trim()));
    const attributes = this.#attributes;
    this.#rows = all(this, '[data-row]').map((element) => {
      const effects = all(element, 'td').map(({ className }, index): [string, string] => [
        attributes[index] ?? '',
        className,
      ]);
      return {
        element,
        home: element.parentElement ?? this,
        kind: element.dataset['kind'] ?? '',
        effects: Object.fromEntries(effects),
      };
    });
    this.#isWhole = this.querySelector('[data-more]') === null;
  }

  #selection(): Selection {
    return readSelection(location.search, this.#attributes);
  }

  #wished(form: HTMLFormElement): Pick<Selection, 'wishes' | 'kind'> {
    const chosen = all<HTMLSelectElement>(form, 'select').filter(({ value }) => value !== '');
    const values = new Map(chosen.map(({ name, value }) => [name, value]));
    const kind = values.get('kind') ?? '';
    for (const name of ['kind', 'sort']) values.delete(name);
    const wishes = Object.fromEntries(values);
    return { wishes, kind };
  }

  /** Best first, then worst first, then as in the catalogue. */
  #sortBy(attribute: string): void {
    const selection = this.#selection();
    const before = selection.sort?.attribute === attribute ? selection.sort.direction : undefined;
    const next = {
      undefined: 'ascending',
      ascending: 'descending',
      descending: undefined,
    } as const;
    const direction = next[before ?? 'undefined'];
    this.#go({ ...selection, sort: direction && { attribute, direction } });
  }

  #go(selection: Selection): void {
    changeAddress('pushState', location.pathname + writeSelection(selection));
    void this.#apply();
  }

  async #apply(): Promise<void> {
    const selection = this.#selection();
    const isAsked = writeSelection(selection) !== '';
    if (isAsked && !this.#isWhole) {
      this.setAttribute('aria-busy', 'true');
      try {
        const page = await html(this.dataset['all'] ?? '');
        part(this, '[data-table]').replaceChildren(...insideOf(page.body));
        this.#begin();
      } catch {
        this.#say(wordsAt<'filtering.failed'>(this)('filtering.failed'));
        return;
      } finally {
        this.removeAttribute('aria-busy');
      }
    }
    this.#show(selection, isAsked);
  }

  #show(selection: Selection, isAsked: boolean): void {
    const values: Record<string, string> = {
      ...selection.wishes,
      ...{ kind: selection.kind, sort: selection.sort?.attribute ?? '' },
    };
    for (const select of all<HTMLSelectElement>(this, 'select'))
      select.value = values[select.name] ?? '';
    // A sorted table has no families: all rows go into the first of them.
    const only = selection.sort ? this.querySelector('tbody') : null;
    // Before all rows are there nothing has moved, and each family ends with the way to the rest of it.
    if (this.#isWhole)
      for (const { element, home } of sorted(this.#rows, selection)) (only ?? home).append(element);
    for (const row of this.#rows) row.element.hidden = !fits(row, selection);
    for (const head of all(this, '.family-row'))
      head.hidden =
        only !== null || head.parentElement?.querySelector('[data-row]:not([hidden])') === null;
    this.#mark(selection);
    const shown = this.#rows.filter(({ element }) => !element.hidden).length;
    const count = this.#isWhole ? shown : Number(this.dataset['total']);
    const say = wordsAt<'count.entries.one' | 'count.entries.other'>(this);
    this.#say(say(count === 1 ? 'count.entries.one' : 'count.entries.other', { count }));
    part(this, 'button[type=reset]').hidden = !isAsked;
    part(this, '.nothing').hidden = shown > 0;
  }

  #mark({ sort }: Selection): void {
    const words = wordsAt<'tradeoffs.sort'>(this);
    for (const head of all(this, 'thead [data-attribute]')) {
      const isSorted = sort !== undefined && head.dataset['attribute'] === sort.attribute;
      if (isSorted) head.setAttribute('aria-sort', sort.direction);
      else head.removeAttribute('aria-sort');
      const button = part(head, 'button');
      button.title = words('tradeoffs.sort', { name: button.textContent });
    }
  }

  #say(text: string): void {
    this.classList.add('is-shown');
    part(this, '[role=status]').textContent = text;
  }
}

customElements.define('tradeoff-table', TradeoffTable);
