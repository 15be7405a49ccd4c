import { asKatakana, fold } from './fold.ts';
import { foldHangul, standardHangul } from './hangul.ts';
import type { EntryRecord } from './records.ts';
import { indexKeys, wordsOf } from './terms.ts';

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
export const looseOf = (text: string): string =>
  foldHangul(standardHangul(asKatakana(compactOf(text)))).join('');

/** Prepares a name for many queries. */
export const nameOf = (text: string): Name => ({
  text,
  compact: compactOf(text),
  loose: looseOf(text),
  keys: new Set(indexKeys(text)),
  letters: new Set(lettersOf(text)),
});

function lettersOf(text: string): string[] {
  return wordsOf(text).flatMap(({ text: word, segments, terms }) => {
    if (segments.length === 0) return terms.map(({ key }) => key);
    const isShort = word.length === 1;
    // Long words of katakana are asked for by threes, everything else by pairs.
    const threes = new Set(
      segments.flatMap(({ script, from, to }) =>
        script === 'katakana' && to - from > 2 ? range(from, to) : [],
      ),
    );
    return terms
      .filter(({ key }) => key.endsWith('8') && (isShort || key.length > 5))
      .filter(({ key }, index) => key.length > 9 || !(threes.has(index) && threes.has(index + 1)))
      .map(({ key }) => key);
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** Prepares entries once for many queries. */
export const prepare = (records: readonly EntryRecord[]): Prepared[] =>
  records.map((record) => ({
    record,
    names: record.names.map(nameOf),
    english: record.english.map(nameOf),
    summary: new Set(indexKeys(record.summary)),
  }));
