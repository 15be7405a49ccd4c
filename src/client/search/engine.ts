import { isLocale, locales, type Locale } from '../../i18n/locales.ts';
import { nameOf, prepare, type Prepared } from '../../search/names.ts';
import { nearest } from '../../search/nearest.ts';
import { bestParts, prepareParts, type PreparedPart } from '../../search/parts.ts';
import { rank, type Answer, type Found } from '../../search/rank.ts';
import type { EntryPart, EntryRecord, PageRecord, SearchRecords } from '../../search/records.ts';
import { FullText } from './fullText.ts';

/** What answers a query in one language. */
export interface LocalAnswer extends Answer {
  locale: Locale;
  /** The full text is not searched yet, or cannot be. */
  state: 'names-first' | 'names-only' | 'complete';
}

/** Searches the catalogue: the same for the dialog and the page. Loads nothing before it is first asked. */
export class SearchEngine {
  readonly #base: string;
  readonly locale: Locale;
  readonly #fullText: FullText;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #prepared = new Map<Locale, Prepared[]>();

  constructor(base: string, locale: string | undefined) {
    this.#base = base;
    this.locale = isLocale(locale) ? locale : 'en';
    this.#fullText = new FullText(base, this.locale);
  }

  /** Records of a language. */
  records(locale: Locale = this.locale): Promise<SearchRecords> {
    return this.#json<SearchRecords>(`${locale}.json`);
  }

  /**
   * Answers a query: at once from the names while the full text is still loading, then from everything.
   *
   * @throws When not even the records can be fetched.
   */
  async *answers(query: string): AsyncGenerator<LocalAnswer> {
    const loading = this.#fullText.load(this.locale).then(
      () => 'complete' as const,
      () => 'names-only' as const,
    );
    const entries = await this.#entries(this.locale);
    const soon = await Promise.race([loading, Promise.resolve('names-first' as const)]);
    if (soon === 'names-first') {
      const first = await rank(query, entries);
      if (first.entries.length > 0) yield { ...first, locale: this.locale, state: soon };
    }
    const state = await loading;
    const lookup = state === 'complete' ? this.#fullText.lookup(this.locale) : undefined;
    yield { ...(await rank(query, entries, lookup)), locale: this.locale, state };
  }

  /** Answers in the other languages, for a query that the reader's language has no answer to. */
  async others(query: string): Promise<LocalAnswer[]> {
    const others = locales.filter((locale) => locale !== this.locale);
    // Before the first search, which asks every index there is.
    await Promise.all(others.map((locale) => this.#fullText.load(locale)));
    const answers = await Promise.all(
      others.map(async (locale) => {
        const entries = await this.#entries(locale);
        const answer = await rank(query, entries, this.#fullText.lookup(locale));
        return { ...answer, locale, state: 'complete' as const };
      }),
    );
    return answers.filter(({ entries }) => entries.length > 0);
  }

  /** The parts of an entry that match best. */
  async parts(locale: Locale, id: string, terms: readonly Found[]): Promise<PreparedPart[]> {
    const parts = await this.#json<EntryPart[], PreparedPart[]>(
      `${locale}/${id}.json`,
      prepareParts,
    );
    return bestParts(parts, terms, 3);
  }

  /** Terms of the glossary and families that a query names. */
  async pages(query: string): Promise<PageRecord[]> {
    const pages = await this.#json<PageRecord[]>(`${this.locale}/pages.json`);
    const items = pages.map((item) => ({ item, names: item.names.map(nameOf) }));
    const asked = nameOf(query);
    const named = items.filter(({ names }) =>
      names.some(
        ({ compact }) =>
          compact.length > 1 &&
          asked.compact.length > 1 &&
          (asked.compact.includes(compact) || compact.startsWith(asked.compact)),
      ),
    );
    return named.slice(0, 3).map(({ item }) => item);
  }

  /** Entries that are named most like the query. */
  async nearest(query: string): Promise<EntryRecord[]> {
    const entries = await this.#entries(this.locale);
    const items = entries.map(({ record, names, english }) => ({
      item: record,
      names: [...names, ...english],
    }));
    return nearest(query, items, 3);
  }

  async #entries(locale: Locale): Promise<Prepared[]> {
    const { entries } = await this.records(locale);
    const prepared = this.#prepared.get(locale) ?? prepare(entries);
    this.#prepared.set(locale, prepared);
    return prepared;
  }

  /** Fetches a file of the search once; a file that could not be fetched is asked for again. */
  #json<File, Result = File>(path: string, prepareFile?: (file: File) => Result): Promise<Result> {
    const known = this.#files.get(path) as Promise<Result> | undefined;
    const file =
      known ??
      fetch(`${this.#base}search/${path}`).then(async (response) => {
        if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
        const json = (await response.json()) as File;
        return prepareFile ? prepareFile(json) : (json as unknown as Result);
      });
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }
}
