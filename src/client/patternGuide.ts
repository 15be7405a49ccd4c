import { fill } from '../i18n/fill.ts';

/** An entry that one or more answers lead to. */
interface Lead {
  element: HTMLElement;
  reasons: string[];
}

/** The guide by questions: answers narrow to a short list. The address holds the answers. */
class PatternGuide extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => {
      history.pushState(null, '', location.pathname + this.#query());
      this.#apply();
    });
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof Element && event.target.closest('[data-reset]'))) return;
      event.preventDefault();
      history.pushState(null, '', location.pathname);
      this.#restore();
      this.querySelector('input')?.focus();
    });
    // An answer can be taken back: a radio button alone cannot be emptied.
    this.addEventListener('keydown', (event) => {
      const { target } = event;
      if (event.key !== 'Escape' || !(target instanceof HTMLInputElement)) return;
      for (const box of this.#radios) if (box.name === target.name) box.checked = false;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }

  #query(): string {
    const chosen = this.#radios.filter(({ checked }) => checked);
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    return query === '' ? '' : `?${query}`;
  }

  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    for (const box of this.#radios) box.checked = parameters.get(box.name) === box.value;
    this.#apply();
  }

  #apply(): void {
    const leads = new Map<string, Lead>();
    for (const box of this.#radios.filter(({ checked }) => checked)) {
      const items = box.closest('.guide-answer')?.querySelectorAll<HTMLElement>('li') ?? [];
      for (const element of items) {
        const slug = element.dataset['slug'] ?? '';
        const lead = leads.get(slug) ?? { element, reasons: [] };
        lead.reasons.push(element.querySelector('p')?.textContent ?? '');
        leads.set(slug, lead);
      }
    }
    const sorted = [...leads.values()].sort((a, b) => b.reasons.length - a.reasons.length);
    const isWarning = ({ element }: Lead): boolean => element.dataset['kind'] === 'antipattern';
    const found = sorted.filter((lead) => !isWarning(lead));
    const warned = sorted.filter(isWarning);
    this.querySelector('.guide-found')?.replaceChildren(...found.map(item));
    this.querySelector('.guide-warned ul')?.replaceChildren(...warned.map(item));
    const warnings = this.querySelector<HTMLElement>('.guide-warned');
    if (warnings) warnings.hidden = warned.length === 0;
    const reset = this.querySelector<HTMLElement>('.guide-result [data-reset]');
    if (reset) reset.hidden = sorted.length === 0;
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!status) return;
    const { none = '', one = '', other = '' } = status.dataset;
    const phrase = found.length === 0 ? none : found.length === 1 ? one : other;
    status.textContent = fill(phrase, { count: found.length });
  }
}

/** One entry of the short list, with the reason of each answer that led to it. */
function item({ element, reasons }: Lead): HTMLElement {
  const copy = document.createElement('li');
  const { kind = '', category = '' } = element.dataset;
  copy.dataset['kind'] = kind;
  copy.dataset['category'] = category;
  const link = element.querySelector('a')?.cloneNode(true);
  if (link) copy.append(link);
  for (const reason of reasons.filter((text) => text !== '')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = reason;
    copy.append(paragraph);
  }
  return copy;
}

customElements.define('pattern-guide', PatternGuide);
