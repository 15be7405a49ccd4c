import { fill } from '../../i18n/fill.ts';
import { h } from '../kit/h.ts';
import { writeIds } from '../kit/ids.ts';
import { mostEntries } from './address.ts';

/**
 * On lists of entries: a button in each row puts the entry on the list to compare, which this bar shows. A popover,
 * because one follows the button that opened it in the order of the keyboard, wherever on the page it stands.
 */
class CompareSelection extends HTMLElement {
  #chosen: string[] = [];

  connectedCallback(): void {
    for (const row of document.querySelectorAll<HTMLElement>('.entry-row')) this.#equip(row);
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

  #equip(row: HTMLElement): void {
    const id = row.querySelector('.entry-id')?.textContent ?? '';
    const title = row.querySelector('h3 a')?.textContent ?? id;
    const button = h(
      'button.compare-pick',
      {
        type: 'button',
        'data-compare': id,
        'aria-pressed': 'false',
        'aria-label': fill(this.dataset['name'] ?? '', { title }),
      },
      this.dataset['label'] ?? '',
    );
    button.addEventListener('click', () => {
      const isChosen = this.#chosen.includes(id);
      const isFull = !isChosen && this.#chosen.length >= mostEntries;
      if (isChosen) this.#chosen = this.#chosen.filter((other) => other !== id);
      else if (!isFull) this.#chosen.push(id);
      this.#update(button, isFull);
    });
    row.append(button);
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
