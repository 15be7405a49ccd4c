import type { EditionIndex } from '../../offline/edition.ts';
import type { LanguageState, OfflineState, Taking, Told } from '../../offline/messages.ts';
import { FetchError } from '../kit/fetched.ts';
import { all, part } from '../kit/h.ts';
import { later } from '../kit/later.ts';
import { wordsAt } from '../kit/phrases.ts';
import { ask, isOurs } from './ask.ts';
import { numbersOf } from './numbers.ts';
import type { ViewPhrase } from './phrases.ts';

const base = import.meta.env.BASE_URL;

/**
 * Keeps languages on this device and says what is kept. Nothing is registered before a switch is turned on, and nothing
 * stays after the last is turned off.
 */
class OfflineReading extends HTMLElement {
  readonly #t = wordsAt<ViewPhrase>(this);
  readonly #numbers = numbersOf(document.documentElement.lang);
  #index: EditionIndex = {};
  #state: OfflineState = {};
  /** Bytes and files of an update, by language and revision. */
  readonly #updates = new Map<string, string>();

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    if (!(await canKeep())) {
      part(this, '[data-unsupported]').hidden = false;
      part(this, '[data-languages]').hidden = true;
      return;
    }
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      this.#hear(data as Told);
    });
    for (const row of all(this, '[data-language]')) this.#wire(row, row.dataset['language'] ?? '');
    part(this, '[data-remove]').addEventListener('click', () => void this.#removeAll());
    addEventListener('online', () => void this.#again());
    await this.#again();
  }

  /** Asks the host what there is, and the worker what is kept; it goes on with what was interrupted. */
  async #again(): Promise<void> {
    try {
      const response = await fetch(`${base}offline/index.json`, { cache: 'no-store' });
      if (!response.ok) throw new FetchError(response.url, response.status);
      this.#index = (await response.json()) as EditionIndex;
    } catch {
      // What is kept is shown, and its switch can be turned off.
    }
    const worker = await active();
    if (worker) this.#state = await ask(worker, { type: 'resume' });
    this.#show();
  }

  #hear(told: Told): void {
    if (told.type !== 'state') return;
    const before = this.#state;
    this.#state = told.state;
    for (const [locale, { kept, taking }] of Object.entries(told.state)) {
      const was = before[locale];
      if (kept && !taking && was?.taking)
        this.#say(this.#t('offline.at.done', { name: this.#name(locale) }));
      if (taking?.problem && taking.problem !== was?.taking?.problem)
        this.#say(this.#problem(locale, taking));
    }
    this.#show();
  }

  #wire(row: HTMLElement, locale: string): void {
    const toggle = part(row, 'input', HTMLInputElement);
    toggle.addEventListener('change', () => {
      void (toggle.checked ? this.#take(locale) : this.#remove(locale));
    });
    part(row, '[data-cancel]').addEventListener('click', () => {
      void this.#cancel(locale).then(() => {
        toggle.focus();
      });
    });
    for (const button of all(row, '[data-again], [data-update]'))
      button.addEventListener('click', () => void this.#take(locale));
  }

  async #take(locale: string): Promise<void> {
    try {
      const { registered, room } = await later(() => import('./register.ts'));
      const left = await room();
      const warning = part(this, '[data-room]');
      warning.hidden = left > (this.#index[locale]?.bytes ?? 0);
      if (!warning.hidden)
        warning.textContent = this.#t('offline.at.room', { room: this.#numbers.size(left) });
      const worker = (await active()) ?? (await registered());
      this.#state = await ask(worker, { type: 'take', locale });
    } catch {
      this.#say(this.#t('offline.at.refused'));
    }
    this.#show();
  }

  async #cancel(locale: string): Promise<void> {
    const worker = await active();
    if (worker) this.#state = await ask(worker, { type: 'cancel', locale });
    this.#say(this.#t('offline.at.cancelled', { name: this.#name(locale) }));
    await this.#leaveNothing();
  }

  async #remove(locale: string): Promise<void> {
    const worker = await active();
    if (worker) this.#state = await ask(worker, { type: 'remove', locale });
    this.#say(this.#t('offline.at.removed', { name: this.#name(locale) }));
    await this.#leaveNothing();
  }

  async #removeAll(): Promise<void> {
    const worker = await active();
    if (worker) await ask(worker, { type: 'remove' });
    this.#state = {};
    await this.#leaveNothing();
    this.#say(this.#t('offline.at.removedAll'));
    part(this, 'input').focus();
  }

  /** Where no language is left, the worker goes, too. */
  async #leaveNothing(): Promise<void> {
    if (Object.keys(this.#state).length === 0) {
      const worker = await active();
      if (worker) await ask(worker, { type: 'remove' });
      await (await registration())?.unregister();
    }
    this.#show();
  }

  #show(): void {
    for (const row of all(this, '[data-language]')) {
      const locale = row.dataset['language'] ?? '';
      this.#showLanguage(row, locale, this.#state[locale] ?? {});
    }
    part(this, '[data-remove]').hidden = Object.keys(this.#state).length === 0;
  }

  #showLanguage(row: HTMLElement, locale: string, { kept, taking }: LanguageState): void {
    const head = this.#index[locale];
    const { size, count, moment } = this.#numbers;
    const toggle = part(row, 'input', HTMLInputElement);
    toggle.checked = kept !== undefined || taking !== undefined;
    toggle.disabled = head === undefined && !toggle.checked;
    const measured = head ?? kept;
    part(row, '[data-size]').textContent = measured
      ? this.#t('offline.at.size', { size: size(measured.bytes), files: count(measured.files) })
      : this.#t('offline.at.noSize');
    part(row, '[data-kept]').textContent = kept
      ? this.#t('offline.at.kept', { revision: kept.revision, date: moment(kept.taken) })
      : '';
    const isStopped = taking?.problem !== undefined;
    const isOld =
      kept !== undefined && !taking && head !== undefined && head.revision !== kept.revision;
    const missing = kept?.missing ?? 0;
    part(row, '[data-news]').textContent = isStopped
      ? this.#problem(locale, taking)
      : isOld
        ? this.#news(locale, head.revision)
        : missing > 0 && !taking
          ? this.#t('offline.at.missing', { files: count(missing) })
          : kept && !taking && head
            ? this.#t('offline.at.newest')
            : '';
    part(row, '[data-progress]').hidden = !taking || isStopped;
    if (taking) {
      const meter = part(row, 'progress', HTMLProgressElement);
      if (taking.files > 0) Object.assign(meter, { max: taking.allBytes, value: taking.bytes });
      else meter.removeAttribute('value');
      part(row, '[data-done]').textContent =
        taking.files === 0
          ? this.#t('offline.at.asking')
          : this.#t('offline.at.progress', {
              done: count(taking.done),
              files: count(taking.files),
              size: size(taking.bytes),
              all: size(taking.allBytes),
            });
    }
    part(row, '[data-cancel]').hidden = !taking;
    part(row, '[data-again]').hidden =
      !isStopped && (missing === 0 || taking !== undefined || isOld);
    part(row, '[data-update]').hidden = !isOld;
  }

  /** What a new edition would move, once that is known. */
  #news(locale: string, revision: string): string {
    const key = `${locale} ${revision}`;
    const known = this.#updates.get(key) ?? this.#t('offline.at.old');
    if (!this.#updates.has(key)) void this.#weigh(locale, key);
    this.#updates.set(key, known);
    return known;
  }

  async #weigh(locale: string, key: string): Promise<void> {
    const worker = await active();
    const update = worker && (await ask(worker, { type: 'check', locale }).catch(() => undefined));
    if (!update) return;
    const { size, count } = this.#numbers;
    const values = { size: size(update.bytes), files: count(update.paths.length) };
    this.#updates.set(key, this.#t('offline.at.newer', values));
    this.#show();
  }

  #problem(locale: string, { problem = 'interrupted' }: Taking): string {
    return this.#t(`offline.at.${problem}`, { name: this.#name(locale) });
  }

  #name(locale: string): string {
    return part(this, `[data-language="${locale}"] label`).textContent.trim();
  }

  /** Tells those who do not see the page. */
  #say(text: string): void {
    part(this, '[data-said]').textContent = text;
  }
}

const registration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration(base);

async function active(): Promise<ServiceWorker | undefined> {
  const worker = (await registration())?.active;
  return isOurs(worker) ? worker : undefined;
}

/** Browsers without workers have no such property, and some private windows refuse what they offer. */
async function canKeep(): Promise<boolean> {
  try {
    if (!isSecureContext) return false;
    await registration();
    await caches.has('');
    return true;
  } catch {
    return false;
  }
}

customElements.define('offline-reading', OfflineReading);
