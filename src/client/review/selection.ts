/** What an address asks for. */
export interface Selection {
  /** Ids in their order, each once, in the form in which the catalogue writes them. */
  ids: string[];
  /** Words that cannot be ids, cut to a length that can be shown. */
  strange: string[];
}

const idShape = /^[A-Z]{2,4}-A?\d{1,4}$/;

/** More than this is no selection of somebody who reviews a system. */
const limit = 60;

/** Tells whether a word has the form of an id. */
export function isId(word: string): boolean {
  return idShape.test(word);
}

/**
 * Reads the selection from a query string. What people type is accepted: lower case, spaces, repetitions.
 *
 * @example
 * readSelection('?ids=srv-03, OPS-04,SRV-03'); // => { ids: ['SRV-03', 'OPS-04'], strange: [] }
 */
export function readSelection(query: string): Selection {
  const words = new URLSearchParams(query)
    .getAll('ids')
    .flatMap((value) => value.split(/[\s,;+、，]+/))
    .filter((word) => word !== '')
    .map((word) => word.toUpperCase())
    .slice(0, limit);
  const once = [...new Set(words)];
  return {
    ids: once.filter(isId),
    strange: once.filter((word) => !isId(word)).map((word) => word.slice(0, 40)),
  };
}

/**
 * Writes the selection as a query string.
 *
 * @example
 * writeSelection(['SRV-03', 'OPS-04']); // => '?ids=SRV-03,OPS-04'
 */
export function writeSelection(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?ids=${ids.join(',')}`;
}
