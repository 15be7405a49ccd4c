import type { EntryData } from '../../outputs/entryData.ts';
import { linksOf, type Entry } from '../entries/entry.ts';
import { EntriesView } from '../entries/view.ts';
import { json } from '../kit/fetched.ts';
import { all, copyOf, h, insideOf, part } from '../kit/h.ts';
import { later } from '../kit/later.ts';
import { provideText } from '../kit/provided.ts';
import { readable, writeIds } from '../kit/ids.ts';
import { contentsElement, countOf, sheetElement, showMark, unfold } from './checklistView.ts';
import { combinationsOf, trapIds } from './combinations.ts';
import { combinationElements } from './combinationsView.ts';
import { keptElement } from './keptView.ts';
import type { ReviewPhrase } from './phrases.ts';
import { markOf, progressOf, setMark, type Mark } from './review.ts';
import { Session, today } from './session.ts';
import { isReviewKey, newKey, openStore } from './store.ts';
import { tidy } from './tidy.ts';

/** What writes a review out is loaded when somebody takes one along. */
const loadExchange = () => later(() => import('./exchange.ts'));

/** The review kit. The address holds the selection; ticks, notes, title and date stay in this browser. */
class DesignReview extends EntriesView<ReviewPhrase> {
  readonly #session = new Session(openStore(() => localStorage, today()));

  override connectedCallback(): void {
    super.connectedCallback();
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
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        this.#changed(target);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#import();
    });
    for (const button of all(this, 'copy-button'))
      provideText(button, () => this.#export(button.dataset['format']));
  }

  protected override query(ids: readonly string[]): string {
    return writeIds(ids);
  }

  protected override state(): unknown {
    return { review: this.#session.key };
  }

  protected override alsoNeeded(found: readonly Entry[]): string[] {
    return trapIds(found);
  }

  protected override arrange(ids: readonly string[], traps: readonly Entry[]): object {
    const { found } = this;
    // What was typed before there was a review to take it is part of the first one.
    const early = this.#session.key ? [] : all<HTMLInputElement>(this, '[data-filled] input');
    this.#session.open(ids);
    for (const field of early) if (field.value) this.#changed(field);
    this.#session.select(found.map(({ id }) => id));
    const links = linksOf([...found, ...traps]);
    const combinations = combinationElements(combinationsOf(found, traps), links, this.t);
    this.at('combinations').replaceChildren(...combinations);
    const figures = found.flatMap(({ groups }) =>
      groups.flatMap(({ section }) => all(section, 'figure')),
    );
    this.at('diagrams').replaceChildren(...figures.map(copyOf));
    const selected = found.map(({ id, name, head }) => {
      const title = this.t('entries.remove', { title: name });
      const remove = { type: 'button', 'data-remove': id, 'aria-label': title };
      return h('li', ...insideOf(part(head, 'h2')), h('button.review-button', remove, '×'));
    });
    this.at('selected').replaceChildren(...selected);
    for (const filled of all(this, '[data-filled]')) filled.hidden = found.length === 0;
    this.at('empty').hidden = found.length > 0;
    this.#render();
    return {};
  }

  protected override added(): void {
    // The button went with its suggestion; the field keeps the focus.
    if (!this.picker.contains(document.activeElement)) this.at('combinations-title').focus();
  }

  protected override removed(): void {
    this.picker.focus();
  }

  #changed(field: HTMLInputElement | HTMLTextAreaElement): void {
    // Until there is a review, the field keeps what is typed.
    if (!this.#session.key) return;
    const { review } = this.#session;
    const row = field.closest<HTMLElement>('[data-point]');
    if (row && field instanceof HTMLTextAreaElement) this.#mark(row, { note: tidy(field.value) });
    else if (row) this.#mark(row, { state: 'checked' in field && field.checked ? 'done' : 'open' });
    else if (field.name === 'title') review.title = tidy(field.value);
    else if (field.name === 'date' && field.value !== '') review.date = field.value;
    else return;
    this.#save();
  }

  #pressed(button: HTMLButtonElement): void {
    const { takeOver, download: format, ...pressed } = button.dataset;
    const row = button.closest<HTMLElement>('[data-point]');
    if (row && 'na' in pressed) {
      this.#mark(row, { state: row.dataset['state'] === 'na' ? 'open' : 'na' });
      this.#save();
    } else if (row && 'note' in pressed) {
      const note = part(row, 'textarea', HTMLTextAreaElement);
      unfold(row, note.hidden === true);
      if (note.hidden !== true) note.focus();
    } else if (takeOver !== undefined) this.#takeOver(takeOver);
    else if (format !== undefined) void this.#download(format);
    else if ('print' in pressed) print();
  }

  /** Changes the mark of a point. */
  #mark(row: HTMLElement, changed: Partial<Mark>): void {
    const { review } = this.#session;
    const { entry: id = '', anchor = '' } = row.dataset;
    const entry = this.found.find((one) => one.id === id);
    if (!entry) return;
    const mark = { ...markOf(review, id, anchor), ...changed };
    setMark(review, entry, anchor, mark);
    showMark(row, mark);
  }

  /** The reader has read the text of today. */
  #takeOver(id: string): void {
    const reviewed = this.#session.review.entries.get(id);
    const entry = this.found.find((one) => one.id === id);
    if (!reviewed || !entry) return;
    reviewed.revision = entry.revision;
    this.#save();
    this.#render();
    part(this, `#sheet-${id} a`).focus();
  }

  async #export(format: string | undefined): Promise<string> {
    const [{ exported, formatOf }, ...entries] = await Promise.all([
      loadExchange(),
      ...this.found.map((entry) => json<EntryData>(entry.json)),
    ]);
    const { address = '' } = this.dataset;
    // In English the page does not ask: its words are MADR’s.
    const isMadr = this.querySelector<HTMLInputElement>('[data-madr]')?.checked ?? true;
    return exported(formatOf(format), this.#session.review, entries, this.t, address, isMadr);
  }

  async #download(format: string): Promise<void> {
    const status = this.at('export-status');
    try {
      const text = await this.#export(format);
      const { download, formatOf } = await loadExchange();
      status.textContent = '';
      download(formatOf(format), this.#session.review.date, text);
    } catch {
      status.textContent = this.t('entries.failed');
    }
  }

  async #import(): Promise<void> {
    const field = this.at('import-text', HTMLTextAreaElement);
    const status = this.at('import-status');
    const reading = await later(() => import('./importReview.ts')).catch(() => undefined);
    if (!reading) {
      status.textContent = this.t('entries.failed');
      return;
    }
    const imported = reading.parseReview(field.value, today());
    if ('problem' in imported) {
      const detail = readable(imported.detail);
      const reason = this.t(`reviewing.import.${imported.problem}`, { detail });
      status.textContent = `${reason} ${this.t('reviewing.import.unchanged')}`;
      return;
    }
    const key = newKey();
    const { ids } = imported.review;
    this.#session.store.save(key, imported.review);
    field.value = '';
    status.textContent = '';
    const said = this.t('reviewing.import.done', { ids: ids.join(', ') });
    void this.go(ids, () => said, { review: key });
    this.at('status').scrollIntoView({ block: 'center' });
  }

  #save(): void {
    this.#session.save();
    this.#showProgress();
    this.#showKept();
  }

  /** Draws what depends on the review. */
  #render(): void {
    const { review } = this.#session;
    this.at('title', HTMLInputElement).value = review.title;
    this.at('date', HTMLInputElement).value = review.date;
    const sheets = this.found.map((entry) => sheetElement(entry, review, this.t));
    this.at('checklist').replaceChildren(...sheets);
    this.at('contents').replaceChildren(...this.found.map(contentsElement));
    this.#showProgress();
    this.#showKept();
  }

  #showProgress(): void {
    const { review } = this.#session;
    const { settled, total } = progressOf(review, this.found);
    this.at('progress').textContent = countOf(review, this.found, this.t);
    const meter = this.at('meter', HTMLProgressElement);
    meter.max = Math.max(total, 1);
    meter.value = settled;
    this.at('printed-title').textContent = review.title;
    for (const entry of this.found)
      for (const count of all(this, `[data-count="${entry.id}"]`))
        count.textContent = countOf(review, [entry], this.t);
  }

  #showKept(): void {
    const { store, key: current } = this.#session;
    const kept = store.list();
    this.at('kept').hidden = kept.length === 0;
    this.at('blocked').hidden = store.isLasting();
    this.at('local').hidden = !store.isLasting();
    const items = kept.map((review) =>
      keptElement(review, review.key === current, this.t, {
        opened: (key, ids) => {
          void this.go(ids, undefined, { review: key });
        },
        removed: (key) => {
          store.remove(key);
          this.#showKept();
        },
      }),
    );
    this.at('kept-list').replaceChildren(...items);
  }
}

customElements.define('design-review', DesignReview);
