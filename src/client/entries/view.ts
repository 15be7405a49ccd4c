import type { PhrasesBelow } from '../../i18n/translate.ts';
import { changeAddress } from '../kit/address.ts';
import { all, h, part } from '../kit/h.ts';
import { listed, readIds } from '../kit/ids.ts';
import { wordsAt } from '../kit/phrases.ts';
import { findEntry, type Entry } from './entry.ts';
import { EntryPicker } from './picker.ts';

/** A page that arranges the entries its address asks for. Whatever changes goes through the address. */
export abstract class EntriesView<Key extends string> extends HTMLElement {
  protected readonly t = wordsAt<Key | PhrasesBelow<'entries'>>(this);
  /** What is there of what the address asks for. */
  protected found: Entry[] = [];
  /** Counts drawings, so that an answer that comes late does not replace a newer one. */
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const { remove, add, retry } = button?.dataset ?? {};
      if (remove !== undefined) void this.#remove(remove);
      if (add !== undefined) void this.#add(add);
      if (retry !== undefined) void this.draw();
    });
    this.addEventListener('pick', ({ detail }) => void this.#add(detail));
    addEventListener('popstate', () => void this.draw());
    void this.draw();
  }

  /** Writes the query string for a selection. */
  protected abstract query(ids: readonly string[]): string;

  /**
   * Draws what was found.
   *
   * @param ids What the address asks for.
   * @param others Entries that `alsoNeeded` names.
   * @returns What there is to say about it: where to go on, and what is not as asked.
   */
  protected abstract arrange(
    ids: readonly string[],
    others: readonly Entry[],
  ): { hint?: string; notice?: string };

  /** Names entries that are not selected, but have to be there to draw the selection. */
  protected alsoNeeded?(found: readonly Entry[]): string[];

  /** Puts the focus where the reader goes on after what was pressed is gone. */
  protected abstract added(): void;
  protected abstract removed(at: number): void;

  protected at(name: string): HTMLElement;
  protected at<Found extends HTMLElement>(name: string, type: new () => Found): Found;
  protected at(name: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
    return part(this, `[data-${name}]`, type);
  }

  protected get picker(): EntryPicker {
    return part(this, 'entry-picker', EntryPicker);
  }

  async #add(id: string): Promise<void> {
    await this.go([...readIds(location.search).ids, id], () =>
      this.t('entries.added', { title: this.#nameOf(id) }),
    );
    this.added();
  }

  async #remove(id: string): Promise<void> {
    const title = this.#nameOf(id);
    const at = this.found.findIndex((entry) => entry.id === id);
    const rest = readIds(location.search).ids.filter((other) => other !== id);
    await this.go(rest, () => this.t('entries.removed', { title }));
    this.removed(at);
  }

  #nameOf(id: string): string {
    return this.found.find((entry) => entry.id === id)?.name ?? id;
  }

  /**
   * Changes the selection, as a step that the back button takes back.
   *
   * @param state What the step of the history remembers.
   */
  protected async go(
    ids: readonly string[],
    said = () => '',
    state = this.state?.() ?? null,
  ): Promise<void> {
    changeAddress('pushState', location.pathname + this.query(ids), state);
    await this.draw(said);
  }

  /** What a step of the history remembers beside its address. */
  protected state?(): unknown;

  /**
   * Draws what the address asks for.
   *
   * @param said Tells what has just been done.
   */
  protected async draw(said = (): string => ''): Promise<void> {
    const turn = ++this.#turn;
    const { ids, strange } = readIds(location.search);
    this.#follow(ids);
    this.say(ids.length > 0 ? this.t('entries.loading') : '');
    this.at('retry').hidden = true;
    try {
      const found = await this.#find(ids);
      const others = await this.#find(this.alsoNeeded?.(found) ?? []);
      if (turn !== this.#turn) return;
      this.found = found;
      const { hint = '', notice = '' } = this.arrange(ids, others);
      this.picker.taken = found.map(({ id }) => id);
      const missing = [...ids.filter((id) => found.every((entry) => entry.id !== id)), ...strange];
      const unknown = this.t('entries.unknown', { ids: listed(missing) });
      this.say(`${said()} ${hint}`.trim(), missing.length > 0 ? unknown : '', notice);
      this.#offer(found.map(({ id }) => id));
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      this.say('', this.t('entries.failed'));
      this.at('retry').hidden = false;
    }
    this.classList.add('is-drawn');
  }

  /** What is shown can be put into the tray at once. */
  #offer(ids: readonly string[]): void {
    const button = this.at('tray');
    button.dataset['tray'] = ids.join();
    button.hidden = ids.length === 0;
  }

  async #find(ids: readonly string[]): Promise<Entry[]> {
    const folder = this.dataset['fragments'] ?? '';
    const found = await Promise.all(ids.map((id) => findEntry(folder, id)));
    return found.filter((entry) => entry !== undefined);
  }

  /** The links to the other languages follow the address. */
  #follow(ids: readonly string[]): void {
    for (const link of all<HTMLAnchorElement>(document, 'a[data-locale]'))
      link.search = this.query(ids);
  }

  protected say(text: string, ...notices: readonly string[]): void {
    const lines = notices.filter(Boolean).map((notice) => h('p.notice', notice));
    this.at('status').replaceChildren(...lines, ...(text === '' ? [] : [h('p', text)]));
  }
}
