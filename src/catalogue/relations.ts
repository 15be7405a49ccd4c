import type { RelationType } from '../schema/entry.ts';
import { entryBySlug } from './lookup.ts';
import type { Entry } from './model.ts';

/** Relation types as read from the target's side; symmetric ones keep their name. */
const inverses = {
  uses: 'used-by',
  extends: 'extended-by',
  feeds: 'fed-by',
  mitigates: 'mitigated-by',
  risks: 'risked-by',
  'alternative-to': 'alternative-to',
  'combines-with': 'combines-with',
  'contrasts-with': 'contrasts-with',
} as const satisfies Record<RelationType, string>;

/** How an entry relates to another, read from the entry's own side. */
export type DirectedRelation = RelationType | (typeof inverses)[RelationType];

/** The reading from the other side, of either side. */
const reverses = new Map<DirectedRelation, DirectedRelation>(
  Object.entries(inverses).flatMap(([type, inverse]) => [
    [type as RelationType, inverse],
    [inverse, type as RelationType],
  ]),
);

/**
 * Tells how a relation reads from its other end.
 *
 * @example
 * inverseOf('mitigated-by'); // => 'mitigates'
 * inverseOf('alternative-to'); // => 'alternative-to'
 */
export const inverseOf = (relation: DirectedRelation): DirectedRelation =>
  reverses.get(relation) ?? relation;

/** Every reading of a relation, in the order in which a page lists them. */
export const directedRelations: readonly DirectedRelation[] = [
  'mitigates',
  'mitigated-by',
  'risks',
  'risked-by',
  'alternative-to',
  'combines-with',
  'uses',
  'used-by',
  'feeds',
  'fed-by',
  'extends',
  'extended-by',
  'contrasts-with',
];

/** A relation as one of its two entries shows it. */
export interface RelatedEntry {
  relation: DirectedRelation;
  /** The entry at the other end. */
  entry: Entry;
  /** The entry whose author wrote the relation; it holds the reason. */
  writtenIn: Entry;
  /** Key of the reason in the writer's `reasons`. */
  reasonKey: string;
}

/** Relations by the slug of the entry that shows them, once per list of entries. */
const known = new WeakMap<readonly Entry[], ReadonlyMap<string, RelatedEntry[]>>();

function relationsBySlug(entries: readonly Entry[]): ReadonlyMap<string, RelatedEntry[]> {
  const found = new Map<string, RelatedEntry[]>(entries.map(({ slug }) => [slug, []]));
  for (const writer of entries) {
    for (const { type, target } of writer.relations) {
      const other = entryBySlug(entries, target);
      if (!other) continue;
      const written = { writtenIn: writer, reasonKey: target };
      found.get(writer.slug)?.push({ relation: type, entry: other, ...written });
      found.get(target)?.push({ relation: inverses[type], entry: writer, ...written });
    }
  }
  const order = new Map(entries.map(({ slug }, index) => [slug, index]));
  const rank = ({ relation, entry }: RelatedEntry): number =>
    directedRelations.indexOf(relation) * entries.length + (order.get(entry.slug) ?? 0);
  for (const list of found.values()) list.sort((a, b) => rank(a) - rank(b));
  return found;
}

/**
 * Lists the relations of an entry from both sides: those it wrote, and those others wrote about it.
 *
 * @returns In the order of `directedRelations`, then of the catalogue.
 * @example
 * // asynchronous wrote `mitigates online-bigsize`
 * relatedEntries(onlineBigsize, catalogue.entries);
 * // => [{ relation: 'mitigated-by', entry: asynchronous, … }]
 */
export function relatedEntries(entry: Entry, entries: readonly Entry[]): readonly RelatedEntry[] {
  let relations = known.get(entries);
  if (!relations) {
    relations = relationsBySlug(entries);
    known.set(entries, relations);
  }
  return relations.get(entry.slug) ?? [];
}
