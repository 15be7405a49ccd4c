import { fill } from '../i18n/fill.ts';

/** A result of Pagefind's `search()`, as far as it is used here. */
interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: Partial<Record<'title' | 'id' | 'kind' | 'category', string>>;
  }>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: PagefindResult[] }>;
}

type Phrases = Record<'loading' | 'prompt' | 'one' | 'other' | 'none' | 'failed', string>;

const filterNames = ['kind', 'category'] as const;

/** An element that the page of this script always has. */
function required<Found>(found: Found | null): Found {
  if (found === null) throw new Error('The search page lacks an element that its script needs.');
  return found;
}

/** The search page: the address holds the query and the filters, so that a search can be linked and gone back to. */
class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  /** Counts searches, so that a slow answer never overwrites that of a later question. */
  #latest = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    // While an input method composes, the text is half a syllable: it is asked for when composed.
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#ask('replace');
    });
    this.#input.addEventListener('compositionend', () => {
      this.#ask('replace');
    });
    for (const select of this.#selects) {
      select.addEventListener('change', () => {
        this.#ask('push');
      });
    }
    this.querySelector('[data-retry]')?.addEventListener('click', () => {
      this.#pagefind = undefined;
      void this.#search();
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return required(this.querySelector('form'));
  }

  get #input(): HTMLInputElement {
    return required(this.querySelector<HTMLInputElement>('input[name=q]'));
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #phrases(): Phrases {
    return JSON.parse(
      required(this.querySelector('script[type="application/json"]')).textContent,
    ) as Phrases;
  }

  /** Takes the query and the filters from the address. */
  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    for (const select of this.#selects) select.value = parameters.get(select.name) ?? '';
    if (this.#input.value === '') this.#input.focus();
    void this.#search();
  }

  /** Puts the query and the filters into the address, then searches. */
  #ask(history: 'push' | 'replace'): void {
    const parameters = new URLSearchParams();
    if (this.#query !== '') parameters.set('q', this.#query);
    for (const { name, value } of this.#selects) if (value !== '') parameters.set(name, value);
    const query = parameters.toString();
    const address = location.pathname + (query === '' ? '' : `?${query}`);
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    void this.#search();
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  async #load(): Promise<Pagefind> {
    // A browser may remember that a module could not be fetched: every try has an address of its own.
    const address = `${this.dataset['index'] ?? ''}?try=${String(this.#latest)}`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: this.dataset['base'] ?? '/', excerptLength: 24 });
    return pagefind;
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#query;
    const retry = required(this.querySelector<HTMLElement>('[data-retry]'));
    retry.hidden = true;
    if (query === '') {
      this.#show(this.#phrases.prompt, []);
      return;
    }
    if (!this.#pagefind) this.#status.textContent = this.#phrases.loading;
    try {
      this.#pagefind ??= this.#load();
      const pagefind = await this.#pagefind;
      const chosen = this.#selects.filter(({ value }) => value !== '');
      const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
      const { results } = await pagefind.search(query, { filters });
      const items = await Promise.all(results.slice(0, 30).map((result) => result.data()));
      if (turn !== this.#latest) return;
      const phrase = results.length === 0 ? 'none' : results.length === 1 ? 'one' : 'other';
      this.#show(
        fill(this.#phrases[phrase], { count: results.length, query }),
        items.map((item) => this.#item(item)),
      );
    } catch {
      if (turn !== this.#latest) return;
      this.#show(this.#phrases.failed, []);
      retry.hidden = false;
    }
  }

  get #status(): HTMLElement {
    return required(this.querySelector<HTMLElement>('#search-status'));
  }

  #show(status: string, items: HTMLElement[]): void {
    this.#status.textContent = status;
    required(this.querySelector('#search-results')).replaceChildren(...items);
  }

  #item({ url, excerpt, meta }: Awaited<ReturnType<PagefindResult['data']>>): HTMLElement {
    const item = document.createElement('li');
    item.dataset['kind'] = meta.kind;
    item.dataset['category'] = meta.category;
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta.title ?? url;
    const id = document.createElement('span');
    id.className = 'entry-id';
    id.textContent = meta.id ?? '';
    const badges = document.createElement('small');
    badges.textContent = filterNames.map((name) => this.#badge(name, meta[name])).join(' · ');
    const text = document.createElement('p');
    // Pagefind escapes the page's text and adds nothing but `<mark>`.
    text.innerHTML = excerpt;
    item.append(id, link, badges, text);
    return item;
  }

  /** The reader's word for a filter's value, which the form already holds. */
  #badge(name: (typeof filterNames)[number], value: string | undefined): string {
    const select = this.#selects.find((candidate) => candidate.name === name);
    const option = [...(select?.options ?? [])].find((candidate) => candidate.value === value);
    return option?.textContent ?? '';
  }
}

customElements.define('search-page', SearchPage);
