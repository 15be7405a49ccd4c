import type { EntryData } from '../../outputs/entryData.ts';
import { provideText } from '../copyButton.ts';
import { findEntry, type Entry } from '../entries/entry.ts';
import type { EntryPicker } from '../entries/picker.ts';
import '../entries/picker.ts';
import { json } from '../kit/fetched.ts';
import { h, part } from '../kit/h.ts';
import { listed, readIds } from '../kit/ids.ts';
import { wordsAt } from '../kit/phrases.ts';
import { mostEntries, readOnlyDifferences, writeComparison } from './address.ts';
import { markdownTable } from './markdown.ts';
import type { ComparePhrase } from './phrases.ts';
import { nameOf, sheet, suggestionItems } from './sheet.ts';

/** Entries side by side. The address is the only state: whatever changes goes through it. */
class CompareView extends HTMLElement {
  readonly #t = wordsAt<ComparePhrase>(this);
  readonly #pageTitle = document.title;
  /** Counts drawings, so that an answer that comes late does not replace a newer one. */
  #turn = 0;
  /** What the address asks for; once that is fetched, what is there of it. */
  #ids: string[] = [];
  #shown: Entry[] = [];

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const { remove, add, retry } = button?.dataset ?? {};
      if (remove !== undefined) void this.#remove(remove);
      if (add !== undefined) void this.#add(add);
      if (retry !== undefined) void this.#draw();
    });
    this.addEventListener('pick', ({ detail }) => void this.#add(detail));
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches('[data-differences]'))) return;
      // A way of looking, not a step: going back leads to the entries before.
      history.replaceState(null, '', this.#address(this.#ids, target.checked));
      void this.#draw().then(() => {
        part(this, '[data-differences]').focus();
      });
    });
    addEventListener('popstate', () => void this.#draw());
    void this.#draw();
  }

  get #picker(): EntryPicker {
    return part<EntryPicker>(this, 'entry-picker');
  }

  #address(ids: readonly string[], only = readOnlyDifferences(location.search)): string {
    return location.pathname + writeComparison(ids, only);
  }

  async #add(id: string): Promise<void> {
    history.pushState(null, '', this.#address([...this.#ids, id]));
    await this.#draw('compare.added', id);
    // What was pressed may be gone or have nothing left to do: the reader goes on where they can.
    if (document.activeElement?.matches('button:enabled')) return;
    if (this.#picker.disabled) part(this, '.compare-head:last-child a').focus();
    else this.#picker.focus();
  }

  async #remove(id: string): Promise<void> {
    const at = this.#ids.indexOf(id);
    history.pushState(null, '', this.#address(this.#ids.filter((other) => other !== id)));
    await this.#draw('compare.removed', id);
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-remove]')];
    (buttons[at] ?? buttons.at(-1) ?? this.#picker).focus();
  }

  /**
   * Draws what the address asks for.
   *
   * @param done What has just been done, to be announced, and with which entry.
   */
  async #draw(done?: 'compare.added' | 'compare.removed', id = ''): Promise<void> {
    const turn = ++this.#turn;
    const { ids, strange } = readIds(location.search);
    this.#follow(ids);
    this.#say([], this.#t('entries.loading'));
    part(this, '[data-retry]').hidden = true;
    const folder = this.dataset['fragments'] ?? '';
    const asked = await Promise.all(ids.map((one) => findEntry(folder, one))).catch(
      () => undefined,
    );
    if (turn !== this.#turn) return;
    const found = (asked ?? []).filter((entry) => entry !== undefined);
    const known = new Map([...this.#shown, ...found].map((entry) => [entry.id, entry]));
    this.#arrange(found.slice(0, mostEntries));
    if (!asked) {
      this.#say([this.#t('entries.failed')]);
      part(this, '[data-retry]').hidden = false;
      return;
    }
    this.#follow(this.#shown.map((entry) => entry.id));
    const about = (key: 'compare.unknown' | 'compare.leftOut', words: readonly string[]) =>
      words.length > 0 ? [this.#t(key, { ids: listed(words) })] : [];
    const entry = known.get(id);
    const hint = (['compare.prompt', 'compare.second'] as const)[found.length];
    this.#say(
      [
        ...about('compare.unknown', [...ids.filter((one) => !known.has(one)), ...strange]),
        ...about(
          'compare.leftOut',
          found.slice(mostEntries).map((one) => one.id),
        ),
      ],
      done && entry ? this.#t(done, { title: nameOf(entry) }) : '',
      hint === undefined ? '' : this.#t(hint),
    );
  }

  #arrange(entries: Entry[]): void {
    this.#shown = entries;
    const onlyDifferences = readOnlyDifferences(location.search);
    const isFull = entries.length >= mostEntries;
    const place = part(this, '[data-sheet]');
    place.dataset['count'] = String(entries.length);
    place.replaceChildren(...sheet(entries, this.#t, onlyDifferences));
    this.#picker.taken = entries.map(({ id }) => id);
    this.#picker.disabled = isFull;
    const items = isFull ? [] : suggestionItems(entries, this.#t);
    part(this, '[data-suggestions] ul').replaceChildren(...items);
    part(this, '[data-suggestions]').hidden = items.length === 0;
    part(this, '[data-full]').hidden = !isFull;
    part(this, '[data-pairs]').hidden = entries.length > 0;
    const copying = part(this, 'copy-button');
    copying.hidden = entries.length < 2;
    provideText(copying, () => this.#markdown());
  }

  /** The title and the links to the other languages follow the address. */
  #follow(ids: string[]): void {
    this.#ids = ids;
    document.title = [...(ids.length > 0 ? [ids.join(', ')] : []), this.#pageTitle].join(' · ');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]'))
      link.search = writeComparison(ids, readOnlyDifferences(location.search));
  }

  async #markdown(): Promise<string> {
    const only = readOnlyDifferences(location.search);
    const columns = this.#shown.map(async (entry) => ({
      ...entry,
      data: await json<EntryData>(entry.json),
    }));
    return markdownTable(await Promise.all(columns), this.#t, only);
  }

  #say(notices: readonly string[], ...sentences: readonly string[]): void {
    const text = sentences.filter((sentence) => sentence !== '').join(' ');
    part(this, '[data-status]').replaceChildren(
      ...notices.map((notice) => h('p.notice', notice)),
      ...(text === '' ? [] : [h('p', text)]),
    );
  }
}

customElements.define('compare-view', CompareView);
