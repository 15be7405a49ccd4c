import { readable } from '../compare/ids.ts';
import { countOf, sheetElement } from './checklistView.ts';
import { combinationsOf, trapIds } from './combinations.ts';
import { combinationElements } from './combinationsView.ts';
import { diagramElements } from './diagramsView.ts';
import { copy, download, exported, formatOf } from './exchange.ts';
import { parseReview } from './importReview.ts';
import { keptElements } from './keptView.ts';
import { Loader } from './load.ts';
import { contentsElements, selectedElements } from './overview.ts';
import type { Known } from './parts.ts';
import { wordsOf, type Words } from './phrases.ts';
import { progressOf, setMark, sheetOf, type Sheet } from './review.ts';
import { readSelection, writeSelection } from './selection.ts';
import { Session, today } from './session.ts';
import { isReviewKey, newKey, openStore } from './store.ts';
import { tidy } from './tidy.ts';

/** The review kit. The address holds the selection; ticks, notes, title and date stay in this browser. */
class DesignReview extends HTMLElement {
  readonly #session = new Session(openStore(() => localStorage, today()));
  #t: Words = String;
  #loader = new Loader('');
  #known: Known = new Map();
  #sheets: Sheet[] = [];
  /** Counts what was asked for, because answers may come in another order. */
  #asked = 0;

  connectedCallback(): void {
    this.#t = wordsOf(this.dataset['phrases'] ?? '{}');
    this.#loader = new Loader(this.dataset['list'] ?? '');
    addEventListener('popstate', () => void this.#show());
    addEventListener('storage', ({ key }) => {
      if (!isReviewKey(key, this.#session.key)) return;
      this.#session.reload();
      this.#render();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#pressed(button);
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#changed(target);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === this.#part('import')) this.#import();
    });
    void this.#show();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (!part) throw new Error(`The page lacks ${name}.`);
    return part;
  }

  #field(name: string): HTMLInputElement {
    return this.#part(name) as HTMLInputElement;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  /** Shows what the address asks for. */
  async #show(message = ''): Promise<void> {
    const asked = ++this.#asked;
    const { ids, strange } = readSelection(location.search);
    this.#session.open(ids);
    this.#part('retry').hidden = true;
    this.#say(ids.length > 0 ? this.#t('review.loading') : '');
    try {
      const known = await this.#loader.list();
      const found = ids.filter((id) => known.has(id));
      const entries = await this.#loader.entries(found);
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const trap of await this.#loader.entries(trapIds(found, byId))) byId.set(trap.id, trap);
      if (asked !== this.#asked) return;
      this.#known = known;
      this.#sheets = entries.map(sheetOf);
      this.#session.select(found);
      this.#render();
      const combinations = combinationElements(combinationsOf(found, byId), known, this.#t);
      this.#part('combinations').replaceChildren(...combinations);
      this.#part('diagrams').replaceChildren(...diagramElements(entries, known, this.#t));
      this.#part('selected').replaceChildren(...selectedElements(found, known, this.#t));
      const unknown = [...ids.filter((id) => !known.has(id)), ...strange].map(readable).join(', ');
      const missing = unknown === '' ? '' : this.#t('review.unknown', { ids: unknown });
      this.#say(`${message} ${missing}`.trim());
    } catch (error) {
      if (asked !== this.#asked) return;
      console.warn(error);
      this.#say(this.#t('review.failed'));
      this.#part('retry').hidden = false;
    }
  }

  /** Changes the selection, as a step that the back button takes back. */
  #select(ids: readonly string[], message = '', key = this.#session.key): void {
    history.pushState({ review: key }, '', location.pathname + writeSelection(ids));
    void this.#show(message);
  }

  #toggle(id: string, isChosen: boolean): void {
    const others = readSelection(location.search).ids.filter((other) => other !== id);
    const message = this.#t(isChosen ? 'review.added' : 'review.removed', { id });
    this.#select(isChosen ? [...others, id] : others, message);
  }

  #changed(field: HTMLInputElement): void {
    const { review } = this.#session;
    if (field.name === 'entry') this.#toggle(field.value, field.checked);
    if (field.name === 'title') review.title = tidy(field.value);
    if (field.name === 'date' && field.value !== '') review.date = field.value;
    if (field.name === 'title' || field.name === 'date') this.#save();
  }

  #pressed(button: HTMLButtonElement): void {
    const { add, remove, copy: copied, download: saved } = button.dataset;
    const { review } = this.#session;
    const write = (name: string): string =>
      exported(formatOf(name), review, this.#sheets, this.#t, this.dataset['address'] ?? '');
    if (add !== undefined) {
      // The button goes with its suggestion.
      this.#part('combinations-title').focus();
      this.#toggle(add, true);
    } else if (remove !== undefined) {
      this.#part('picker-title').focus();
      this.#toggle(remove, false);
    } else if (copied !== undefined && button.parentElement) {
      void copy(write(copied), button.parentElement, this.#t);
    } else if (saved !== undefined) {
      download(formatOf(saved), review.date, write(saved));
    } else if ('print' in button.dataset) print();
    else if ('retry' in button.dataset) void this.#show();
  }

  #import(): void {
    const field = this.#field('import-text');
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

  /** Draws what depends on the review. */
  #render(): void {
    const { review } = this.#session;
    const isEmpty = this.#sheets.length === 0;
    for (const part of this.querySelectorAll<HTMLElement>('[data-filled]')) part.hidden = isEmpty;
    this.#part('empty').hidden = !isEmpty;
    if (isEmpty) this.#part('picker').setAttribute('open', '');
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name=entry]'))
      box.checked = review.ids.includes(box.value);
    this.#field('title').value = review.title;
    this.#field('date').value = review.date;
    const draw = (sheet: Sheet): HTMLElement =>
      sheetElement(sheet, review, this.#known, this.#t, {
        marked: (anchor, mark) => {
          setMark(review, sheet.entry, anchor, mark);
          this.#save();
        },
        takenOver: () => {
          const reviewed = review.entries.get(sheet.entry.id);
          if (reviewed) reviewed.revision = sheet.entry.revision;
          this.#save();
          this.#render();
          this.querySelector<HTMLElement>(`#sheet-${sheet.entry.id} a`)?.focus();
        },
      });
    this.#part('checklist').replaceChildren(...this.#sheets.map(draw));
    this.#part('contents').replaceChildren(...contentsElements(this.#sheets, this.#known));
    this.#showProgress();
    this.#showKept();
  }

  #showProgress(): void {
    const { review } = this.#session;
    const progress = progressOf(review, this.#sheets);
    this.#part('progress').textContent = this.#t('review.count', { ...progress });
    this.#part('meter').setAttribute('max', String(Math.max(progress.total, 1)));
    this.#part('meter').setAttribute('value', String(progress.settled));
    this.#part('printed-title').textContent = review.title;
    for (const sheet of this.#sheets) {
      const counts = this.querySelectorAll(`[data-count="${sheet.entry.id}"]`);
      for (const count of counts) count.textContent = countOf(sheet, review, this.#t);
    }
  }

  #showKept(): void {
    const { store, key: current } = this.#session;
    const kept = store.list();
    this.#part('kept').hidden = kept.length === 0;
    this.#part('blocked').hidden = store.isLasting();
    this.#part('local').hidden = !store.isLasting();
    const items = keptElements(kept, current, this.#t, {
      opened: (key, ids) => {
        this.#select(ids, '', key);
      },
      removed: (key) => {
        store.remove(key);
        this.#showKept();
      },
    });
    this.#part('kept-list').replaceChildren(...items);
  }
}

customElements.define('design-review', DesignReview);
