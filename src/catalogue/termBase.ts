import { inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { GlossaryData } from '../schema/glossary.ts';
import type { TermsData } from '../schema/terms.ts';
import { escapePattern, wordPattern } from './wordBounds.ts';

/** A word that texts may not use. */
export interface RefusedForm {
  form: string;
  /** What to write instead. */
  use: string;
  why: string;
  /** Phrases in which the form means something else. */
  except: readonly string[];
}

/** An idea with its one word in one language. */
export interface BaseTerm {
  key: string;
  term: string;
  /** Other spellings that may stand in texts. */
  forms: readonly string[];
  refused: readonly RefusedForm[];
}

/**
 * Joins the glossary, which says what words mean, with the words that have no definition and those that are refused.
 *
 * @returns The ideas that have a word in the language, those of the glossary first.
 * @example
 * termBase({ glossary, terms: {} }, 'en')[0]?.refused; // => []
 */
export function termBase(
  { glossary, terms }: { glossary: GlossaryData; terms: TermsData },
  locale: Locale,
): BaseTerm[] {
  const keys = new Set([...Object.keys(glossary), ...Object.keys(terms)]);
  return [...keys].flatMap((key) => {
    const defined = glossary[key] && inLocale(glossary[key].words, locale);
    const words = terms[key]?.[locale];
    const term = defined?.term ?? words?.term;
    if (term === undefined) return [];
    return [
      {
        key,
        term,
        forms: defined?.forms ?? [],
        refused: (words?.refused ?? []).flatMap(({ forms, use = term, why, except }) =>
          forms.map((form) => ({ form, use, why, except })),
        ),
      },
    ];
  });
}

/** Finds refused words in a text. */
export type RefusedFinder = (text: string) => { refused: RefusedForm; start: number }[];

const alternatives = (patterns: readonly string[], flags: string): RegExp =>
  // Without a pattern nothing matches.
  new RegExp(patterns.length > 0 ? patterns.join('|') : '(?!)', flags);

/**
 * Prepares the search for the refused words of one language, see `wordPattern`. Longer forms win, and only the first
 * letter may be in another case, as at the beginning of a sentence.
 *
 * @returns A function that takes plain text and gives what stands in it, with its offset.
 */
export function refusedFinder(refused: readonly RefusedForm[], locale: Locale): RefusedFinder {
  const byForm = new Map(refused.map((one) => [one.form.toLowerCase(), one]));
  const forms = [...byForm.values()].map(({ form }) => form).sort((a, b) => b.length - a.length);
  const words = alternatives(
    forms.map((form) => wordPattern(locale, form)),
    'giu',
  );
  const accepted = alternatives(refused.flatMap(({ except }) => except).map(escapePattern), 'gu');
  return (text) => {
    const right = [...text.matchAll(accepted)].map(({ 0: phrase, index }) => ({
      start: index,
      end: index + phrase.length,
    }));
    return [...text.matchAll(words)].flatMap(({ 0: found, index: start }) => {
      const one = byForm.get(found.toLowerCase());
      const isRight = right.some((phrase) => phrase.start <= start && start < phrase.end);
      return one && !isRight && isSameWord(one.form, found) ? [{ refused: one, start }] : [];
    });
  };
}

const isSameWord = (form: string, found: string): boolean => form.slice(1) === found.slice(1);
