import { filterNames } from '../../search/records.ts';
import {
  readSelection,
  writeSelection,
  type FacetSelection,
} from '../../catalogue/facetSelection.ts';

/** More than this nobody types. */
const longest = 300;

/** What is asked, as the address of the page holds it. */
export interface AskedFor {
  query: string;
  filters: FacetSelection;
}

/**
 * Reads what an address asks for. Anybody can write one: what cannot be read is left out.
 *
 * @param search As in `location.search`.
 * @example
 * readAddress('?q=queue&kind=pattern').query; // => 'queue'
 */
export function readAddress(search: string): AskedFor {
  const query = new URLSearchParams(search).get('q') ?? '';
  const { kind, category, improves } = readSelection(search);
  return { query: query.slice(0, longest), filters: { kind, category, improves } };
}

/**
 * Writes a query string.
 *
 * @example
 * addressOf({ query: 'queue', filters: { kind: ['pattern'] } }); // => '?q=queue&kind=pattern'
 */
export function addressOf({ query, filters }: AskedFor): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
  const known = Object.fromEntries(filterNames.map((name) => [name, filters[name] ?? []]));
  const rest = writeSelection(known).slice(1);
  const all = [parameters.toString(), rest].filter((part) => part !== '').join('&');
  return all === '' ? '' : `?${all}`;
}
