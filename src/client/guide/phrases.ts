import type { PhrasesBelow } from '../../i18n/translate.ts';

/** Names of the phrases that the page hands to the script. */
export const guidePhrases = [
  'choose.none',
  'choose.some',
  'choose.fit',
  'choose.answered',
  'choose.compare',
  'choose.compareFirst',
  'tray.add',
] as const;
export type GuidePhrase = PhrasesBelow<(typeof guidePhrases)[number]>;
