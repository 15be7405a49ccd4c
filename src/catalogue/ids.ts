import { config } from '../config/catalogue.ts';
import type { CategorySlug, Kind } from '../schema/entry.ts';

/**
 * Gives what an id starts with: ids are numbered within it.
 *
 * @example
 * idPrefix('SRV-A01'); // => 'SRV-A'
 */
export function idPrefix(id: string): string {
  return id.replace(/\d+$/, '');
}

/**
 * Gives what the ids of a family start with.
 *
 * @example
 * familyPrefix('serving', 'antipattern'); // => 'SRV-A'
 */
export function familyPrefix(category: CategorySlug, kind: Kind): string {
  return `${config.families[category]?.prefix ?? ''}-${kind === 'antipattern' ? 'A' : ''}`;
}

/**
 * Gives the next id that was never given out.
 *
 * @param ids Every id of the ledger, retired ones too.
 * @example
 * nextFreeId(['SRV-01', 'SRV-02', 'SRV-A01'], 'SRV-'); // => 'SRV-03'
 */
export function nextFreeId(ids: readonly string[], prefix: string): string {
  const used = ids
    .filter((id) => idPrefix(id) === prefix)
    .map((id) => Number(id.slice(prefix.length)));
  return prefix + String(Math.max(0, ...used) + 1).padStart(2, '0');
}
