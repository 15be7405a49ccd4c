import type { PhrasesBelow } from '../i18n/translate.ts';

/** Phrases that the worker says on pages; they are kept with the edition of their language. */
export const workerPhrases = ['offline.bar'] as const;
export type WorkerPhrase = PhrasesBelow<(typeof workerPhrases)[number]>;
