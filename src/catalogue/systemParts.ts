import type { PartPlace } from '../config/parts.ts';
import type { Entry } from './model.ts';
import { relatedEntries } from './relations.ts';

/** The entries of one part of the system: those that matter first, and the rest. */
export interface PartEntries {
  first: Entry[];
  more: Entry[];
  /** Those of the first that only the drawing shows: where parts follow each other, all have the room of a small one. */
  later: ReadonlySet<Entry>;
}

/** How many entries a part of one cell shows before somebody opens it. */
const cellRoom = 4;

/**
 * Tells how many entries a part has room for, by the cells that it covers. The gap between two cells, and the name that
 * only one of them bears, have room for two more.
 *
 * @example
 * partRoom({ column: 3, row: 1, columns: 2, rows: 1 }); // => 10
 */
export const partRoom = ({ columns, rows }: PartPlace): number =>
  columns * rows * (cellRoom + 2) - 2;

/**
 * Chooses what a part of the drawn system shows before somebody opens it: the entries that most others relate to.
 *
 * @param part Key of the part.
 * @param at Its place in the drawing.
 * @returns All in the order of the catalogue, antipatterns last.
 * @example
 * partEntries(catalogue.entries, 'no-such-part', { column: 2, row: 2, columns: 1, rows: 1 }).more; // => []
 */
export function partEntries(entries: readonly Entry[], part: string, at: PartPlace): PartEntries {
  const members = entries.filter(({ place }) => place === part);
  const inOrder = [
    ...members.filter(({ kind }) => kind === 'pattern'),
    ...members.filter(({ kind }) => kind === 'antipattern'),
  ];
  const weight = new Map(
    members.map((entry) => [entry, relatedEntries(entry, entries).length] as const),
  );
  const byWeight = members.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
  // One more takes the room that naming it would take.
  const chosen = (most: number): ReadonlySet<Entry> =>
    new Set(members.length <= most + 1 ? members : byWeight.slice(0, most));
  const [first, always] = [chosen(partRoom(at)), chosen(cellRoom)];
  return {
    first: inOrder.filter((entry) => first.has(entry)),
    more: inOrder.filter((entry) => !first.has(entry)),
    later: new Set(inOrder.filter((entry) => first.has(entry) && !always.has(entry))),
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
