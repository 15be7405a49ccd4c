import type { Element, ElementContent, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { loadDefaultJapaneseParser } from 'budoux';
import type { Locale } from '../i18n/locales.ts';

const japanese = loadDefaultJapaneseParser();

/** A mark that ends a phrase, whatever the words around it are. */
const ends = /(?<=[、。：；！？])/u;

/** Scripts that the parser cuts into pieces at times: one word is rarely two. */
const unbroken = [/[\w%) ]/, /\p{Script=Han}/u, /[\p{Script=Katakana}ー]/u];

/** Tells whether a place in a text is inside a number, a Latin word or a compound. */
const isInside = (before: string, after: string): boolean =>
  unbroken.some((script) => script.test(before.slice(-1)) && script.test(after.slice(0, 1)));

/**
 * Cuts a text where a line may end. Japanese may end lines anywhere, and reads well where they end between phrases;
 * English and Korean have blanks, and what stands between them stays whole.
 *
 * @returns The parts, which make the text again.
 * @example
 * phrasesOf('データとモデルのバージョン管理', 'ja'); // => ['データと', 'モデルの', 'バージョン管理']
 * phrasesOf('Data cache', 'en'); // => ['Data cache']
 */
export function phrasesOf(text: string, locale: Locale): string[] {
  if (locale !== 'ja' || text === '') return [text];
  const parts: string[] = [];
  for (const part of text.split(ends).flatMap((clause) => japanese.parse(clause))) {
    const last = parts.at(-1);
    if (last !== undefined && isInside(last, part)) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** Elements whose text is not prose. */
const whole = new Set(['code', 'pre']);

/** Puts break opportunities between the phrases of everything inside an element. */
export function breakPhrases<Content extends ElementContent | RootContent>(
  nodes: readonly Content[],
  locale: Locale,
): (Content | Element | Text)[] {
  return nodes.flatMap((node): (Content | Element | Text)[] => {
    if (node.type === 'text')
      return phrasesOf(node.value, locale).flatMap((value, index): (Element | Text)[] => [
        ...(index > 0 ? [h('wbr')] : []),
        { type: 'text', value },
      ]);
    if (node.type !== 'element' || whole.has(node.tagName)) return [node];
    return [{ ...node, children: breakPhrases(node.children, locale) }];
  });
}
