import type { PhrasesBelow } from '../i18n/translate.ts';

/** Phrases that are fetched when a reader asks for the list of shortcuts, so that no page carries them. */
export const shortcutPhrases = ['shortcuts', 'diagram.close'] as const;
export type ShortcutPhrase = PhrasesBelow<(typeof shortcutPhrases)[number]>;
