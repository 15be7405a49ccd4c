import { inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { GlossaryData } from '../schema/glossary.ts';
import { wordPattern } from './wordBounds.ts';

/** A place in a text where a term of the glossary stands. */
export interface TermMatch {
  /** Key of the term. */
  key: string;
  start: number;
  end: number;
}

/** Finds terms in running text, the first use of each only. */
export type TermFinder = (text: string, seen: Set<string>) => TermMatch[];

/** An abbreviation such as SLO is no other word in lower case; any other form may begin a sentence. */
const sameCase = (form: string, found: string): boolean =>
  form !== form.toUpperCase() || form === found;

/** A term with all its spellings in one language. */
export interface TermForms {
  /** Key in the glossary. */
  key: string;
  forms: readonly string[];
}

/** Lists the terms of a glossary as one language spells them. */
export const termForms = (glossary: GlossaryData, locale: Locale): TermForms[] =>
  Object.entries(glossary).map(([key, { words }]) => {
    const { term, forms } = inLocale(words, locale);
    return { key, forms: [term, ...forms] };
  });

/**
 * Prepares the search for the terms of one language. Longer forms win; case counts for abbreviations only.
 *
 * @returns A function that marks the terms it finds as seen, so that a text links each term once.
 * @example
 * const find = termFinder(termForms(glossary, 'en'), 'en');
 * find('Use a dead-letter queue.', new Set()); // => [{ key: 'dead-letter-queue', start: 6, end: 23 }]
 */
export function termFinder(terms: readonly TermForms[], locale: Locale): TermFinder {
  const forms = new Map(
    terms.flatMap(({ key, forms: spellings }) =>
      spellings.map((form) => [form.toLowerCase(), { key, form }]),
    ),
  );
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const pattern = new RegExp(
    longestFirst.map((form) => wordPattern(locale, form)).join('|'),
    'giu',
  );
  return (text, seen) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = forms.get(match[0].toLowerCase());
      if (!found || seen.has(found.key) || !sameCase(found.form, match[0])) return [];
      const { key } = found;
      seen.add(key);
      return [{ key, start: match.index, end: match.index + match[0].length }];
    });
}
