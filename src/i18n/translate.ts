import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import { fill, type Values } from './fill.ts';
import { phrasesOf } from '../config/catalogue.ts';
import { localeData, locales, type Locale } from './locales.ts';
import { nameList } from './nameList.ts';
import { chooseParticles } from './particles.ts';

/** Key of a phrase of the interface; `en.json` is the list. */
export type PhraseKey = keyof typeof en;

/** A key, or all keys below a name: `entries` stands for `entries.loading` and the others. */
export type PhrasesBelow<Name extends string> = Extract<PhraseKey, Name | `${Name}.${string}`>;

/** Keys that have a form for one and a form for several. */
export type PluralKey = {
  [Key in PhraseKey]: Key extends `${infer Stem}.one` ? Stem : never;
}[PhraseKey];

type Phrases = Readonly<Partial<Record<PhraseKey, string>>>;

/** What the interface is translated into already. A catalogue adds languages, and may choose other words. */
const translated: Readonly<Record<string, Phrases>> = { en, ja, ko };

/** Keys of all phrases. */
export const phraseKeys = Object.keys(en) as PhraseKey[];

/** Phrases that nobody has translated stand in English. */
const phrases = new Map<Locale, Readonly<Record<PhraseKey, string>>>(
  locales.map((locale) => [locale, { ...en, ...translated[locale], ...phrasesOf(locale) }]),
);

/**
 * Lists the phrases of the interface that a language lacks.
 *
 * @example
 * missingPhrases('ja'); // => []
 */
export function missingPhrases(locale: Locale): PhraseKey[] {
  const own = { ...translated[locale], ...phrasesOf(locale) };
  return phraseKeys.filter((key) => !(key in own));
}

/** Gives the phrases of a language as they stand in its file here, in its order; none where there is no such file. */
export const writtenPhrases = (locale: Locale): readonly string[] =>
  Object.values(translated[locale] ?? {});

/** The interface in one language. */
export interface Translator {
  (key: PhraseKey, values?: Values): string;
  /** Chooses the form for a number by the rules of the language. */
  count: (key: PluralKey, count: number, values?: Values) => string;
  /** Phrases for a script: those named, and all below a name. */
  pick: <Name extends string>(names: readonly Name[]) => Record<PhrasesBelow<Name>, string>;
  /** A date in the way of the language: `24 November 2026`, `2026年11月24日`; of a draft it may be words. */
  date: (isoDate: string) => string;
  /** A month: `November 2026`, `2026年11月`. */
  month: (isoMonth: string) => string;
  /** Names joined the way a sentence does. */
  list: (names: readonly string[]) => string;
}

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
  const own = phrases.get(locale) ?? en;
  const particles = locale === 'ko' ? chooseParticles : (sentence: string) => sentence;
  const translate = (key: PhraseKey, values: Values = {}): string =>
    particles(fill(own[key], values));
  const plural = new Intl.PluralRules(locale);
  const dates = new Intl.DateTimeFormat(localeData(locale).dates ?? locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const months = new Intl.DateTimeFormat(localeData(locale).dates ?? locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return Object.assign(translate, {
    count: (key: PluralKey, count: number, values: Values = {}): string =>
      translate(plural.select(count) === 'one' ? `${key}.one` : `${key}.other`, {
        count,
        ...values,
      }),
    pick: <Name extends string>(names: readonly Name[]) =>
      Object.fromEntries(
        Object.entries(own).filter(([key]) =>
          names.some((name) => key === name || key.startsWith(`${name}.`)),
        ),
      ) as Record<PhrasesBelow<Name>, string>,
    date: (isoDate: string): string => {
      const day = new Date(isoDate);
      return Number.isNaN(day.getTime()) ? isoDate : dates.format(day);
    },
    month: (isoMonth: string): string => months.format(new Date(isoMonth)),
    list: (names: readonly string[]): string => nameList(names, locale),
  });
}
