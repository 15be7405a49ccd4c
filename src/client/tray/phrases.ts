import type { PhrasesBelow } from '../../i18n/translate.ts';

/** Phrases of the interface that are fetched when a reader opens the tray. */
export const trayPhrases = [
  'tray',
  'compare.action',
  'diagram.copied',
  'diagram.copyFailed',
  'diagram.close',
  'entries.failed',
  'entries.loading',
  'entries.remove',
  'nav.catalogue',
  'nav.choose',
  'reviewing.conflicts',
  'reviewing.traps',
  'reviewing.trap.covered',
  'reviewing.trap.open',
  'review.start',
] as const;
export type TrayPhrase = PhrasesBelow<(typeof trayPhrases)[number]>;
