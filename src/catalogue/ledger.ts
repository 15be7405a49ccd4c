import { entryById } from './lookup.ts';
import type { IdsData } from '../schema/ids.ts';
import type { Catalogue, Entry, RetiredEntry } from './model.ts';

type Line = IdsData[string];

/** Line of an entry that is there. */
export type LiveLine = Extract<Line, { place: string }>;

/** Line of an entry that was given up. */
export type RetiredLine = Extract<Line, { retired: string }>;

export const isLive = (line: Line | undefined): line is LiveLine =>
  line !== undefined && 'place' in line;

export const isRetired = (line: Line | undefined): line is RetiredLine =>
  line !== undefined && 'retired' in line;

/** Places that a live entry had before, oldest first. */
export function formerPlacesOf(id: string, ids: IdsData): string[] {
  const line = ids[id];
  return isLive(line) ? line.formerly : [];
}

/** Lists the entries that were given up, in the order of the ledger. */
export function retiredEntries(ids: IdsData): RetiredEntry[] {
  return Object.entries(ids).flatMap(([id, line]) => (isRetired(line) ? [{ id, ...line }] : []));
}

/**
 * Follows retirements to the entries that readers should find: a merged entry may have been merged again.
 *
 * @returns Ids of live entries, without repetition; empty when everything on the way was withdrawn.
 * @example
 * // SRV-12 was split into SRV-03 and SRV-04.
 * liveSuccessors('SRV-12', ids); // => ['SRV-03', 'SRV-04']
 */
export function liveSuccessors(id: string, ids: IdsData): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (next: string): void => {
    // Two entries that name each other must not keep us here.
    if (seen.has(next)) return;
    seen.add(next);
    const line = ids[next];
    if (isLive(line)) found.add(next);
    else if (isRetired(line)) line.into.forEach(follow);
  };
  follow(id);
  return [...found];
}

/** An address that an entry had, and what it leads to. */
export interface FormerAddress {
  /** `serving/old-slug`. */
  place: string;
  /** Id of the entry that had it. */
  id: string;
  /** What became of the entry, unless it only moved. */
  retired?: RetiredEntry;
  /** Entries to read instead: exactly one where the address can send its reader on. */
  entries: Entry[];
}

/** Gives the entries that took the place of a retired one. */
export function successorsOf(retired: RetiredEntry, catalogue: Catalogue): Entry[] {
  return retired.into.flatMap((id) => entryById(catalogue.entries, id) ?? []);
}

/** Lists every address that an entry had and has no longer, so that each can be a page that helps. */
export function formerAddresses(catalogue: Catalogue): FormerAddress[] {
  return [
    ...catalogue.entries.flatMap((entry) =>
      entry.formerly.map((place) => ({ place, id: entry.id, entries: [entry] })),
    ),
    ...catalogue.retired.flatMap((retired) =>
      retired.formerly.map((place) => ({
        place,
        id: retired.id,
        retired,
        entries: successorsOf(retired, catalogue),
      })),
    ),
  ];
}

/**
 * Lists the names that entries had and none has now, each with what it stood for last. Addresses that hold no family go by
 * them alone.
 *
 * @example formerSlugs(catalogue)[0]?.slug // => 'one-server'
 */
export function formerSlugs(catalogue: Catalogue): (Omit<FormerAddress, 'place'> & {
  slug: string;
})[] {
  const taken = new Set(catalogue.entries.map(({ slug }) => slug));
  return formerAddresses(catalogue).flatMap(({ place, ...address }) => {
    const slug = place.slice(place.indexOf('/') + 1);
    if (taken.has(slug)) return [];
    taken.add(slug);
    return [{ slug, ...address }];
  });
}
