import { inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { GlossaryData } from '../schema/glossary.ts';

/** Terms that begin alike. */
export interface GlossaryGroup {
  /** What they begin with, as readers look for it: `A`, `か`, `ㅅ`. */
  initial: string;
  /** Keys of the terms, in order. */
  keys: string[];
}

/** The first kana of each row of the Japanese syllabary. */
const rows = 'あかさたなはまやらわ';

/** The first consonants of Hangul in their order; a doubled one stands with the single. */
const consonants = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';

const isLatin = (sound: string): boolean => /^[a-z0-9]/i.test(sound);

/** Katakana as hiragana, so that the script a word is written in does not part it from its neighbours. */
const hiragana = (kana: string): string =>
  kana.replaceAll(/[ァ-ヶ]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0x60));

const firstLetter = (sound: string): string => sound.charAt(0).toUpperCase();

/** Where the first letter is not what readers look for. */
const initials: Readonly<Record<string, (sound: string) => string>> = {
  ja: (sound) => {
    if (isLatin(sound)) return 'A–Z';
    // Without the marks of voiced sounds, and small kana as large ones.
    const first = sound.normalize('NFD').charAt(0);
    return Array.from(rows).findLast((row) => row.localeCompare(first, 'ja') <= 0) ?? first;
  },
  ko: (sound) => {
    if (isLatin(sound)) return 'A–Z';
    const syllable = (sound.codePointAt(0) ?? 0) - 0xac00;
    return consonants.charAt(Math.floor(syllable / 588)) || sound.charAt(0);
  },
};

/**
 * Puts the terms of a glossary in the order in which readers of a language look for them: by sound, not by the code of
 * the characters. Terms in Latin letters come first where the language has another script.
 *
 * @example
 * glossaryGroups(glossary, 'ja').at(-1)?.initial; // => 'た'
 */
export function glossaryGroups(glossary: GlossaryData, locale: Locale): GlossaryGroup[] {
  const sounds = Object.entries(glossary)
    .map(([key, { words }]) => {
      const { term, reading = term } = inLocale(words, locale);
      return { key, sound: hiragana(reading) };
    })
    .sort(
      (a, b) =>
        Number(isLatin(b.sound)) - Number(isLatin(a.sound)) ||
        a.sound.localeCompare(b.sound, locale),
    );
  const groups = Map.groupBy(sounds, ({ sound }) => (initials[locale] ?? firstLetter)(sound));
  return [...groups].map(([initial, terms]) => ({ initial, keys: terms.map(({ key }) => key) }));
}
