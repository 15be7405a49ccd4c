import type { PhrasesBelow } from '../../i18n/translate.ts';
import type { EntryRecord } from '../../search/records.ts';
import { isComposing } from '../kit/composing.ts';
import { h, part } from '../kit/h.ts';
import { later } from '../kit/later.ts';
import { wordsAt } from '../kit/phrases.ts';
import type { SearchEngine } from '../search/engine.ts';

declare global {
  interface HTMLElementEventMap {
    /** An entry was chosen; the detail is its id. */
    pick: CustomEvent<string>;
  }
}

/** More than these cannot be taken in at a glance; another letter leaves fewer. */
const mostOptions = 8;

/**
 * A field that finds entries by name or id while one types: a combobox with a list. Nothing is chosen that the reader
 * has not seen. The records of the search are fetched when the field is first used, so a page carries none of them.
 */
export class EntryPicker extends HTMLElement {
  /** Ids that are not offered. */
  taken: readonly string[] = [];
  readonly #t = wordsAt<PhrasesBelow<'entries'>>(this);
  #engine: Promise<SearchEngine> | undefined;
  #found: EntryRecord[] = [];
  #active = -1;
  /** Counts questions, so that a slow answer never takes the place of a newer one. */
  #turn = 0;

  connectedCallback(): void {
    const input = this.#input;
    input.addEventListener('input', () => {
      void this.#search();
    });
    input.addEventListener('focus', () => void this.#load().catch(() => undefined));
    input.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      void this.#submit();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#show([]);
    });
    // The field keeps the focus while an option is pressed.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      this.#pick(this.#found[[...this.#list.children].findIndex((one) => one === option)]);
    });
  }

  get disabled(): boolean {
    return this.#input.disabled;
  }

  set disabled(isDisabled: boolean) {
    for (const control of this.querySelectorAll<HTMLInputElement>('input, button'))
      control.disabled = isDisabled;
  }

  override focus(): void {
    this.#input.focus();
  }

  get #input(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  get #list(): HTMLElement {
    return part(this, '[role=listbox]');
  }

  #say(...said: readonly (Node | string)[]): void {
    part(this, '[role=status]').replaceChildren(...said);
  }

  #load(): Promise<SearchEngine> {
    const { base = '/' } = this.dataset;
    this.#engine ??= later(() => import('../search/engine.ts')).then(
      ({ SearchEngine }) => new SearchEngine(base, document.documentElement.lang),
    );
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  /** Offers what the field asks for. */
  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    if (query === '') {
      this.#show([]);
      this.#say();
      return;
    }
    try {
      const engine = await this.#load();
      const named = await engine.named(query, 'partial' in this.dataset);
      if (turn !== this.#turn) return;
      this.#show(named.filter(({ id }) => !this.taken.includes(id)).slice(0, mostOptions));
      const count = this.#t('entries.found', { count: this.#found.length });
      if (this.#found.length > 0) this.#say(h('span.visually-hidden', count));
      else this.#say(this.#t('entries.nothing'));
    } catch {
      if (turn === this.#turn) this.#say(this.#t('entries.failed'));
    }
  }

  #show(found: EntryRecord[]): void {
    this.#found = found;
    const list = this.#list;
    const options = found.map(({ id, kind, category, names: [title = id] }, index) =>
      h(
        'li',
        { id: `${list.id}-${index}`, role: 'option', 'data-kind': kind, 'data-category': category },
        h('span.entry-id', id),
        ` ${title}`,
      ),
    );
    list.replaceChildren(...options);
    list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(!list.hidden));
    this.#activate(-1);
  }

  #activate(index: number): void {
    this.#active = index;
    const options = [...this.#list.children];
    for (const [at, option] of options.entries())
      option.setAttribute('aria-selected', String(at === index));
    const active = options[index];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const count = this.#found.length;
    if (event.key === 'Escape' && count > 0) this.#show([]);
    else if (event.key === 'ArrowDown' && count > 0) this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0)
      this.#activate((Math.max(this.#active, 0) + count - 1) % count);
    else if (event.key === 'ArrowDown') void this.#search();
    else return;
    event.preventDefault();
  }

  /** Takes the option that is active, or the only one. Where several are left, the reader has to choose. */
  async #submit(): Promise<void> {
    if (this.#active < 0) await this.#search();
    const [only, another] = this.#found;
    const chosen = this.#found[this.#active] ?? (another ? undefined : only);
    if (chosen) this.#pick(chosen);
    else {
      this.focus();
      if (only) this.#activate(0);
    }
  }

  #pick(record: EntryRecord | undefined): void {
    if (!record) return;
    this.#turn += 1;
    this.#input.value = '';
    this.#show([]);
    this.#say();
    this.dispatchEvent(new CustomEvent('pick', { detail: record.id, bubbles: true }));
  }
}

customElements.define('entry-picker', EntryPicker);
