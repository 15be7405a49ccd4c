import type { Locale } from '../../i18n/locales.ts';
import { nameOf, prepare, type Prepared } from '../../search/names.ts';
import { nearest } from '../../search/nearest.ts';
import { bestParts, prepareParts, type PreparedPart } from '../../search/parts.ts';
import { rank, type Answer, type Found } from '../../search/rank.ts';
import type { EntryPart, EntryRecord, PageRecord, SearchRecords } from '../../search/records.ts';
import { fetched, json } from '../kit/fetched.ts';
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
  readonly #prepared = new Map<Locale, Prepared[]>();

  constructor(base: string, locale: string | undefined) {
    this.#base = base;
    // The page's own language, which is one of the catalogue's.
    this.locale = (locale ?? 'en') as Locale;
    this.#fullText = new FullText(base, this.locale);
  }

  /** Records of a language. */
  records(locale: Locale = this.locale): Promise<SearchRecords> {
    return json<SearchRecords>(`${this.#base}search/${locale}.json`);
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
    const { excerpts } = await this.records();
    const others = (Object.keys(excerpts) as Locale[]).filter((locale) => locale !== this.locale);
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
    const address = `${this.#base}search/${locale}/${id}.json`;
    const parts = await fetched(address, async (response) =>
      prepareParts((await response.json()) as EntryPart[]),
    );
    return bestParts(parts, terms, 3);
  }

  /** Terms of the glossary and families that a query names. */
  async pages(query: string): Promise<PageRecord[]> {
    const pages = await json<PageRecord[]>(`${this.#base}search/${this.locale}/pages.json`);
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

  /**
   * Entries that a query names, by names, summaries and ids alone.
   *
   * @param isPartial Some entries are in English only, and are found by their English names.
   */
  async named(query: string, isPartial: boolean): Promise<EntryRecord[]> {
    const own = await this.#entries(this.locale);
    const ids = new Set(own.map(({ record }) => record.id));
    const english = isPartial ? await this.#entries('en') : [];
    const others = english.filter(({ record }) => !ids.has(record.id));
    return (await rank(query, [...own, ...others])).entries;
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
}
