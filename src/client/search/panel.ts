import { fill } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locales.ts';
import { filterNames, type SearchPhrase, type SearchRecords } from '../../search/records.ts';
import { changeAddress } from '../kit/address.ts';
import { json } from '../kit/fetched.ts';
import { all, h, isPlain, part } from '../kit/h.ts';
import { later } from '../kit/later.ts';
import { keep } from '../kit/lists.ts';
import { dropAddress, flushAddress, followTyping } from '../kit/typing.ts';
import { addressOf, readAddress } from './address.ts';
import { attend } from './dialog.ts';
import type { LocalAnswer, SearchEngine } from './engine.ts';
import { Filters, narrowed } from './filters.ts';
import { isTypedKey, moveThrough } from './keys.ts';
import { hideRest } from './rest.ts';
import type { Drawing } from './results.ts';
import { comeBack, session } from './session.ts';

/** How long results wait for their parts, in milliseconds: what comes later moves what is below. */
const patience = 150;
/** A letter may be followed by the next one, and the answer to the first is not looked at. */
const pause = 60;

/** What answers, and what draws answers: most readers never ask. */
const loadDrawing = () => import('./asking.ts');
const loadEngine = () => import('./engine.ts');

/** What answers queries in the language of the page. */
type Searching = Awaited<ReturnType<typeof loadDrawing>> & { engine: SearchEngine };

/**
 * The search itself: field, filters, results. On its page the address holds the query; in the dialog the session does.
 * The field is in the page from the start, so that it can be typed in while this loads.
 */
export class SearchPanel extends HTMLElement {
  #loaded: Promise<Searching> | undefined;
  /** Counts searches, so that a slow answer never overwrites that of a later question. */
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #records: SearchRecords | undefined;
  #filters!: Filters;
  #isComposing = false;
  /** A reader who types expects the page to change. */
  #isTyped = false;

  connectedCallback(): void {
    const dialog = this.closest('dialog');
    if (dialog) attend(dialog, this);
    this.#filters = new Filters(this.#part('filters'), () => void this.#ask(true));
    const input = this.#input;
    input.addEventListener('input', (event) => {
      this.#isComposing = event instanceof InputEvent && event.isComposing;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(false), pause);
    });
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      void this.#ask(false);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.addEventListener('keydown', (event) => {
      if (isTypedKey(event)) input.focus();
      else moveThrough([input, ...this.#links], event);
    });
    this.addEventListener('click', (event) => {
      this.#follow(event);
    });
    this.#part('retry').addEventListener('click', () => {
      // The button goes away, and the keyboard must not be left nowhere.
      input.focus();
      void this.#search();
    });
    this.#begin();
  }

  /** What was typed and chosen before this came stays; else the page takes its address, and the dialog what was asked last. */
  #begin(): void {
    const input = this.#input;
    const typed = input.value;
    if (this.#isPage) {
      addEventListener('popstate', () => {
        dropAddress();
        this.#restore();
      });
      const asked = readAddress(location.search);
      const { chosen } = this.#filters;
      const isChosen = filterNames.some((name) => (chosen[name] ?? []).length > 0);
      this.#filters.chosen = Object.fromEntries(
        filterNames.map((name) => [
          name,
          [...(asked.filters[name] ?? []), ...(chosen[name] ?? [])],
        ]),
      );
      if (typed === '') input.value = asked.query;
      if (isChosen || input.value !== asked.query) void this.#ask(false);
      else {
        if (input.value === '') input.focus();
        void comeBack(this.#search());
      }
      return;
    }
    if (typed !== '') {
      void this.#ask(false);
      return;
    }
    input.value = session.query;
    if (document.activeElement === input) input.select();
    void this.#search();
  }

  get #isPage(): boolean {
    return this.dataset['mode'] === 'page';
  }

  get #input(): HTMLInputElement {
    return part(this, 'input[name=q]', HTMLInputElement);
  }

  get #locale(): Locale {
    return document.documentElement.lang as Locale;
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  /** The search, loaded when something is asked; after a failure, when something is asked again. */
  #searching(): Promise<Searching> {
    this.#loaded ??= Promise.all([later(loadDrawing), later(loadEngine)]).then(
      ([drawing, { SearchEngine: Engine }]) => ({
        ...drawing,
        engine: new Engine(this.#base, this.#locale),
      }),
    );
    this.#loaded.catch(() => {
      this.#loaded = undefined;
    });
    return this.#loaded;
  }

  /** Kana on their way end with Latin letters, which are no part of what will be asked. */
  get #query(): string {
    const { value } = this.#input;
    return (this.#isComposing ? value.replace(/(?<=[ぁ-ヿ])[a-zａ-ｚ]{1,3}$/i, '') : value).trim();
  }

  #part(name: 'filters' | 'status' | 'retry' | 'results' | 'more'): HTMLElement {
    return part(this, `[data-${name}]`);
  }

  #phrase(name: SearchPhrase): string {
    return this.#records?.phrases[name] ?? '';
  }

  /** Takes the query and the filters from the address. */
  #restore(): void {
    const { query, filters } = readAddress(location.search);
    this.#input.value = query;
    this.#filters.chosen = filters;
    void this.#search();
  }

  /** Searches, and remembers what was asked. */
  async #ask(isStep: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#isTyped = true;
    const asked = { query: this.#query, filters: this.#filters.chosen };
    if (this.#isPage) this.#write(location.pathname + addressOf(asked), isStep);
    else session.query = asked.query;
    await this.#search();
  }

  /** @param isStep Back leads to what was asked before. */
  #write(address: string, isStep: boolean): void {
    if (!isStep) followTyping(address);
    else {
      flushAddress();
      changeAddress('pushState', address);
    }
  }

  /** Enter: the first result of the dialog opens; on the page, what is no search does. */
  async #submit(): Promise<void> {
    const searched = this.#ask(true);
    const query = this.#query;
    // What is shown until then may answer what was typed before.
    await searched;
    if (query === '' || query !== this.#query) return;
    keep('search-recent', query);
    const first = this.#isPage ? '[data-orders] a' : '[data-results] a';
    this.querySelector<HTMLAnchorElement>(first)?.click();
  }

  /** A link with a query asks it here; any other leaves, and what led to it is remembered. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !this.contains(link)) return;
    const query = link.dataset['query'];
    if (query !== undefined && isPlain(event)) {
      event.preventDefault();
      this.#input.value = query;
      this.#input.focus();
      void this.#ask(true);
    } else if (this.#query !== '' && link.closest('[data-results]'))
      keep('search-recent', this.#query);
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#query;
    const isStale = (): boolean => turn !== this.#latest;
    this.#part('retry').hidden = true;
    if ((this.#records === undefined || this.#loaded === undefined) && query !== '')
      this.#say(this.dataset['loadingText'] ?? '');
    try {
      this.#records = await json<SearchRecords>(`${this.#base}search/${this.#locale}.json`);
      if (isStale()) return;
      this.#filters.make(this.#records);
      const searching = await this.#searching();
      if (isStale()) return;
      if (query === '') {
        const place = { base: this.#base, locale: this.#locale };
        this.#filters.count([]);
        this.#show([], searching.startLists(this.#records, place));
        this.#say(this.#phrase('prompt'));
      } else if (!(await this.#order(searching, query, isStale)))
        for await (const answer of searching.engine.answers(query)) {
          if (isStale()) return;
          await this.#draw(searching, query, answer, isStale);
        }
    } catch {
      if (isStale()) return;
      const href = `${this.#base}${this.#locale}/search/?q=${encodeURIComponent(query.toWellFormed())}`;
      this.#show([], [h('p', h('a', { href }, this.dataset['pageText'] ?? href))]);
      this.#say(this.dataset['failedText'] ?? '');
      this.#part('retry').hidden = false;
    }
  }

  /** Answers what is no search: where to go, what to do. */
  async #order(searching: Searching, query: string, isStale: () => boolean): Promise<boolean> {
    if (!this.#records) return false;
    const drawing = this.#drawing({ query, locale: this.#locale, terms: [] });
    const { engine } = searching;
    const order = await searching.orderIn(query, { engine, records: this.#records, drawing });
    if (!order || isStale()) return order !== undefined;
    const items = searching.orderItems(order, drawing);
    this.#filters.count(order.entries);
    this.#show(items, []);
    this.#part('results').dataset['orders'] = '';
    this.#say(
      fill(this.#phrase(items.length === 1 ? 'count.one' : 'count.other'), {
        count: items.length,
        query,
      }),
    );
    return true;
  }

  async #draw(
    searching: Searching,
    query: string,
    answer: LocalAnswer,
    isStale: () => boolean,
  ): Promise<void> {
    const { state, entries } = answer;
    this.#filters.count(entries);
    const shown = narrowed(entries, this.#filters.chosen);
    const drawing = this.#drawing(answer);
    const items = shown.map((record) => searching.resultItem(drawing, record));
    const detail =
      state === 'names-first'
        ? undefined
        : searching.addParts(searching.engine, drawing, answer.terms, shown, items);
    if (detail) await (this.#isTyped ? Promise.race([detail, wait(patience)]) : detail);
    if (isStale()) return;
    const rest = hideRest(items, this.#phrase('rest'), this.#isPage);
    this.#show(items, rest);
    const phrase = shown.length === 0 ? 'none' : shown.length === 1 ? 'count.one' : 'count.other';
    const said = fill(this.#phrase(phrase), { count: shown.length, query: answer.query });
    this.#say(state === 'names-only' ? `${said} ${this.#phrase('partial')}` : said);
    this.#part('retry').hidden = state !== 'names-only';
    if (state === 'names-first') {
      if (shown.length === 0) this.#say(this.#phrase('loading'));
      return;
    }
    const more =
      shown.length > 0
        ? []
        : await searching.insteadOf(
            searching.engine,
            {
              query,
              records: this.#records,
              drawing,
              drawingOf: (other) => this.#drawing(other),
            },
            entries.length > 0,
          );
    const pages = await searching.engine.pages(answer.query).catch(() => []);
    await detail;
    if (isStale()) return;
    const related =
      pages.length > 0 ? [searching.linkList(drawing, this.#phrase('pages'), pages)] : [];
    this.#part('more').replaceChildren(...rest, ...more, ...related);
  }

  #drawing({ query, locale, terms }: Pick<LocalAnswer, 'query' | 'locale' | 'terms'>): Drawing {
    const empty = { label: '', values: {} };
    return {
      base: this.#base,
      locale,
      foreign: locale !== this.#locale,
      query,
      terms,
      filters: this.#records?.filters ?? { kind: empty, category: empty, improves: empty },
      add: this.#records?.add ?? '',
      excerptLength: this.#records?.excerpts[locale] ?? 150,
    };
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #show(items: readonly HTMLElement[], more: readonly HTMLElement[]): void {
    const focused = this.#links.find((link) => link === document.activeElement);
    const results = this.#part('results');
    delete results.dataset['orders'];
    results.replaceChildren(...items);
    this.#part('more').replaceChildren(...more);
    // The answer may come when a reader has gone to a result of what was typed before it, with other words to mark.
    const isSame = ({ pathname, hash }: HTMLAnchorElement): boolean =>
      pathname === focused?.pathname && hash === focused.hash;
    if (focused) (this.#links.find(isSame) ?? this.#input).focus();
    else if (this.#isTyped) part(this, '.search-list').scrollTop = 0;
  }

  get #links(): HTMLAnchorElement[] {
    return all(this, '[data-results] > :not([hidden]) a, [data-more] a');
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

customElements.define('search-panel', SearchPanel);
