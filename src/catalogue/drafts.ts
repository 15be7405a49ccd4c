import type { Catalogue } from './model.ts';

/**
 * Leaves drafts out of a catalogue, as the published site does. Their ids stay in the ledger.
 *
 * @example
 * withoutDrafts(catalogue).entries.some(({ status }) => status === 'draft'); // => false
 */
export function withoutDrafts(catalogue: Catalogue): Catalogue {
  return { ...catalogue, entries: catalogue.entries.filter(({ status }) => status !== 'draft') };
}
