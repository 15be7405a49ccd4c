import { writeIds } from '../kit/ids.ts';

/** More columns than these cannot be read side by side. */
export const mostEntries = 4;

/** Tells whether an address asks to see only the effects that differ. */
export function readOnlyDifferences(query: string): boolean {
  return new URLSearchParams(query).get('effects') === 'different';
}

/**
 * Writes the query string of a comparison.
 *
 * @example
 * writeComparison(['SRV-02', 'SRV-03'], true); // => '?ids=SRV-02,SRV-03&effects=different'
 */
export function writeComparison(ids: readonly string[], onlyDifferences: boolean): string {
  return writeIds(ids, ...(onlyDifferences ? ['effects=different'] : []));
}
