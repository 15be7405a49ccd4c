import { fill, type Values } from '../../i18n/fill.ts';
import type { PhraseKey } from '../../i18n/translate.ts';

const borrowed = [
  'search.retry',
  'entry.claimLink',
  'diagram.copied',
  'diagram.copyFailed',
  'diagram.open',
  'diagram.number',
  'relation.mitigated-by',
  'relation.risked-by',
] as const;

/** Phrases that the page hands to the script in its language. */
export type ReviewPhrase = Extract<
  PhraseKey,
  `review.${string}` | `map.type.${string}` | (typeof borrowed)[number]
>;

/** Gives a phrase with its placeholders filled. */
export type Words = (key: ReviewPhrase, values?: Values) => string;

/** Tells which phrases the script needs. */
export function isReviewPhrase(key: string): key is ReviewPhrase {
  return /^(?:review|map\.type)\./.test(key) || borrowed.some((phrase) => phrase === key);
}

/**
 * Reads the phrases that the page hands over.
 *
 * @example
 * wordsOf('{ "review.more": "{count} more" }')('review.more', { count: 3 }); // => '3 more'
 */
export function wordsOf(json: string): Words {
  const phrases = JSON.parse(json) as Readonly<Record<string, string>>;
  return (key, values = {}) => fill(phrases[key] ?? key, values);
}
