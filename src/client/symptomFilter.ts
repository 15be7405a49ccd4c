import { html } from './kit/fetched.ts';
import { all, insideOf, part } from './kit/h.ts';
import { wordsAt } from './kit/phrases.ts';

/** Words as they are compared: width, case and accents of input methods do not count. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The list of signs, narrowed to those that hold every word of a query. The page shows some of them; the rest comes when
 * somebody begins to type. The address holds the query, so that a view can be linked.
 */
class SymptomFilter extends HTMLElement {
  #isWhole = false;

  connectedCallback(): void {
    const input = part(this, 'input', HTMLInputElement);
    // What somebody typed before the script came stays.
    if (input.value === '') input.value = new URLSearchParams(location.search).get('q') ?? '';
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
    });
    input.addEventListener('input', () => {
      void this.#apply(input.value);
    });
    if (input.value === '') this.classList.add('is-shown');
    else void this.#apply(input.value);
  }

  async #apply(query: string): Promise<void> {
    const asked = query.trim();
    history.replaceState(
      null,
      '',
      asked === '' ? location.pathname : `?q=${encodeURIComponent(asked)}`,
    );
    if (asked !== '' && !this.#isWhole) {
      try {
        await this.#load();
      } catch {
        this.#say(wordsAt<'filtering.failed'>(this)('filtering.failed'));
        return;
      }
      // Somebody typed on meanwhile, and that call shows what it asks for.
      if (part(this, 'input', HTMLInputElement).value !== query) return;
    }
    this.#show(folded(asked).split(/\s+/).filter(Boolean));
  }

  async #load(): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    try {
      const page = await html(this.dataset['all'] ?? '');
      if (!this.#isWhole) part(this, '[data-signs]').replaceChildren(...insideOf(page.body));
      this.#isWhole = true;
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  #show(words: readonly string[]): void {
    let count = 0;
    for (const block of all(this, '.seen')) {
      const about = folded(block.querySelector('.seen-in .entry-link')?.textContent ?? '');
      for (const sign of all(block, ':scope > ul > li')) {
        const text = `${folded(sign.textContent)} ${about}`;
        sign.hidden = !words.every((word) => text.includes(word));
        if (!sign.hidden) count += 1;
      }
      block.hidden = block.querySelector('ul > li:not([hidden])') === null;
    }
    for (const group of all(this, '.signs')) {
      group.hidden = group.querySelector('.seen:not([hidden])') === null;
    }
    const shown = this.#isWhole ? count : Number(this.dataset['total']);
    const say = wordsAt<'count.signs.one' | 'count.signs.other'>(this);
    this.#say(say(shown === 1 ? 'count.signs.one' : 'count.signs.other', { count: shown }));
    part(this, '.nothing').hidden = count > 0;
    const search = part(this, '[data-search]', HTMLAnchorElement);
    search.search = `?q=${encodeURIComponent(words.join(' '))}`;
  }

  #say(text: string): void {
    this.classList.add('is-shown');
    part(this, '[role=status]').textContent = text;
  }
}

customElements.define('symptom-filter', SymptomFilter);
