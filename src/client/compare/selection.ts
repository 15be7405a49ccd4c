import { h } from '../kit/h.ts';
import { writeIds } from '../kit/ids.ts';
import { mostEntries } from './address.ts';

/**
 * On lists of entries: the button in each row puts the entry on the list to compare, which this bar shows. A popover,
 * because one follows the button that opened it in the order of the keyboard, wherever on the page it stands.
 */
class CompareSelection extends HTMLElement {
  #chosen: string[] = [];

  connectedCallback(): void {
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['compare']) this.#toggle(button, button.dataset['compare']);
    });
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      const last = this.#buttons.find(({ dataset }) => dataset['compare'] === this.#chosen.at(-1));
      this.#chosen = [];
      this.#update();
      last?.focus();
    });
  }

  get #buttons(): HTMLButtonElement[] {
    return [...document.querySelectorAll<HTMLButtonElement>('button[data-compare]')];
  }

  #toggle(button: HTMLButtonElement, id: string): void {
    const isChosen = this.#chosen.includes(id);
    const isFull = !isChosen && this.#chosen.length >= mostEntries;
    if (isChosen) this.#chosen = this.#chosen.filter((other) => other !== id);
    else if (!isFull) this.#chosen.push(id);
    this.#update(button, isFull);
  }

  #update(source?: HTMLButtonElement, isFull = false): void {
    for (const button of this.#buttons) {
      const isChosen = this.#chosen.includes(button.dataset['compare'] ?? '');
      button.setAttribute('aria-pressed', String(isChosen));
    }
    // Shown anew, so that it follows the button pressed last.
    this.hidePopover();
    if (this.#chosen.length > 0) this.showPopover(source && { source });
    const status = this.querySelector('[role=status]');
    const full = isFull ? (this.dataset['full'] ?? '') : '';
    status?.replaceChildren(`${this.#chosen.join(', ')} `, h('small', full));
    const link = this.querySelector('a');
    if (link) link.search = writeIds(this.#chosen);
  }
}

customElements.define('compare-selection', CompareSelection);
