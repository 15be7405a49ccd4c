import type { PhrasesBelow } from '../../i18n/translate.ts';

/** Names of the phrases that the page hands to the script. */
export const comparePhrases = [
  'entries',
  'comparing',
  'kind.label',
  'category.label',
  'compare.summaryRow',
] as const;
export type ComparePhrase = PhrasesBelow<(typeof comparePhrases)[number]>;
