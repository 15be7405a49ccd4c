import { fill, type Values } from '../../i18n/fill.ts';

/** Gives a phrase in the language of the page, with its placeholders filled. */
export type Words<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Reads phrases as the server hands them over: an object of phrases by key, in the page where it cannot do without, or
 * in a file where few readers ask for them.
 *
 * @example
 * wordsOf({ 'review.more': '{count} more' })('review.more', { count: 3 }); // => '3 more'
 */
export function wordsOf<Key extends string>(phrases: Readonly<Record<string, string>>): Words<Key> {
  return (key, values = {}) => fill(phrases[key] ?? key, values);
}

/** Reads the phrases that stand at an element of the page, or at one around it, in `data-phrases`. */
export function wordsAt<Key extends string>(element: Element): Words<Key> {
  const holder = element.closest<HTMLElement>('[data-phrases]');
  return wordsOf(JSON.parse(holder?.dataset['phrases'] ?? '{}') as Record<string, string>);
}
