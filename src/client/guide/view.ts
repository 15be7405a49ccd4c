import { changeAddress } from '../kit/address.ts';
import { fragmentOf } from '../kit/fragment.ts';
import { all, copyOf, h, part } from '../kit/h.ts';
import { wordsAt } from '../kit/phrases.ts';
import { gatherLeads, type Found, type Lead } from './leads.ts';
import type { GuidePhrase } from './phrases.ts';

/**
 * The guide by questions, one group of them at a time: answers narrow to a short list. The address holds the answers and,
 * after them, the group.
 */
class PatternGuide extends HTMLElement {
  readonly #t = wordsAt<GuidePhrase>(this);

  connectedCallback(): void {
    this.addEventListener('change', () => {
      changeAddress('pushState', location.pathname + this.#query() + location.hash);
      this.#apply();
    });
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof Element && event.target.closest('[data-reset]'))) return;
      event.preventDefault();
      changeAddress('pushState', location.pathname);
      this.#restore();
      this.#list.hidePopover();
      part(this, '.is-current h2').focus();
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
    addEventListener('hashchange', () => {
      this.#turn();
      part(this, '.is-current h2').focus({ preventScroll: true });
      part(this, 'form').scrollIntoView();
    });
    this.#begin();
  }

  /** An answer that was given before this came stays; each other question takes the one of the address. */
  #begin(): void {
    const given = new Set(this.#radios.flatMap(({ name, checked }) => (checked ? [name] : [])));
    const parameters = new URLSearchParams(location.search);
    for (const box of this.#radios)
      if (!given.has(box.name)) box.checked = parameters.get(box.name) === box.value;
    if (given.size > 0)
      changeAddress('replaceState', location.pathname + this.#query() + location.hash);
    this.#turn();
    this.#apply();
  }

  get #list(): HTMLElement {
    return part(this, '#guide-result');
  }

  get #radios(): HTMLInputElement[] {
    return all(this, 'input[type=radio]');
  }

  #query(): string {
    const chosen = this.#radios.filter(({ checked }) => checked);
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    return query === '' ? '' : `?${query}`;
  }

  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    for (const box of this.#radios) box.checked = parameters.get(box.name) === box.value;
    this.#turn();
    this.#apply();
  }

  /** Shows the group that the address names, or that holds the question it names; the first one if it names none. */
  #turn(): void {
    const groups = all(this, '.guide-group');
    const target = document.getElementById(fragmentOf(location.hash));
    const current = groups.find((group) => group.contains(target)) ?? groups[0];
    for (const group of groups) group.classList.toggle('is-current', group === current);
    for (const link of all<HTMLAnchorElement>(this, '.guide-steps a'))
      if (link.hash === `#${current?.id ?? ''}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    this.classList.add('is-ready');
  }

  #apply(): void {
    const given = this.#radios.filter(({ checked }) => checked);
    const elements = new Map<string, HTMLElement>();
    const leads = given.flatMap((box): Lead[] =>
      all(box.closest('.guide-answer') ?? box, 'li').map((element) => {
        const { id = '', kind } = element.dataset;
        if (!elements.has(id)) elements.set(id, element);
        const reason = element.querySelector('p')?.textContent ?? '';
        return { id, reason, isWarning: kind === 'antipattern' };
      }),
    );
    const { fitting, warned } = gatherLeads(leads);
    const items = (found: readonly Found[]): HTMLElement[] =>
      found.flatMap(({ id, reasons }) => {
        const element = elements.get(id);
        return element ? [this.#item(element, id, reasons)] : [];
      });
    part(this, '.guide-found').replaceChildren(...items(fitting));
    part(this, '.guide-warned ul').replaceChildren(...items(warned));
    part(this, '.guide-warned').hidden = warned.length === 0;
    this.#say(
      fitting.map(({ id }) => id),
      given.length,
    );
    this.#count();
  }

  /** Says how many fit, and leads on from them. */
  #say(ids: readonly string[], given: number): void {
    const count = ids.length;
    const form = count === 1 ? 'one' : 'other';
    const text = count === 0 ? this.#t('choose.none') : this.#t(`choose.some.${form}`, { count });
    part(this, '[data-status]').textContent = text;
    part(this, '[role=status]').textContent = given === 0 ? '' : text;
    part(this, '[data-fit]').textContent = this.#t(`choose.fit.${form}`, { count });
    part(this, '.guide-bar').hidden = given === 0;
    part(this, '[data-take]').hidden = given === 0;
    const { compare = '', review = '' } = this.dataset;
    const most = Number(this.dataset['most']);
    const comparing = part(this, 'a[data-compare]', HTMLAnchorElement);
    comparing.href = `${compare}?ids=${ids.slice(0, most).join()}`;
    comparing.textContent = this.#t(count > most ? 'choose.compareFirst' : 'choose.compare');
    comparing.hidden = count < 2;
    part(this, 'a[data-review]', HTMLAnchorElement).href = `${review}?ids=${ids.join()}`;
    part(this, '[data-take] [data-tray]').dataset['tray'] = ids.join();
  }

  /** Says of each group how much of it is answered. */
  #count(): void {
    for (const link of all<HTMLAnchorElement>(this, '.guide-steps a')) {
      const group = part(this, link.hash);
      const answered = all(group, 'fieldset:has(:checked)').length;
      const count = all(group, 'fieldset').length;
      part(link, 'small').textContent = `${String(answered)}/${String(count)}`;
      link.title = this.#t('choose.answered', { answered, count });
    }
  }

  /** One entry of the short list, with the reason of each answer that led to it. */
  #item(element: HTMLElement, id: string, reasons: readonly string[]): HTMLElement {
    const link = part(element, 'a');
    const name = this.#t('tray.add', { title: link.textContent.replace(id, '').trim() });
    const { kind, category } = element.dataset;
    const toggle = { type: 'button', 'data-tray': id, 'aria-pressed': 'false', 'aria-label': name };
    return h(
      'li',
      { 'data-kind': kind, 'data-category': category },
      copyOf(link),
      h('button.tray-toggle', { ...toggle, title: name }),
      ...reasons.map((reason) => h('p', reason)),
    );
  }
}

customElements.define('pattern-guide', PatternGuide);
