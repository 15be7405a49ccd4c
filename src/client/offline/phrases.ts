import type { PhrasesBelow } from '../../i18n/translate.ts';

/** Phrases that the page about reading offline shows. */
export const viewPhrases = ['offline.at'] as const;
export type ViewPhrase = PhrasesBelow<(typeof viewPhrases)[number]>;

/** Phrases that any page fetches for those who keep a language. */
export const watchPhrases = ['offline.news'] as const;
export type WatchPhrase = PhrasesBelow<(typeof watchPhrases)[number]>;
