import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import { fill, type Values } from './fill.ts';
import type { Locale } from './locales.ts';
import { chooseParticles } from './particles.ts';

/** Key of a phrase of the interface; `en.json` is the list. */
export type PhraseKey = keyof typeof en;

/** A key, or all keys below a name: `entries` stands for `entries.loading` and the others. */
export type PhrasesBelow<Name extends string> = Extract<PhraseKey, Name | `${Name}.${string}`>;

/** Keys that have a form for one and a form for several. */
export type PluralKey = {
  [Key in PhraseKey]: Key extends `${infer Stem}.one` ? Stem : never;
}[PhraseKey];

const phrases: Readonly<Record<Locale, Readonly<Record<PhraseKey, string>>>> = { en, ja, ko };

/** Gives the phrases of a language as they stand in its file, in its order. */
export const phrasesOf = (locale: Locale): Readonly<Record<PhraseKey, string>> => phrases[locale];

/** The interface in one language. */
export interface Translator {
  (key: PhraseKey, values?: Values): string;
  /** Chooses the form for a number by the rules of the language. */
  count: (key: PluralKey, count: number, values?: Values) => string;
  /** Phrases for a script: those named, and all below a name. */
  pick: <Name extends string>(names: readonly Name[]) => Record<PhrasesBelow<Name>, string>;
  /** A date in the way of the language: `24 November 2026`, `2026年11月24日`. */
  date: (isoDate: string) => string;
  /** Names joined the way a sentence does. */
  list: (names: readonly string[]) => string;
}

/** English readers of this site are everywhere: day before month cannot be misread with the month in letters. */
const dateLocale: Readonly<Record<Locale, string>> = { en: 'en-GB', ja: 'ja', ko: 'ko' };

const translators = new Map<Locale, Translator>();

/**
 * Gives the interface phrases of one language.
 *
 * @example
 * const t = translator('ko');
 * t('nav.catalogue'); // => '카탈로그'
 * t.count('count.patterns', 3); // => '패턴 3개'
 */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale) ?? makeTranslator(locale);
  translators.set(locale, known);
  return known;
}

function makeTranslator(locale: Locale): Translator {
  const particles = locale === 'ko' ? chooseParticles : (sentence: string) => sentence;
  const translate = (key: PhraseKey, values: Values = {}): string =>
    particles(fill(phrases[locale][key], values));
  const plural = new Intl.PluralRules(locale);
  const dates = new Intl.DateTimeFormat(dateLocale[locale], { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return Object.assign(translate, {
    count: (key: PluralKey, count: number, values: Values = {}): string =>
      translate(plural.select(count) === 'one' ? `${key}.one` : `${key}.other`, {
        count,
        ...values,
      }),
    pick: <Name extends string>(names: readonly Name[]) =>
      Object.fromEntries(
        Object.entries(phrases[locale]).filter(([key]) =>
          names.some((name) => key === name || key.startsWith(`${name}.`)),
        ),
      ) as Record<PhrasesBelow<Name>, string>,
    date: (isoDate: string): string => dates.format(new Date(isoDate)),
    list: (names: readonly string[]): string => lists.format(names),
  });
}
