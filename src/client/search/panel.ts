import { fill } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locales.ts';
import { isIdOf } from '../../search/ids.ts';
import type { EntryRecord, SearchPhrase, SearchRecords } from '../../search/records.ts';
import { h } from '../kit/h.ts';
import { json } from '../kit/fetched.ts';
import type { LocalAnswer, SearchEngine } from './engine.ts';
import type * as Results from './results.ts';
import type { Drawing } from './results.ts';

const filterNames = ['kind', 'category'] as const;
type FilterName = (typeof filterNames)[number];

/** Entries whose matching parts are shown; those further down say enough with their summary. */
const detailed = 8;

/** What answers, and what draws answers. */
interface Searching {
  engine: SearchEngine;
  results: typeof Results;
}

/**
 * While kana are composed, the text is not what will be searched for: it is asked for when composed. Hangul composes
 * until the key after a syllable, and every state of it is a query.
 */
const isUnfinished = (event: Event): boolean =>
  event instanceof InputEvent &&
  event.isComposing &&
  !/[\u3131-\u3163가-힣]$/.test(event.data ?? '');

/**
 * The search itself: field, filters, results. On its page the address holds the query; in the dialog nothing does.
 * The field is in the page from the start, so that it can be typed in while this loads; the rest is made here.
 */
export class SearchPanel extends HTMLElement {
  #loaded: Promise<Searching> | undefined;
  /** Counts searches, so that a slow answer never overwrites that of a later question. */
  #latest = 0;
  #records: SearchRecords | undefined;
  #answer: LocalAnswer | undefined;

  connectedCallback(): void {
    this.#make();
    this.#input.addEventListener('input', (event) => {
      if (!isUnfinished(event)) void this.#ask('replace');
    });
    this.#input.addEventListener('compositionend', () => {
      void this.#ask('replace');
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    this.querySelector('[data-retry]')?.addEventListener('click', () => {
      // The button goes away, and the keyboard must not be left nowhere.
      this.#input.focus();
      void this.#search();
    });
    if (this.#isPage) {
      addEventListener('popstate', () => {
        this.#restore();
      });
      this.#restore();
      if (this.#input.value === '') this.#input.focus();
    } else {
      void this.#search();
    }
  }

  get #isPage(): boolean {
    return this.dataset['mode'] === 'page';
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    if (!input) throw new Error('The search panel has no field.');
    return input;
  }

  get #locale(): Locale {
    return document.documentElement.lang as Locale;
  }

  /** The records, which are enough for the filters and for an id. */
  #load(): Promise<SearchRecords> {
    return json<SearchRecords>(`${this.dataset['base'] ?? '/'}search/${this.#locale}.json`);
  }

  /** The search, loaded when something is asked; after a failure, when something is asked again. */
  #searching(): Promise<Searching> {
    this.#loaded ??= Promise.all([import('./engine.ts'), import('./results.ts')]).then(
      ([{ SearchEngine: Engine }, results]) => ({
        engine: new Engine(this.dataset['base'] ?? '/', this.#locale),
        results,
      }),
    );
    this.#loaded.catch(() => {
      this.#loaded = undefined;
    });
    return this.#loaded;
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  #part(name: 'filters' | 'status' | 'retry' | 'results' | 'more'): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (!part) throw new Error(`The search panel has no ${name}.`);
    return part;
  }

  /** Makes what the page does not have yet: the dialog comes with its field alone. */
  #make(): void {
    if (this.querySelector('[data-results]')) return;
    const retry = this.dataset['retryText'] ?? '';
    this.querySelector('form')?.append(
      h('div.search-filters', { 'data-filters': '', role: 'group' }),
    );
    this.append(
      h('p.search-status', { 'data-status': '', role: 'status' }),
      h('button.action', { 'data-retry': '', type: 'button', hidden: '' }, retry),
      h('ol.search-results', { 'data-results': '' }),
      h('div.search-more', { 'data-more': '' }),
    );
  }

  #phrase(name: SearchPhrase): string {
    return this.#records?.phrases[name] ?? '';
  }

  /** Makes the filters once the records say what there is to filter by. */
  #makeFilters(records: SearchRecords): void {
    const group = this.#part('filters');
    if (group.childElementCount > 0) return;
    group.setAttribute('aria-label', records.phrases.filter);
    for (const name of filterNames) {
      const { label, values } = records.filters[name];
      const options = [['', records.phrases.all], ...Object.entries(values)].map(
        ([value, text = '']) => h('option', { value, 'data-text': text }, text),
      );
      const select = h('select', { name }, ...options);
      select.value = new URLSearchParams(this.#isPage ? location.search : '').get(name) ?? '';
      select.addEventListener('change', () => {
        void this.#ask('push');
      });
      group.append(h('label', h('span', label), select));
    }
  }

  #filter(name: FilterName): string {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
  }

  /** Takes the query and the filters from the address. */
  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    for (const select of this.querySelectorAll('select'))
      select.value = parameters.get(select.name) ?? '';
    void this.#search();
  }

  /** Searches, and on the page puts query and filters into the address. */
  async #ask(history: 'push' | 'replace'): Promise<void> {
    if (this.#isPage) {
      const parameters = new URLSearchParams();
      if (this.#query !== '') parameters.set('q', this.#query);
      for (const name of filterNames)
        if (this.#filter(name) !== '') parameters.set(name, this.#filter(name));
      const query = parameters.toString();
      const address = location.pathname + (query === '' ? '' : `?${query}`);
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    await this.#search();
  }

  /** Enter: an id leads straight to its entry, in the dialog the first result opens. */
  async #submit(): Promise<void> {
    const searched = this.#ask('push');
    const query = this.#query;
    const records = await this.#load().catch(() => undefined);
    const named = records?.entries.filter(({ id }) => isIdOf(query, id)) ?? [];
    if (named.length === 1 && named[0]) {
      location.href = `${this.dataset['base'] ?? '/'}${this.#locale}/${named[0].path}/`;
      return;
    }
    if (this.#isPage) return;
    // What is shown until then may answer what was typed before.
    await searched;
    if (query !== this.#query) return;
    this.querySelector<HTMLAnchorElement>('[data-results] a')?.click();
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#query;
    this.#part('retry').hidden = true;
    if (this.#records === undefined && query !== '') this.#say(this.dataset['loadingText'] ?? '');
    try {
      this.#records = await this.#load();
      if (turn !== this.#latest) return;
      this.#makeFilters(this.#records);
      if (query === '') {
        this.#show([], []);
        this.#say(this.#phrase('prompt'));
        return;
      }
      const searching = await this.#searching();
      for await (const answer of searching.engine.answers(query)) {
        if (turn !== this.#latest) return;
        this.#answer = answer;
        await this.#draw(searching, query, answer, turn);
      }
    } catch {
      if (turn !== this.#latest) return;
      this.#show([], []);
      this.#say(this.dataset['failedText'] ?? '');
      this.#part('retry').hidden = false;
    }
  }

  async #draw(
    searching: Searching,
    query: string,
    answer: LocalAnswer,
    turn: number,
  ): Promise<void> {
    const { engine, results } = searching;
    const { state, entries } = answer;
    this.#count(entries);
    const shown = entries.filter((record) =>
      filterNames.every((name) => ['', record[name]].includes(this.#filter(name))),
    );
    const drawing = this.#drawing(answer);
    const items = shown.map((record) => results.resultItem(drawing, record));
    this.#show(items, []);
    const phrase = shown.length === 0 ? 'none' : shown.length === 1 ? 'count.one' : 'count.other';
    const said = fill(this.#phrase(phrase), { count: shown.length, query: answer.query });
    this.#say(state === 'names-only' ? `${said} ${this.#phrase('partial')}` : said);
    this.#part('retry').hidden = state !== 'names-only';
    if (state === 'names-first') {
      if (shown.length === 0) this.#say(this.#phrase('loading'));
      return;
    }
    await this.#detail(searching, drawing, shown.slice(0, detailed), items, turn);
    const more =
      shown.length > 0 ? [] : await this.#instead(searching, query, drawing, entries.length === 0);
    const pages = await engine.pages(answer.query).catch(() => []);
    if (turn !== this.#latest) return;
    const related =
      pages.length > 0 ? [results.linkList(drawing, this.#phrase('pages'), pages)] : [];
    this.#part('more').replaceChildren(...more, ...related);
  }

  #drawing({ query, locale, terms }: LocalAnswer): Drawing {
    const empty = { label: '', values: {} };
    return {
      base: this.dataset['base'] ?? '/',
      locale,
      foreign: locale !== this.#locale,
      query,
      terms,
      filters: this.#records?.filters ?? { kind: empty, category: empty },
      excerptLength: this.#records?.excerpts[locale] ?? 150,
    };
  }

  /** Adds the parts that match to the first results; without them they are still results. */
  async #detail(
    { engine, results }: Searching,
    drawing: Drawing,
    records: readonly EntryRecord[],
    items: readonly HTMLElement[],
    turn: number,
  ): Promise<void> {
    const { locale } = drawing;
    const terms = this.#answer?.terms ?? [];
    const all = await Promise.all(
      records.map(({ id }) => engine.parts(locale, id, terms).catch(() => [])),
    );
    if (turn !== this.#latest) return;
    records.forEach((record, index) => {
      const parts = all[index] ?? [];
      if (parts.length > 0) items[index]?.append(results.partList(drawing, record, parts));
    });
  }

  /** What to offer where nothing was found: other languages, names that look alike, a proposal. */
  async #instead(
    { engine, results }: Searching,
    query: string,
    drawing: Drawing,
    isEmpty: boolean,
  ): Promise<HTMLElement[]> {
    const catalogue = `${drawing.base}${this.#locale}/catalogue/`;
    const browse = h('p', h('a', { href: catalogue }, this.#phrase('browse')));
    if (!isEmpty) return [browse];
    const [others, alike] = await Promise.all([
      engine.others(query).catch(() => []),
      engine.nearest(query).catch(() => []),
    ]);
    const foreign = others.map((answer) => {
      const items = answer.entries.slice(0, 5);
      return h(
        'ol.search-results',
        ...items.map((record) => results.resultItem(this.#drawing(answer), record)),
      );
    });
    const href = (this.#records?.propose ?? '').replace('{query}', encodeURIComponent(query));
    const propose = h('a.action', { href }, fill(this.#phrase('propose'), { query }));
    return [
      ...(foreign.length > 0
        ? [h('div.result-more', h('h2', this.#phrase('otherLanguages')), ...foreign)]
        : []),
      ...(alike.length > 0 ? [results.linkList(drawing, this.#phrase('nearest'), alike)] : []),
      h('p', propose),
      browse,
    ];
  }

  /** Says beside each filter how many results it would leave. */
  #count(entries: readonly EntryRecord[]): void {
    for (const name of filterNames) {
      const others = filterNames.filter((other) => other !== name);
      const left = entries.filter((record) =>
        others.every((other) => ['', record[other]].includes(this.#filter(other))),
      );
      for (const option of this.querySelectorAll<HTMLOptionElement>(
        `select[name=${name}] option`,
      )) {
        const count = left.filter((record) => ['', record[name]].includes(option.value)).length;
        const all = option.value === '' ? left.length : count;
        option.textContent = `${option.dataset['text'] ?? ''} (${String(all)})`;
      }
    }
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #show(items: readonly HTMLElement[], more: readonly HTMLElement[]): void {
    const focused = this.#links.find((link) => link === document.activeElement);
    this.#part('results').replaceChildren(...items);
    this.#part('more').replaceChildren(...more);
    // The full text may be there when a reader has gone to a result already.
    if (focused) (this.#links.find(({ href }) => href === focused.href) ?? this.#input).focus();
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-results] a, [data-more] a')];
  }

  /** Arrow keys go through the field and the results. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [this.#input, ...this.#links];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('search-panel', SearchPanel);
