/** Phrases that are fetched when a reader asks for the list of shortcuts, so that no page carries them. */
export const shortcutPhrases = ['shortcuts', 'diagram.close'] as const;
