import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';

/** What Mermaid calls the kinds of blocks, and writes into the corner of their frames. */
const blocks = ['alt', 'loop', 'opt', 'par', 'critical', 'break'] as const;

/** A branch is named as the block that it belongs to. */
const blockOf: Readonly<Record<string, (typeof blocks)[number]>> = {
  else: 'alt',
  and: 'par',
  option: 'critical',
  ...Object.fromEntries(blocks.map((block) => [block, block])),
};

/**
 * Gives the word for a block of a sequence diagram in a language.
 *
 * @param keyword As Mermaid writes it; another word stays as it is.
 * @example
 * blockWord('loop', 'ja'); // => '繰り返し'
 */
export function blockWord(keyword: string, locale: Locale): string {
  const block = blockOf[keyword];
  return block ? translator(locale)(`diagram.block.${block}`) : keyword;
}

/**
 * Puts the words of a language into the frames of a picture, which Mermaid draws in English.
 *
 * @param slim What `slimSvg` made.
 */
export const withBlockWords = (slim: string, locale: Locale): string =>
  slim.replace(
    /(<text class="keyword"[^>]*>)([a-z]+)(?=<)/g,
    (_whole, start: string, keyword: string) => start + blockWord(keyword, locale),
  );
