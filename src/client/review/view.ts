import type { EntryData } from '../../outputs/entryData.ts';
import { provideText } from '../copyButton.ts';
import { entryLink, findEntry, type Entry, type Face } from '../entries/entry.ts';
import '../entries/picker.ts';
import type { EntryPicker } from '../entries/picker.ts';
import { json } from '../kit/fetched.ts';
import { copyOf, h, part } from '../kit/h.ts';
import { listed, readable, readIds, writeIds } from '../kit/ids.ts';
import { wordsAt } from '../kit/phrases.ts';
import { contentsElement, countOf, sheetElement } from './checklistView.ts';
import { combinationsOf, trapIds } from './combinations.ts';
import { combinationElements } from './combinationsView.ts';
import { download, exported, formatOf } from './exchange.ts';
import { parseReview } from './importReview.ts';
import { keptElement } from './keptView.ts';
import type { ReviewPhrase } from './phrases.ts';
import { progressOf, setMark } from './review.ts';
import { Session, today } from './session.ts';
import { isReviewKey, newKey, openStore } from './store.ts';
import { tidy } from './tidy.ts';

/** The review kit. The address holds the selection; ticks, notes, title and date stay in this browser. */
class DesignReview extends HTMLElement {
  readonly #t = wordsAt<ReviewPhrase>(this);
  readonly #session = new Session(openStore(() => localStorage, today()));
  #shown: Entry[] = [];
  /** Counts what was asked for, because answers may come in another order. */
  #asked = 0;

  connectedCallback(): void {
    addEventListener('popstate', () => void this.#show());
    addEventListener('storage', ({ key }) => {
      if (!isReviewKey(key, this.#session.key)) return;
      this.#session.reload();
      this.#render();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#pressed(button.dataset);
    });
    this.addEventListener('pick', ({ detail }) => {
      this.#toggle(detail, true);
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#changed(target);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#import();
    });
    for (const button of this.querySelectorAll<HTMLElement>('copy-button'))
      provideText(button, () => this.#export(button.dataset['format']));
    void this.#show();
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return part<Part>(this, `[data-${name}]`);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  async #find(ids: readonly string[]): Promise<Entry[]> {
    const folder = this.dataset['fragments'] ?? '';
    const found = await Promise.all(ids.map((id) => findEntry(folder, id)));
    return found.filter((entry) => entry !== undefined);
  }

  /** Shows what the address asks for. */
  async #show(message = ''): Promise<void> {
    const asked = ++this.#asked;
    const { ids, strange } = readIds(location.search);
    this.#session.open(ids);
    this.#part('retry').hidden = true;
    this.#say(ids.length > 0 ? this.#t('entries.loading') : '');
    try {
      const entries = await this.#find(ids);
      const traps = await this.#find(trapIds(entries));
      if (asked !== this.#asked) return;
      this.#shown = entries;
      const found = entries.map(({ id }) => id);
      this.#session.select(found);
      this.#render();
      this.#relate(traps);
      const unknown = listed([...ids.filter((id) => !found.includes(id)), ...strange]);
      const missing = unknown === '' ? '' : this.#t('review.unknown', { ids: unknown });
      this.#say(`${message} ${missing}`.trim());
    } catch (error) {
      if (asked !== this.#asked) return;
      console.warn(error);
      this.#say(this.#t('entries.failed'));
      this.#part('retry').hidden = false;
    }
  }

  /** Changes the selection, as a step that the back button takes back. */
  #select(ids: readonly string[], message = '', key = this.#session.key): void {
    history.pushState({ review: key }, '', location.pathname + writeIds(ids));
    void this.#show(message);
  }

  #toggle(id: string, isChosen: boolean): void {
    const others = readIds(location.search).ids.filter((other) => other !== id);
    const message = this.#t(isChosen ? 'review.added' : 'review.removed', { id });
    this.#select(isChosen ? [...others, id] : others, message);
  }

  #changed(field: HTMLInputElement): void {
    const { review } = this.#session;
    if (field.name === 'title') review.title = tidy(field.value);
    if (field.name === 'date' && field.value !== '') review.date = field.value;
    if (field.name !== '') this.#save();
  }

  #pressed({ add, remove, download: format, ...pressed }: DOMStringMap): void {
    if (add !== undefined) {
      // The button goes with its suggestion.
      this.#part('combinations-title').focus();
      this.#toggle(add, true);
    } else if (remove !== undefined) {
      part(this, 'entry-picker').focus();
      this.#toggle(remove, false);
    } else if (format !== undefined) {
      this.#export(format).then(
        (text) => {
          download(formatOf(format), this.#session.review.date, text);
        },
        () => {
          this.#part('export-status').textContent = this.#t('entries.failed');
        },
      );
    } else if ('print' in pressed) print();
    else if ('retry' in pressed) void this.#show();
  }

  async #export(format: string | undefined): Promise<string> {
    const entries = await Promise.all(this.#shown.map((entry) => json<EntryData>(entry.json)));
    const { address = '' } = this.dataset;
    return exported(formatOf(format), this.#session.review, entries, this.#t, address);
  }

  #import(): void {
    const field = this.#part<HTMLTextAreaElement>('import-text');
    const imported = parseReview(field.value, today());
    const status = this.#part('import-status');
    if ('problem' in imported) {
      const detail = readable(imported.detail);
      const reason = this.#t(`review.import.${imported.problem}`, { detail });
      status.textContent = `${reason} ${this.#t('review.import.unchanged')}`;
      return;
    }
    const key = newKey();
    const { ids } = imported.review;
    this.#session.store.save(key, imported.review);
    field.value = '';
    status.textContent = '';
    this.#select(ids, this.#t('review.import.done', { ids: ids.join(', ') }), key);
    this.#part('status').scrollIntoView({ block: 'center' });
  }

  #save(): void {
    this.#session.save();
    this.#showProgress();
    this.#showKept();
  }

  /** Draws what depends on the selection alone. */
  #relate(traps: readonly Entry[]): void {
    const entries = this.#shown;
    const named = [...entries, ...traps].flatMap((entry): Face[] => [
      entry,
      ...entry.relations.map(({ other }) => other),
    ]);
    const faces = new Map(named.map((face) => [face.id, face]));
    const combinations = combinationElements(combinationsOf(entries, traps), faces, this.#t);
    this.#part('combinations').replaceChildren(...combinations);
    const figures = entries.flatMap((entry) =>
      entry.figures.map(copyOf).map((figure) => {
        part(figure, '.caption').prepend(entryLink(entry), ' ');
        return figure;
      }),
    );
    this.#part('diagrams').replaceChildren(...figures);
    const selected = entries.map((entry) => {
      const name = this.#t('review.remove', { id: entry.id });
      const remove = { type: 'button', 'data-remove': entry.id, 'aria-label': name };
      return h('li', entryLink(entry), h('button.review-button', remove, '×'));
    });
    this.#part('selected').replaceChildren(...selected);
    part<EntryPicker>(this, 'entry-picker').taken = entries.map(({ id }) => id);
  }

  /** Draws what depends on the review. */
  #render(): void {
    const { review } = this.#session;
    const isEmpty = this.#shown.length === 0;
    for (const filled of this.querySelectorAll<HTMLElement>('[data-filled]'))
      filled.hidden = isEmpty;
    this.#part('empty').hidden = !isEmpty;
    this.#part<HTMLInputElement>('title').value = review.title;
    this.#part<HTMLInputElement>('date').value = review.date;
    const sheets = this.#shown.map((shown) =>
      sheetElement(shown, review, this.#t, {
        marked: (entry, anchor, mark) => {
          setMark(review, entry, anchor, mark);
          this.#save();
        },
        takenOver: (entry) => {
          const reviewed = review.entries.get(entry.id);
          if (reviewed) reviewed.revision = entry.revision;
          this.#save();
          this.#render();
          this.querySelector<HTMLElement>(`#sheet-${entry.id} a`)?.focus();
        },
      }),
    );
    this.#part('checklist').replaceChildren(...sheets);
    this.#part('contents').replaceChildren(...this.#shown.map(contentsElement));
    this.#showProgress();
    this.#showKept();
  }

  #showProgress(): void {
    const { review } = this.#session;
    const { settled, total } = progressOf(review, this.#shown);
    this.#part('progress').textContent = countOf(review, this.#shown, this.#t);
    const meter = this.#part<HTMLProgressElement>('meter');
    meter.max = Math.max(total, 1);
    meter.value = settled;
    this.#part('printed-title').textContent = review.title;
    for (const entry of this.#shown)
      for (const count of this.querySelectorAll(`[data-count="${entry.id}"]`))
        count.textContent = countOf(review, [entry], this.#t);
  }

  #showKept(): void {
    const { store, key: current } = this.#session;
    const kept = store.list();
    this.#part('kept').hidden = kept.length === 0;
    this.#part('blocked').hidden = store.isLasting();
    this.#part('local').hidden = !store.isLasting();
    const items = kept.map((review) =>
      keptElement(review, review.key === current, this.#t, {
        opened: (key, ids) => {
          this.#select(ids, '', key);
        },
        removed: (key) => {
          store.remove(key);
          this.#showKept();
        },
      }),
    );
    this.#part('kept-list').replaceChildren(...items);
  }
}

customElements.define('design-review', DesignReview);
