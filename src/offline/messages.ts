import type { Difference } from './edition.ts';

/** Why taking an edition has stopped. */
export type Problem =
  /** The network is gone; it goes on when there is one. */
  | 'interrupted'
  /** The device has no room left. */
  | 'quota'
  /** The host does not answer with what its list says. */
  | 'refused';

/** An edition that is on its way. */
export interface Taking {
  done: number;
  files: number;
  bytes: number;
  allBytes: number;
  /** Set where it has stopped. */
  problem?: Problem;
}

/** An edition that is kept. */
export interface KeptState {
  revision: string;
  /** When it was taken, in ISO 8601. */
  taken: string;
  files: number;
  bytes: number;
  /** Files that the host did not hand over. */
  missing: number;
}

/** What a language has on this device. */
export interface LanguageState {
  kept?: KeptState;
  taking?: Taking;
}

/** Languages that are kept or on their way. */
export type OfflineState = Readonly<Record<string, LanguageState>>;

/** What a page asks of the worker, and what it answers. */
export interface Asked {
  /** What there is. */
  state: { ask: { type: 'state' }; answer: OfflineState };
  /** What an update would move; nothing where there is none. */
  check: { ask: { type: 'check'; locale: string }; answer: Difference | undefined };
  /** Take the newest edition, or go on with it. */
  take: { ask: { type: 'take'; locale: string }; answer: OfflineState };
  /** Stop taking; what was kept before stays. */
  cancel: { ask: { type: 'cancel'; locale: string }; answer: OfflineState };
  /** Delete a language, or all of them. */
  remove: { ask: { type: 'remove'; locale?: string }; answer: OfflineState };
  /** What this page was told before it listened. */
  missed: { ask: { type: 'missed' }; answer: Told[] };
  /** Go on with what was interrupted. */
  resume: { ask: { type: 'resume' }; answer: OfflineState };
}
export type Ask = Asked[keyof Asked]['ask'];

/** What the worker tells pages. */
export type Told =
  | { type: 'state'; state: OfflineState }
  /** An edition was taken: pages that are open were made with another one. */
  | { type: 'taken'; locale: string }
  /** A part of a page that came from the network is that of the kept edition. */
  | { type: 'partly'; text: string }
  /** A script of the page is neither at the host any more nor kept. */
  | { type: 'gone' };
