import type { Locale } from '../../i18n/locales.ts';
import { nameOf, prepare, type Prepared } from '../../search/names.ts';
import { nearest } from '../../search/nearest.ts';
import { bestParts, prepareParts, type PreparedPart } from '../../search/parts.ts';
import { rank, type Answer, type Found, type Searched } from '../../search/rank.ts';
import type { EntryPart, EntryRecord, PageRecord, SearchRecords } from '../../search/records.ts';
import { prepareSpellings, type Spelling } from '../../search/spellings.ts';
import { fetched, json } from '../kit/fetched.ts';
import { giveWay } from '../kit/giveWay.ts';
import { later } from '../kit/later.ts';
import { FullText } from './fullText.ts';

/** What answers a query in one language. */
export interface LocalAnswer extends Answer {
  locale: Locale;
  /** What was searched for: not what was typed, where that is a slip between two layouts of a keyboard. */
  query: string;
  /** The full text is not searched yet, or cannot be. */
  state: 'names-first' | 'names-only' | 'complete';
}

/** Parts that a result shows; more of them hide the next result. */
const mostParts = 2;

/** What is known of a language before anything is asked of its full text. */
interface Known {
  entries: Prepared[];
  spellings: Spelling[];
}

/** How Koreans search without writing out syllables, or with the other layout: for what is found by no letters. */
async function otherwise(
  query: string,
  entries: readonly Prepared[],
  searched: Searched,
): Promise<(Answer & { query: string }) | undefined> {
  if (!entries.some(({ names }) => names.some(({ text }) => /[가-힣]/.test(text))))
    return undefined;
  const { byInitials, isInitials, onOtherLayout } = await later(
    () => import('../../search/keyboard.ts'),
  );
  if (isInitials(query)) return { query, entries: byInitials(query, entries), terms: [] };
  const other = onOtherLayout(query);
  if (other === undefined) return undefined;
  const answer = await rank(other, entries, searched);
  return answer.entries.length > 0 ? { query: other, ...answer } : undefined;
}

/** Searches the catalogue: the same for the dialog and the page. Loads nothing before it is first asked. */
export class SearchEngine {
  readonly #base: string;
  readonly locale: Locale;
  readonly #fullText: FullText;
  readonly #prepared = new Map<Locale, Promise<Known>>();

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
    const { entries, spellings } = await this.#known(this.locale);
    const soon = await Promise.race([loading, Promise.resolve('names-first' as const)]);
    if (soon === 'names-first') {
      const first = await rank(query, entries, { spellings });
      if (first.entries.length > 0) yield { ...first, query, locale: this.locale, state: soon };
    }
    const state = await loading;
    const lookup = state === 'complete' ? this.#fullText.lookup(this.locale) : undefined;
    const answer = { query, ...(await rank(query, entries, { lookup, spellings })) };
    const better =
      answer.entries.length > 0
        ? answer
        : await otherwise(query, entries, { lookup, spellings }).catch(() => undefined);
    yield { ...(better ?? answer), locale: this.locale, state };
  }

  /** Answers in the other languages, for a query that the reader's language has no answer to. */
  async others(query: string): Promise<LocalAnswer[]> {
    const { excerpts } = await this.records();
    const others = (Object.keys(excerpts) as Locale[]).filter((locale) => locale !== this.locale);
    // Before the first search, which asks every index there is.
    await Promise.all(others.map((locale) => this.#fullText.load(locale)));
    const answers = await Promise.all(
      others.map(async (locale) => {
        const { entries, spellings } = await this.#known(locale);
        const lookup = this.#fullText.lookup(locale);
        const answer = await rank(query, entries, { lookup, spellings });
        return { ...answer, query, locale, state: 'complete' as const };
      }),
    );
    return answers.filter(({ entries }) => entries.length > 0);
  }

  /** The parts of an entry that match best. */
  async parts(locale: Locale, id: string, terms: readonly Found[]): Promise<PreparedPart[]> {
    return bestParts(await this.#partsOf(locale, id), terms, mostParts);
  }

  /** The part of an entry at an anchor; undefined where it has none such, or nothing can be fetched. */
  async part(locale: Locale, id: string, anchor: string): Promise<EntryPart | undefined> {
    const parts = await this.#partsOf(locale, id).catch(() => []);
    return parts.find((part) => part.anchor === anchor);
  }

  #partsOf(locale: Locale, id: string): Promise<PreparedPart[]> {
    return fetched(`${this.#base}search/${locale}/${id}.json`, async (response) => {
      const parts = (await response.json()) as EntryPart[];
      await giveWay();
      return prepareParts(parts);
    });
  }

  /** Terms of the glossary and families that a query names. */
  async pages(query: string): Promise<PageRecord[]> {
    const pages = await json<PageRecord[]>(`${this.#base}search/${this.locale}/pages.json`);
    const items = pages.map((item) => ({ item, names: item.names.map(nameOf) }));
    const asked = nameOf(query);
    const named = items.filter(({ names }) =>
      names.some(
        ({ loose }) =>
          loose.length > 1 &&
          asked.loose.length > 1 &&
          (asked.loose.includes(loose) || loose.startsWith(asked.loose)),
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
    const { entries: own, spellings } = await this.#known(this.locale);
    const ids = new Set(own.map(({ record }) => record.id));
    const english = isPartial ? (await this.#known('en')).entries : [];
    const others = english.filter(({ record }) => !ids.has(record.id));
    return (await rank(query, [...own, ...others], { spellings })).entries;
  }

  /** Entries that are named most like the query. */
  async nearest(query: string): Promise<EntryRecord[]> {
    const { entries } = await this.#known(this.locale);
    const items = entries.map(({ record, names, english }) => ({
      item: record,
      names: [...names, ...english],
    }));
    return nearest(query, items, 3);
  }

  /** Prepared once; what could not be fetched is asked for again. */
  #known(locale: Locale): Promise<Known> {
    const known = this.#prepared.get(locale) ?? this.#prepare(locale);
    this.#prepared.set(locale, known);
    known.catch(() => this.#prepared.delete(locale));
    return known;
  }

  /** Somebody types meanwhile: a slow phone draws between one entry and the next. */
  async #prepare(locale: Locale): Promise<Known> {
    const { entries, words } = await this.records(locale);
    const prepared: Prepared[] = [];
    for (const record of entries) {
      prepared.push(...prepare([record]));
      await giveWay();
    }
    return { entries: prepared, spellings: prepareSpellings(words) };
  }
}
