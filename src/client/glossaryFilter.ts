import { fragmentOf } from './kit/fragment.ts';
import { all, part } from './kit/h.ts';
import { folded, holds, wordsIn } from './kit/narrowing.ts';
import { addressQuery } from './kit/query.ts';
import { followTyping } from './kit/typing.ts';
import { wordsAt } from './kit/phrases.ts';

/** The glossary, narrowed as one types to the terms that hold every word, in any language. The address holds the words. */
class GlossaryFilter extends HTMLElement {
  #texts: ReadonlyMap<HTMLElement, string> | undefined;

  connectedCallback(): void {
    const input = part(this, 'input', HTMLInputElement);
    // What somebody typed before the script came stays.
    if (input.value === '') input.value = new URLSearchParams(location.search).get('q') ?? '';
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
    });
    input.addEventListener('input', () => {
      this.#narrow(input.value);
    });
    if (input.value !== '') this.#narrow(input.value);
  }

  #narrow(query: string): void {
    this.#show(query);
    followTyping(location.pathname + addressQuery(query) + location.hash);
  }

  #show(query: string): void {
    this.#texts ??= new Map(
      all(this, '.glossary > div').map((term) => [term, folded(term.textContent)]),
    );
    const words = wordsIn(query, [...this.#texts.values()]);
    let count = 0;
    for (const [term, text] of this.#texts) {
      term.hidden = !holds(text, words);
      if (!term.hidden) count += 1;
    }
    for (const group of all(this, 'section'))
      group.hidden = group.querySelector('.glossary > div:not([hidden])') === null;
    for (const link of all<HTMLAnchorElement>(this, '.glossary-index a')) {
      const group = document.getElementById(fragmentOf(link.hash));
      const item = link.parentElement;
      if (item) item.hidden = group?.closest<HTMLElement>('section')?.hidden === true;
    }
    part(this, '.nothing').hidden = count > 0;
    const say = wordsAt<'count.terms.one' | 'count.terms.other'>(this);
    part(this, '[role=status]').textContent = say(
      count === 1 ? 'count.terms.one' : 'count.terms.other',
      { count },
    );
  }
}

customElements.define('glossary-filter', GlossaryFilter);
