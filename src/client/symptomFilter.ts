import { html } from './kit/fetched.ts';
import { all, insideOf, part } from './kit/h.ts';
import { later } from './kit/later.ts';
import { wordsAt } from './kit/phrases.ts';
import { addressQuery } from './kit/query.ts';
import { followTyping } from './kit/typing.ts';

const loadNarrowing = () => import('./kit/narrowing.ts');

/**
 * The list of signs, narrowed to those that hold every word of a query. The page shows some of them; the rest comes when
 * somebody begins to type. The address holds the query, so that a view can be linked.
 */
class SymptomFilter extends HTMLElement {
  #isWhole = false;
  /** What compares texts with words, loaded with the whole list. */
  #narrowing: Awaited<ReturnType<typeof loadNarrowing>> | undefined;
  /** What each sign is found by: its own words, and the name of its entry. */
  #texts: ReadonlyMap<HTMLElement, string> | undefined;

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
    followTyping(location.pathname + addressQuery(query));
    if (query.trim() !== '' && !this.#isWhole) {
      try {
        await this.#load();
      } catch {
        this.#say(wordsAt<'filtering.failed'>(this)('filtering.failed'));
        return;
      }
      // Somebody typed on meanwhile, and that call shows what it asks for.
      if (part(this, 'input', HTMLInputElement).value !== query) return;
    }
    this.#show(query);
  }

  async #load(): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    try {
      const [page, narrowing] = await Promise.all([
        html(this.dataset['all'] ?? ''),
        later(loadNarrowing),
      ]);
      if (this.#isWhole) return;
      part(this, '[data-signs]').replaceChildren(...insideOf(page.body));
      this.#isWhole = true;
      this.#narrowing = narrowing;
      this.#texts = textsIn(this, narrowing.folded);
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  #show(query: string): void {
    let count = 0;
    const texts = this.#texts ?? new Map<HTMLElement, string>();
    const words = this.#narrowing?.wordsIn(query, [...texts.values()]) ?? [];
    for (const [sign, text] of texts) {
      sign.hidden = this.#narrowing?.holds(text, words) === false;
      if (!sign.hidden) count += 1;
    }
    for (const block of all(this, '.seen'))
      block.hidden = block.querySelector('ul > li:not([hidden])') === null;
    for (const group of all(this, '.signs')) {
      group.hidden = group.querySelector('.seen:not([hidden])') === null;
    }
    const shown = this.#isWhole ? count : Number(this.dataset['total']);
    const say = wordsAt<'count.signs.one' | 'count.signs.other'>(this);
    this.#say(say(shown === 1 ? 'count.signs.one' : 'count.signs.other', { count: shown }));
    part(this, '.nothing').hidden = shown > 0;
    const search = part(this, '[data-search]', HTMLAnchorElement);
    search.search = addressQuery(query);
  }

  #say(text: string): void {
    this.classList.add('is-shown');
    part(this, '[role=status]').textContent = text;
  }
}

function textsIn(
  filter: SymptomFilter,
  folded: (text: string) => string,
): Map<HTMLElement, string> {
  const named = all(filter, '.seen').flatMap((block) => {
    const about = folded(block.querySelector('.seen-in .entry-link')?.textContent ?? '');
    return all(block, ':scope > ul > li').map(
      (sign) => [sign, `${folded(sign.textContent)} ${about}`] as const,
    );
  });
  return new Map(named);
}

customElements.define('symptom-filter', SymptomFilter);
