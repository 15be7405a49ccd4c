import { fill } from '../../i18n/fill.ts';
import type { EntryData } from '../../outputs/entryData.ts';
import { copyButtons, suggestionItems, updatePicker } from './controls.ts';
import { create } from './elements.ts';
import { mostEntries, readIds, readOnlyDifferences, writeIds, type Asked } from './ids.ts';
import type { Phrases } from './phrases.ts';
import { sheet } from './sheet.ts';

/** Entries side by side. The address is the only state: whatever changes goes through it. */
class CompareView extends HTMLElement {
  readonly #loaded = new Map<string, Promise<EntryData>>();
  readonly #pageTitle = document.title;
  /** Counts drawings, so that an answer that comes late does not replace a newer one. */
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const { remove, add, retry } = button?.dataset ?? {};
      if (remove !== undefined) void this.#remove(remove);
      if (add !== undefined) void this.#add(add);
      if (retry !== undefined) void this.#draw();
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches('[data-differences]'))) return;
      // A way of looking, not a step: going back leads to the entries before.
      history.replaceState(null, '', this.#address(this.#asked.shown, target.checked));
      void this.#draw().then(() => {
        this.querySelector<HTMLElement>('[data-differences]')?.focus();
      });
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = this.#select.value;
      if (id === '') this.#select.focus();
      else void this.#add(id);
    });
    addEventListener('popstate', () => void this.#draw());
    void this.#draw();
  }

  get #phrases(): Phrases {
    return JSON.parse(this.dataset['phrases'] ?? '{}') as Phrases;
  }

  get #select(): HTMLSelectElement {
    return this.querySelector('select') ?? create('select', {});
  }

  get #asked(): Asked {
    return readIds(location.search, new Set(this.#options.keys()));
  }

  get #options(): Map<string, HTMLOptionElement> {
    const options = [...this.#select.options].filter(({ value }) => value !== '');
    return new Map(options.map((option) => [option.value, option]));
  }

  #address(ids: readonly string[], only = readOnlyDifferences(location.search)): string {
    return location.pathname + writeIds(ids, only);
  }

  async #add(id: string): Promise<void> {
    history.pushState(null, '', this.#address([...this.#asked.shown, id]));
    await this.#draw(fill(this.#phrases['compare.added'], { title: this.#nameOf(id) }));
    this.#select.value = '';
    // What was pressed may be gone or have nothing left to do: the reader goes on where they can.
    if (document.activeElement?.matches('button:enabled')) return;
    if (this.#select.disabled)
      this.querySelector<HTMLElement>('.compare-head:last-child a')?.focus();
    else this.#select.focus();
  }

  async #remove(id: string): Promise<void> {
    const { shown } = this.#asked;
    const rest = shown.filter((other) => other !== id);
    history.pushState(null, '', this.#address(rest));
    await this.#draw(fill(this.#phrases['compare.removed'], { title: this.#nameOf(id) }));
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-remove]')];
    (buttons[shown.indexOf(id)] ?? buttons.at(-1) ?? this.#select).focus();
  }

  #nameOf(id: string): string {
    return this.#options.get(id)?.text.trim() ?? id;
  }

  /**
   * Draws what the address asks for.
   *
   * @param done What has just been done, to be announced.
   */
  async #draw(done = ''): Promise<void> {
    const turn = ++this.#turn;
    const { shown, leftOut, unknown } = this.#asked;
    const phrases = this.#phrases;
    const about = (key: 'compare.unknown' | 'compare.leftOut', ids: readonly string[]): string[] =>
      ids.length > 0 ? [fill(phrases[key], { ids: ids.join(', ') })] : [];
    const notices = [...about('compare.unknown', unknown), ...about('compare.leftOut', leftOut)];
    const hints = ['compare.prompt', 'compare.second'] as const;
    const hint = hints[shown.length];
    this.#follow(shown);
    if (shown.some((id) => !this.#loaded.has(id))) this.#say([], phrases['compare.loading']);
    this.#toggle('[data-retry]', false);
    try {
      const entries = await Promise.all(shown.map((id) => this.#load(id)));
      if (turn !== this.#turn) return;
      this.#fill(entries);
      this.#say(notices, done, hint === undefined ? '' : phrases[hint]);
    } catch {
      if (turn !== this.#turn) return;
      this.#fill([]);
      this.#say([...notices, phrases['compare.failed']]);
      this.#toggle('[data-retry]', true);
    }
  }

  #load(id: string): Promise<EntryData> {
    const known = this.#loaded.get(id);
    if (known) return known;
    const slug = this.#options.get(id)?.dataset['slug'] ?? '';
    const asked = fetch(`${this.dataset['api'] ?? ''}${slug}.json`).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<EntryData>;
    });
    this.#loaded.set(id, asked);
    // What failed may be asked for again.
    asked.catch(() => this.#loaded.delete(id));
    return asked;
  }

  #fill(entries: readonly EntryData[]): void {
    const phrases = this.#phrases;
    const onlyDifferences = readOnlyDifferences(location.search);
    const drawing = { phrases, locale: document.documentElement.lang, onlyDifferences };
    const place = this.querySelector<HTMLElement>('[data-sheet]');
    place?.setAttribute('data-count', String(entries.length));
    place?.replaceChildren(...(entries.length > 0 ? sheet(entries, drawing) : []));
    const form = this.querySelector('form');
    if (form) updatePicker(form, entries);
    const items = suggestionItems(entries, phrases);
    this.querySelector('[data-suggestions] ul')?.replaceChildren(...items);
    this.#toggle('[data-suggestions]', items.length > 0);
    this.#toggle('[data-full]', entries.length >= mostEntries);
    this.#toggle('[data-pairs]', entries.length === 0);
    const copy = copyButtons(entries, phrases, onlyDifferences);
    this.querySelector('[data-copy]')?.replaceChildren(...copy);
  }

  /** The title and the links to the other languages follow the address. */
  #follow(ids: readonly string[]): void {
    document.title = [...(ids.length > 0 ? [ids.join(', ')] : []), this.#pageTitle].join(' · ');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
      link.search = writeIds(ids, readOnlyDifferences(location.search));
    }
  }

  #say(notices: readonly string[], ...sentences: readonly string[]): void {
    const text = sentences.filter((sentence) => sentence !== '').join(' ');
    this.querySelector('[data-status]')?.replaceChildren(
      ...notices.map((notice) => create('p', { class: 'notice' }, notice)),
      ...(text === '' ? [] : [create('p', {}, text)]),
    );
  }

  #toggle(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }
}

customElements.define('compare-view', CompareView);
