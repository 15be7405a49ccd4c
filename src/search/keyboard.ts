import { convertHangulToQwerty, convertQwertyToHangul, getChoseong } from 'es-hangul';
import { fold } from './fold.ts';
import type { Prepared } from './names.ts';
import type { EntryRecord } from './records.ts';

/**
 * What a query says on the other layout of a Korean keyboard.
 *
 * @returns undefined where that is no word either.
 * @example
 * onOtherLayout('qlehdrl'); // => '비동기'
 * onOtherLayout('헤ㅕ'); // => 'gpu'
 */
export function onOtherLayout(query: string): string | undefined {
  const isLatin = /^[a-z\s]+$/i.test(query);
  const other = isLatin ? convertQwertyToHangul(query) : convertHangulToQwerty(query);
  const isWord = isLatin ? /^[가-힣\s]+$/ : /^[a-z\s]+$/i;
  return isWord.test(other) ? other : undefined;
}

/** Tells whether a query is made of initial consonants, at least two. */
export const isInitials = (query: string): boolean =>
  /^[ㄱ-ㅎ]{2,}$/.test(query.replaceAll(/\s/g, ''));

/**
 * Finds entries whose names have these initial consonants in a row.
 *
 * @param query As `isInitials` takes it.
 * @returns Best first: names that begin so, then shorter ones.
 * @example
 * byInitials('ㅂㄷㄱ', []); // => []
 */
export function byInitials(query: string, entries: readonly Prepared[]): EntryRecord[] {
  const asked = query.replaceAll(/\s/g, '');
  return entries
    .map(({ record }) => ({
      record,
      value: Math.max(0, ...record.names.map((name, index) => likeness(asked, name, index))),
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ record }) => record);
}

function likeness(asked: string, name: string, index: number): number {
  const words = fold(name).text.split(/\s+/);
  const initials = words.map((word) => getChoseong(word));
  const all = initials.join('');
  const starts = initials.map((_, at) => initials.slice(0, at).join('').length);
  const at = starts.find((start) => all.startsWith(asked, start));
  if (at === undefined) return 0;
  // A title before its other names, and what begins so before what goes on so.
  return (at === 0 ? 2 : 1) + asked.length / all.length + (index === 0 ? 0.5 : 0);
}
