import type { RelationType } from '../schema/entry.ts';
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

/**
 * Lists the relations of an entry from both sides: those it wrote, and those others wrote about it.
 *
 * @returns In the order of `directedRelations`, then of the catalogue.
 * @example
 * // asynchronous wrote `mitigates online-bigsize`
 * relatedEntries(onlineBigsize, catalogue.entries);
 * // => [{ relation: 'mitigated-by', entry: asynchronous, … }]
 */
export function relatedEntries(entry: Entry, entries: readonly Entry[]): RelatedEntry[] {
  const bySlug = new Map(entries.map((other) => [other.slug, other]));
  const own = entry.relations.flatMap(({ type, target }): RelatedEntry[] => {
    const other = bySlug.get(target);
    return other ? [{ relation: type, entry: other, writtenIn: entry, reasonKey: target }] : [];
  });
  const others = entries.flatMap((other) =>
    other.relations
      .filter(({ target }) => target === entry.slug)
      .map(({ type }): RelatedEntry => ({
        relation: inverses[type],
        entry: other,
        writtenIn: other,
        reasonKey: entry.slug,
      })),
  );
  const rank = ({ relation, entry: other }: RelatedEntry): number =>
    directedRelations.indexOf(relation) * entries.length + entries.indexOf(other);
  return [...own, ...others].sort((a, b) => rank(a) - rank(b));
}
