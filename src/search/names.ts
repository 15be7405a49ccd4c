import { asKatakana, fold } from './fold.ts';
import { foldHangul, standardHangul } from './hangul.ts';
import type { EntryRecord } from './records.ts';
import { indexKey, indexKeys, wordsOf } from './terms.ts';

/** A title or an alias with what it is found by. */
export interface Name {
  text: string;
  /** Folded, letters and digits only. */
  compact: string;
  /** The same, with everything alike that sounds alike. */
  loose: string;
  keys: ReadonlySet<string>;
  /** Keys of its letters, each once: what a query that names it has to cover. */
  letters: ReadonlySet<string>;
}

/** An entry with what its names and its summary are found by. */
export interface Prepared {
  record: EntryRecord;
  names: Name[];
  english: Name[];
  summary: ReadonlySet<string>;
}

/** Folds a name or a query to its letters and digits: `A/B test` and `ABテスト` begin alike. */
export const compactOf = (text: string): string =>
  fold(text).text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The same with hiragana as katakana and with Korean loanwords in one spelling.
 *
 * @example
 * looseOf('きゃっしゅ') === looseOf('キャッシュ'); // => true
 */
export const looseOf = (text: string): string => loosened(compactOf(text));

/** What is folded already is folded again only where there is hiragana. */
const loosened = (compact: string): string => {
  const kana = /[\u3041-\u3096]/.test(compact) ? asKatakana(compact) : compact;
  return /[가-힣]/.test(kana) ? foldHangul(standardHangul(kana)).join('') : kana;
};

/** Prepares a name for many queries. */
export function nameOf(text: string): Name {
  const compact = compactOf(text);
  return {
    text,
    compact,
    loose: loosened(compact),
    keys: new Set(indexKeys(text)),
    letters: new Set(lettersOf(text)),
  };
}

/** Long words of katakana are asked for by threes, everything else by pairs. */
function lettersOf(text: string): string[] {
  return wordsOf(text).flatMap(({ text: word, segments }) => {
    if (segments.length === 0 || word.length === 1) return [indexKey(word)];
    const long = segments.filter(({ script, from, to }) => script === 'katakana' && to - from > 2);
    const isInside = (at: number): boolean =>
      long.some(({ from, to }) => from <= at && at + 2 <= to);
    const starts = Array.from({ length: word.length - 1 }, (_, at) => at);
    return [
      ...starts.filter((at) => !isInside(at)).map((at) => indexKey(word.slice(at, at + 2))),
      ...starts
        .filter((at) => long.some(({ from, to }) => from <= at && at + 3 <= to))
        .map((at) => indexKey(word.slice(at, at + 3))),
    ];
  });
}

/** Prepares entries once for many queries. */
export const prepare = (records: readonly EntryRecord[]): Prepared[] =>
  records.map((record) => ({
    record,
    names: record.names.map(nameOf),
    english: record.english.map(nameOf),
    summary: new Set(indexKeys(record.summary)),
  }));
