import { asKatakana, fold } from '../../search/fold.ts';
import { beforeLastKey } from '../../search/hangul.ts';

/** Texts as they are compared: as the search compares them, in either kana. */
export const folded = (text: string): string => asKatakana(fold(text).text);

/** Kana on their way end with Latin letters, which are no part of what will be asked. */
const unfinished = /(?<=[ぁ-ヿ])[a-zａ-ｚ]{1,3}$/i;

/**
 * Reads what is typed above a list. While the last syllable is still being composed, it may fit nothing yet: then it is
 * asked for without what was typed last.
 *
 * @param texts What there is, {@link folded}.
 * @returns The words that a text has to hold, folded.
 * @example
 * wordsIn('Dead  queue', ['a dead letter queue']); // => ['dead', 'queue']
 * wordsIn('뱇', ['배치']); // => ['배']
 */
export function wordsIn(query: string, texts: readonly string[]): string[] {
  const typed = query.split(/\s+/).filter(Boolean);
  const last = typed.at(-1) ?? '';
  const earlier = [last, last.replace(unfinished, ''), beforeLastKey(last)];
  const readings = earlier.flatMap((word) =>
    word === undefined ? [] : [[...typed.slice(0, -1), word].map(folded).filter(Boolean)],
  );
  const fits = (words: readonly string[]): boolean => texts.some((text) => holds(text, words));
  return readings.find(fits) ?? readings[0] ?? [];
}

/** Tells whether a text, {@link folded}, holds every word. */
export const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
