/** What a command should be told to do about a translation: the same in every message. */

/**
 * Says how a translation is brought up to date.
 *
 * @param place `serving/asynchronous`.
 * @example
 * translationAdvice('qa/offline-only', 'ja').startsWith('Run `npm run translate -- qa/offline-only ja`'); // => true
 */
export const translationAdvice = (place: string, locale: string): string =>
  `Run \`npm run translate -- ${place} ${locale}\`, write what it marks, then run it with \`--done\`. Nobody has to: until then readers see the English words, marked as such.`;
