import { changeAddress } from '../kit/address.ts';
import { fragmentOf } from '../kit/fragment.ts';
import type { PhrasesBelow } from '../../i18n/translate.ts';
import { findEntry } from '../entries/entry.ts';
import '../entries/picker.ts';
import { json } from '../kit/fetched.ts';
import { all, copyOf, h, isPlain, part } from '../kit/h.ts';
import { idOf, readable } from '../kit/ids.ts';
import { wordsAt } from '../kit/phrases.ts';

/**
 * The map of relations: an entry with its neighbours around it. A neighbour that is chosen takes the centre; the entry in
 * the centre opens. The address is the only state: `?at=SRV-03`.
 */
class RelationMap extends HTMLElement {
  readonly #t = wordsAt<PhrasesBelow<'entries'> | 'map.shown'>(this);
  readonly #pageTitle = document.title;
  /** The map that the page came with. */
  #first: Node | null = null;
  /** Counts questions, so that a late answer does not replace a newer one. */
  #turn = 0;

  connectedCallback(): void {
    this.#first = part(this, '.entry-map').cloneNode(true);
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLElement>('dl a[data-entry], [data-starts] a[data-entry]');
      if (link?.dataset['entry'] && isPlain(event)) {
        event.preventDefault();
        void this.#go(link.dataset['entry']);
      } else if (target?.closest('[data-retry]')) void this.#draw();
    });
    this.addEventListener('pick', ({ detail }) => void this.#go(detail));
    addEventListener('popstate', () => void this.#draw());
    if (location.hash !== '') void this.#followName(fragmentOf(location.hash));
    else if (location.search !== '') void this.#draw();
  }

  async #go(id: string): Promise<void> {
    changeAddress('pushState', `${location.pathname}?at=${id}`);
    await this.#draw();
    part(this, '.entry-map-centre a').focus({ preventScroll: true });
    part(this, '[data-map]').scrollIntoView({ block: 'nearest' });
  }

  /** Addresses once named the entry by its slug: `map/#asynchronous`. */
  async #followName(slug: string): Promise<void> {
    const { ids } = await json<{ ids: Record<string, string> }>(this.dataset['index'] ?? '').catch(
      () => ({
        ids: {},
      }),
    );
    const [id] = Object.entries(ids).find(([, named]) => named === slug) ?? [];
    if (id) changeAddress('replaceState', `${location.pathname}?at=${id}`);
    await this.#draw();
  }

  /** Draws what the address asks for. */
  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const asked = new URLSearchParams(location.search).get('at') ?? '';
    const id = idOf(asked);
    part(this, '[data-retry]').hidden = true;
    this.#follow();
    if (id === undefined) {
      await this.#show(this.#first?.cloneNode(true) ?? null, '');
      this.#say(asked === '' ? '' : this.#t('entries.unknown', { ids: readable(asked) }));
      return;
    }
    this.#say(this.#t('entries.loading'));
    try {
      const entry = await findEntry(this.dataset['fragments'] ?? '', id);
      if (turn !== this.#turn) return;
      if (entry) await this.#show(copyOf(entry.map), entry.name);
      const count = entry?.ties.length ?? 0;
      this.#say(
        entry
          ? this.#t('map.shown', { title: entry.name, count })
          : this.#t('entries.unknown', { ids: id }),
      );
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      this.#say(this.#t('entries.failed'));
      part(this, '[data-retry]').hidden = false;
    }
  }

  async #show(map: Node | null, name: string): Promise<void> {
    if (!map) return;
    const place = part(this, '[data-map]');
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const change = (): void => {
      place.replaceChildren(map);
    };
    if (isCalm || !('startViewTransition' in document)) change();
    else await document.startViewTransition(change).updateCallbackDone;
    document.title = [name, this.#pageTitle].filter(Boolean).join(' · ');
  }

  /** The links to the other languages follow the address. */
  #follow(): void {
    for (const link of all(document, 'a[data-locale]'))
      if (link instanceof HTMLAnchorElement) link.search = location.search;
  }

  #say(text: string): void {
    part(this, '[data-status]').replaceChildren(...(text === '' ? [] : [h('span', text)]));
  }
}

customElements.define('relation-map', RelationMap);
