import { relationTypes, type RelationType } from '../schema/entry.ts';
import type { Entry } from './model.ts';
import {
  directedRelations,
  relatedEntries,
  type DirectedRelation,
  type RelatedEntry,
} from './relations.ts';

/** Relation types that say the same from either end, so that their lines have no arrow. */
export const symmetricRelations: readonly RelationType[] = [
  'alternative-to',
  'combines-with',
  'contrasts-with',
];

/** What relates to one entry in the same way. */
export interface RelationGroup {
  relation: DirectedRelation;
  members: RelatedEntry[];
}

/**
 * Gathers the relations of an entry by how they read from it.
 *
 * @returns Groups in the order of `directedRelations`, their members in that of the catalogue.
 * @example
 * relationGroups(onlineBigsize, catalogue.entries)[0]?.relation; // => 'mitigated-by'
 */
export function relationGroups(entry: Entry, entries: readonly Entry[]): RelationGroup[] {
  const groups = new Map<DirectedRelation, RelatedEntry[]>();
  for (const related of relatedEntries(entry, entries)) {
    groups.set(related.relation, [...(groups.get(related.relation) ?? []), related]);
  }
  return [...groups].map(([relation, members]) => ({ relation, members }));
}

/**
 * Places relations around an entry: what leads to it before it, what it leads to after it. Symmetric relations go where
 * there is more room.
 *
 * @example
 * sidesOf(relationGroups(asynchronous, entries)).after[0]?.relation; // => 'mitigates'
 */
export function sidesOf<Group extends Pick<RelationGroup, 'relation'> & { members: unknown[] }>(
  groups: readonly Group[],
): { before: Group[]; after: Group[] } {
  const sides: { before: Group[]; after: Group[] } = { before: [], after: [] };
  for (const group of groups) {
    if (!isSymmetric(group.relation))
      sides[isWritten(group.relation) ? 'after' : 'before'].push(group);
  }
  for (const group of groups) {
    if (isSymmetric(group.relation))
      sides[size(sides.before) < size(sides.after) ? 'before' : 'after'].push(group);
  }
  return sides;
}

/** In lines: a group has a heading. */
const size = (groups: readonly { members: unknown[] }[]): number =>
  groups.reduce((sum, { members }) => sum + members.length + 1, 0);
const isWritten = (relation: DirectedRelation): relation is RelationType =>
  relationTypes.some((type) => type === relation);
const isSymmetric = (relation: DirectedRelation): boolean =>
  symmetricRelations.some((type) => type === relation);

/**
 * Gives the type under which a relation was written, whichever end it is read from.
 *
 * @example
 * writtenType('mitigated-by'); // => 'mitigates'
 * writtenType('uses'); // => 'uses'
 */
export function writtenType(relation: DirectedRelation): RelationType {
  // The reading from the target's side follows the written one in the list of readings.
  return isWritten(relation)
    ? relation
    : (directedRelations[directedRelations.indexOf(relation) - 1] as RelationType);
}

/**
 * Finds the entries with most relations, from which a reader sees most of a catalogue.
 *
 * @returns The busiest first, then in the order of the catalogue.
 * @example
 * mostRelated(entries, entries, 1).length; // => 1
 */
export function mostRelated(
  among: readonly Entry[],
  entries: readonly Entry[],
  most: number,
): Entry[] {
  const count = (entry: Entry): number => relatedEntries(entry, entries).length;
  return among
    .filter((entry) => count(entry) > 0)
    .sort((a, b) => count(b) - count(a))
    .slice(0, most);
}
