import { inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Catalogue } from './model.ts';
import { termBase } from './termBase.ts';

/** Words for one idea in a language. */
export interface WordGroup {
  /** As texts write them. */
  used: string[];
  /** As people type them. */
  typed: string[];
}

/**
 * Gathers what stands for what: the words of each term with its English one, its reading and the words that texts may
 * not use, and what people are known to type.
 *
 * @returns One group for each idea that has several words; a word of two ideas is in two groups.
 * @example
 * const spellings = { kubernetes: { used: ['Kubernetes'], typed: { ko: ['쿠버네티스'] } } };
 * wordGroups({ glossary: {}, terms: {}, spellings }, 'ko');
 * // => [{ used: ['Kubernetes'], typed: ['쿠버네티스'] }]
 */
export function wordGroups(
  catalogue: Pick<Catalogue, 'glossary' | 'terms' | 'spellings'>,
  locale: Locale,
): WordGroup[] {
  const { glossary, terms, spellings } = catalogue;
  const based = termBase(catalogue, locale).map(({ key, term, forms, refused }) => {
    const english = glossary[key]?.words.en.term ?? terms[key]?.en?.term;
    const words = glossary[key] && inLocale(glossary[key].words, locale);
    return {
      used: [term, ...forms],
      typed: [
        ...(english === undefined ? [] : [english]),
        ...refused.filter(({ use }) => use === term).map(({ form }) => form),
        ...(words?.reading === undefined ? [] : [words.reading]),
        ...(spellings[key]?.typed[locale] ?? []),
      ],
    };
  });
  const known = new Set(termBase(catalogue, locale).map(({ key }) => key));
  const others = Object.entries(spellings)
    .filter(([key]) => !known.has(key))
    .map(([, words]) => {
      const typed = words.typed[locale] ?? [];
      return words.used.length > 0 ? { used: words.used, typed } : { used: typed, typed: [] };
    });
  return [...based, ...others]
    .map(({ used, typed }) => ({ used: plain(used), typed: plain(typed) }))
    .filter(({ used, typed }) => new Set([...used, ...typed]).size > 1 && used.length > 0);
}

/** A word with an explanation in brackets is typed by nobody. */
const plain = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => !/[(（]/.test(word))),
];
