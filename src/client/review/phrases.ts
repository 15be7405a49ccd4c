import type { PhrasesBelow } from '../../i18n/translate.ts';
import type { Words } from '../kit/phrases.ts';

/** Names of the phrases that the page hands to the script. */
export const reviewPhrases = [
  'entries',
  'reviewing',
  'picker.add',
  'relation.mitigated-by',
  'relation.risked-by',
  'review.checklist',
] as const;
export type ReviewPhrase = PhrasesBelow<(typeof reviewPhrases)[number]>;

/** Gives a phrase of the review. */
export type ReviewWords = Words<ReviewPhrase>;
