import { textLimits } from '../../schema/limits.ts';
import type { Note } from './decision.ts';
import { isSafeField } from './markdown.ts';

/**
 * Makes a title that an entry can bear.
 *
 * @returns An empty one where the words are too long.
 * @example fitTitle('[WIP] Data cache', 1, () => undefined) // => 'Data cache'
 */
export function fitTitle(words: string, line: number, note: Note): string {
  const plain = words
    .normalize('NFC')
    .replaceAll(/[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (sign) =>
      /[©®™]/u.test(sign) ? sign : '',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
  const title = plain.replace(/^\[(?:wip|draft|todo)\]\s*|^\((?:wip|draft|todo)\)\s*/i, '').trim();
  if (title !== plain)
    note(
      line,
      'The title says that the text is unfinished; the mark was left out.',
      'Finish it before it is published.',
    );
  else if (title !== words.trim().replaceAll(/\s+/g, ' '))
    note(
      line,
      'The title had signs that pictures of links cannot show; they were left out.',
      'Read the title.',
    );
  if (!isSafeField(title)) {
    note(line, 'The title holds an address; it was left out.', 'Write a noun phrase.');
    return '';
  }
  if (title.length <= textLimits.title) return title;
  note(
    line,
    `The title has ${String(title.length)} characters; ${String(textLimits.title)} are accepted: “${title.slice(0, 80)} …”. It was left out.`,
    'Write a noun phrase that fits.',
  );
  return '';
}
