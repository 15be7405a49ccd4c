import { inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { GlossaryData } from '../schema/glossary.ts';
import type { TermsData } from '../schema/terms.ts';
import { wordPattern } from './wordBounds.ts';

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

/** Every place of a form in a text. */
function* placesOf(form: string, text: string): Generator<number> {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) yield at;
}

/** A sentence may begin with it; in other case it is another word. */
const spellings = (form: string): Set<string> =>
  new Set([form, form.charAt(0).toUpperCase() + form.slice(1)]);

/**
 * Prepares the search for the refused words of one language, see `wordPattern`. A longer form hides those inside it.
 *
 * @returns A function that takes plain text and gives what stands in it, with its offset, in the order of the text.
 */
export function refusedFinder(refused: readonly RefusedForm[], locale: Locale): RefusedFinder {
  const words = refused
    .flatMap((one) => [...spellings(one.form)].map((form) => ({ one, form })))
    .sort((a, b) => b.form.length - a.form.length)
    // Plain texts are looked through first: a pattern at every place of all content would take half a second.
    .map(({ one, form }) => ({ one, form, word: new RegExp(wordPattern(locale, form), 'uy') }));
  return (text) => {
    const taken: { start: number; end: number }[] = [];
    const isTaken = (at: number): boolean =>
      taken.some(({ start, end }) => start <= at && at < end);
    const found: { refused: RefusedForm; start: number }[] = [];
    for (const { one, form, word } of words) {
      for (const start of placesOf(form, text)) {
        word.lastIndex = start;
        if (!word.test(text) || isTaken(start) || isRight(one, text, start)) continue;
        taken.push({ start, end: start + form.length });
        found.push({ refused: one, start });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** Tells whether a form stands in a phrase in which it means something else. */
const isRight = ({ except, form }: RefusedForm, text: string, start: number): boolean =>
  except.some((phrase) => {
    const at = text.indexOf(phrase, Math.max(0, start - phrase.length));
    return at >= 0 && at <= start && start + form.length <= at + phrase.length;
  });
