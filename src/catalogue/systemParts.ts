import type { Entry } from './model.ts';
import { relatedEntries } from './relations.ts';

/** The entries of one part of the system: those that matter first, and the rest. */
export interface PartEntries {
  first: Entry[];
  more: Entry[];
}

/**
 * Chooses what a part of the drawn system shows before somebody opens it: the entries that most others relate to.
 *
 * @param part Key of the part.
 * @param most How many it has room for. One more takes the room that naming it would take.
 * @returns Both in the order of the catalogue, antipatterns last.
 * @example
 * partEntries(catalogue.entries, 'caches', 6).more; // => []
 */
export function partEntries(entries: readonly Entry[], part: string, most: number): PartEntries {
  const members = entries.filter(({ place }) => place === part);
  const inOrder = [
    ...members.filter(({ kind }) => kind === 'pattern'),
    ...members.filter(({ kind }) => kind === 'antipattern'),
  ];
  if (members.length <= most + 1) return { first: inOrder, more: [] };
  const weight = (entry: Entry): number => relatedEntries(entry, entries).length;
  const chosen = new Set(members.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return {
    first: inOrder.filter((entry) => chosen.has(entry)),
    more: inOrder.filter((entry) => !chosen.has(entry)),
  };
}

/**
 * Gives the family that most of some entries belong to; a part of the drawing has its ink.
 *
 * @returns Undefined where there are none.
 * @example
 * mainCategory([asynchronous, batch]); // => 'serving'
 */
export function mainCategory(entries: readonly Pick<Entry, 'category'>[]): string | undefined {
  const count = (name: string): number =>
    entries.filter(({ category }) => category === name).length;
  return entries.map(({ category }) => category).toSorted((a, b) => count(b) - count(a))[0];
}
