import type { Locale } from '../../i18n/locales.ts';
import type { Lookup } from '../../search/rank.ts';
import { fresh } from '../kit/later.ts';

/** Pagefind's module, as far as it is used here. */
interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

interface PagefindInstance {
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; score: number }[] }>;
}

/** Saturates late, so that a word in a name counts more than one in the text, and ignores how long entries are. */
const ranking = { termSaturation: 2, termFrequency: 1, pageLength: 0 };

/** So few pages may be no answer at all. */
const few = 2;

/** The full-text index of every language, loaded when it is first asked. */
export class FullText {
  readonly #folder: string;
  readonly #primary: Locale;
  #instance: Promise<PagefindInstance> | undefined;
  #tries = 0;
  readonly #languages = new Map<Locale, Promise<void>>();
  readonly #answers = new Map<string, Promise<ReadonlyMap<string, number>>>();

  /**
   * @param base Base path of the site.
   * @param locale Language of the page, whose index Pagefind loads by itself.
   */
  constructor(base: string, locale: Locale) {
    this.#folder = `${base}pagefind/`;
    this.#primary = locale;
  }

  /**
   * Loads what every search in a language needs.
   *
   * @throws When the index cannot be fetched or the browser has no WebAssembly; the next call tries again.
   */
  async load(locale: Locale): Promise<void> {
    this.#instance ??= this.#start();
    try {
      const instance = await this.#instance;
      if (locale === this.#primary) return;
      // Pagefind takes the path it was started with for the same index, though it is of another language.
      const address = new URL(this.#folder, location.href).href;
      let merged = this.#languages.get(locale);
      merged ??= instance.mergeIndex(address, { language: locale, ranking });
      this.#languages.set(locale, merged);
      await merged;
    } catch (error) {
      this.#instance = undefined;
      this.#tries += 1;
      this.#languages.clear();
      throw error;
    }
  }

  async #start(): Promise<PagefindInstance> {
    const address = `${this.#folder}pagefind.js`;
    const { createInstance } = await fresh<PagefindModule>(address, this.#tries);
    // Its worker is another 12 kB to do what takes a few milliseconds here.
    const instance = createInstance({ basePath: this.#folder, noWorker: true, ranking });
    await instance.init();
    // It reports what it could not load to the console alone; a search tells.
    await instance.search('a9');
    return instance;
  }

  /** The lookup of a language, for the ranking; {@link load} it first. */
  lookup(locale: Locale): Lookup {
    return async (key) => {
      const name = `${locale} ${key}`;
      let answer = this.#answers.get(name);
      answer ??= this.#ask(locale, key);
      this.#answers.set(name, answer);
      return answer;
    };
  }

  async #ask(locale: Locale, key: string): Promise<ReadonlyMap<string, number>> {
    const pages = await this.#pagesOf(locale, key);
    if (pages.size === 0 || pages.size > few) return pages;
    // For a key that it does not have, Pagefind may give what shares its beginning: the same as for a key that nobody has.
    const others = await this.#pagesOf(locale, `${key.replace(/\d$/, '')}qqq9`);
    const isFallback =
      others.size === pages.size && [...pages.keys()].every((id) => others.has(id));
    return isFallback ? new Map() : pages;
  }

  async #pagesOf(locale: Locale, key: string): Promise<ReadonlyMap<string, number>> {
    const instance = await this.#instance;
    const { results } = (await instance?.search(key)) ?? { results: [] };
    return new Map(
      results.flatMap(({ id, score }) => (id.startsWith(`${locale}_`) ? [[id, score]] : [])),
    );
  }
}
