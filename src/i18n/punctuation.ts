import type { Locale } from './locales.ts';

/** Marks with the blanks that belong to them, for sentences that are put together. */
export interface Punctuation {
  colon: string;
  comma: string;
  stop: string;
  /** Brackets around an addition. */
  open: string;
  close: string;
}

const western: Punctuation = { colon: ': ', comma: ', ', stop: '. ', open: ' (', close: ')' };

const marks: Readonly<Record<string, Punctuation>> = {
  ja: { colon: '：', comma: '、', stop: '。', open: '（', close: '）' },
  // A bracket stands at its word.
  ko: { ...western, open: '(' },
};

/**
 * Gives the punctuation of a language.
 *
 * @example
 * punctuation('ja').colon; // => '：'
 */
export const punctuation = (locale: Locale): Punctuation => marks[locale] ?? western;

/**
 * Puts a source behind a sentence: before its full stop in Japanese and Korean, after it in English.
 *
 * @param source A link, in Markdown or in words.
 * @example
 * withSource('費用が増えます。', '[SRV-03](…)', 'ja'); // => '費用が増えます（[SRV-03](…)）。'
 */
export function withSource(sentence: string, source: string, locale: Locale): string {
  const { open, close } = punctuation(locale);
  const [, text = sentence, stop = ''] =
    (locale === 'en' ? undefined : /^(.*?)([。.])$/s.exec(sentence)) ?? [];
  return text + open + source + close + stop;
}
