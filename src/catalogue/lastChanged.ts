import type { Entry } from './model.ts';

/**
 * Gives the day on which an entry was last written or reviewed.
 *
 * @example lastChanged(asynchronous) // gives '2026-11-24'
 */
export const lastChanged = ({ history, reviewed }: Entry): string =>
  [history.at(-1)?.date ?? reviewed, reviewed].sort().at(-1) ?? reviewed;

/**
 * Gives the day on which the newest of some entries was last written or reviewed.
 *
 * @returns undefined for none.
 */
export const newestChange = (entries: readonly Entry[]): string | undefined =>
  entries.map(lastChanged).sort().at(-1);
