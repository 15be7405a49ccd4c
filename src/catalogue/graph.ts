import { relationTypes, type RelationType } from '../schema/entry.ts';
import type { Entry } from './model.ts';
import { directedRelations, relatedEntries, type DirectedRelation } from './relations.ts';

/** A relation as a line between two entries, in the direction in which it was written. */
export interface RelationEdge {
  type: RelationType;
  from: Entry;
  to: Entry;
}

/** Relation types in the order in which pages list them. */
export const relationOrder: readonly RelationType[] = directedRelations.filter(
  (relation): relation is RelationType => relationTypes.some((type) => type === relation),
);

/** Relation types that say the same from either end, so that their lines have no arrow. */
export const symmetricRelations: readonly RelationType[] = [
  'alternative-to',
  'combines-with',
  'contrasts-with',
];

/** What the map shows before a reader chooses: what goes wrong, what helps, and what to take instead. */
export const defaultRelations: readonly RelationType[] = ['mitigates', 'risks', 'alternative-to'];

/**
 * Lists the relations between entries, each once.
 *
 * @returns In the order of `relationOrder`, then of the catalogue.
 * @example
 * // asynchronous wrote `mitigates online-bigsize`
 * relationEdges(catalogue.entries);
 * // => [{ type: 'mitigates', from: asynchronous, to: onlineBigsize }, …]
 */
export function relationEdges(entries: readonly Entry[]): RelationEdge[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const edges = entries.flatMap((from) =>
    from.relations.flatMap(({ type, target }): RelationEdge[] => {
      const to = bySlug.get(target);
      return to ? [{ type, from, to }] : [];
    }),
  );
  return relationOrder.flatMap((type) => edges.filter((edge) => edge.type === type));
}

/** Entries that relate to one entry in the same way. */
export interface NeighbourGroup {
  relation: DirectedRelation;
  entries: Entry[];
}

/**
 * Gathers the neighbours of an entry by how they relate to it.
 *
 * @returns Groups in the order of `directedRelations`, their members in that of the catalogue.
 * @example
 * neighbourGroups(onlineBigsize, catalogue.entries);
 * // => [{ relation: 'mitigated-by', entries: [asynchronous, batch] }, …]
 */
export function neighbourGroups(entry: Entry, entries: readonly Entry[]): NeighbourGroup[] {
  const groups = new Map<DirectedRelation, Entry[]>();
  for (const { relation, entry: other } of relatedEntries(entry, entries)) {
    groups.set(relation, [...(groups.get(relation) ?? []), other]);
  }
  return [...groups].map(([relation, members]) => ({ relation, entries: members }));
}

/** The neighbours of an entry, placed: what points to it on the left, what it points to on the right. */
export interface Neighbourhood {
  left: NeighbourGroup[];
  right: NeighbourGroup[];
  /** How many neighbours found no room. */
  rest: number;
}

/**
 * Chooses and places neighbours for a small picture. Every relation keeps a neighbour before any gets a second one, and
 * symmetric relations go where there is more room.
 *
 * @param limit How many neighbours fit.
 * @example
 * neighbourhood([{ relation: 'uses', entries: [cache, log] }, { relation: 'fed-by', entries: [batch] }], 2);
 * // => { left: [{ relation: 'fed-by', entries: [batch] }], right: [{ relation: 'uses', entries: [cache] }], rest: 1 }
 */
export function neighbourhood(groups: readonly NeighbourGroup[], limit: number): Neighbourhood {
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const room = groups.map(() => 0);
  let left = Math.min(limit, total);
  while (left > 0) {
    groups.forEach(({ entries }, index) => {
      if (left === 0 || (room[index] ?? 0) >= entries.length) return;
      room[index] = (room[index] ?? 0) + 1;
      left -= 1;
    });
  }
  const shown = groups
    .map(({ relation, entries }, index) => ({ relation, entries: entries.slice(0, room[index]) }))
    .filter(({ entries }) => entries.length > 0);
  const sides: Record<'left' | 'right', NeighbourGroup[]> = { left: [], right: [] };
  for (const group of shown) {
    if (!isSymmetric(group.relation))
      sides[isWritten(group.relation) ? 'right' : 'left'].push(group);
  }
  for (const group of shown) {
    if (!isSymmetric(group.relation)) continue;
    sides[size(sides.left) < size(sides.right) ? 'left' : 'right'].push(group);
  }
  return { ...sides, rest: total - Math.min(limit, total) };
}

const size = (groups: readonly NeighbourGroup[]): number =>
  groups.reduce((sum, { entries }) => sum + entries.length + 1, 0);
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

/** Lines of one type that share an end, drawn as one trunk with branches. */
export interface Bundle {
  type: RelationType;
  edges: RelationEdge[];
}

/**
 * Bundles lines of a type that start, or end, at the same entry: the fullest bundle first, so that there are few.
 *
 * @example
 * bundleEdges(relationEdges(entries)).flatMap(({ edges }) => edges).length === relationEdges(entries).length; // => true
 */
export function bundleEdges(edges: readonly RelationEdge[]): Bundle[] {
  const rest = new Set(edges);
  const bundles: Bundle[] = [];
  while (rest.size > 0) {
    const byHub = new Map<string, RelationEdge[]>();
    for (const edge of rest) {
      for (const key of hubs(edge)) byHub.set(key, [...(byHub.get(key) ?? []), edge]);
    }
    const fullest = [...byHub.values()].reduce((best, next) =>
      next.length > best.length ? next : best,
    );
    for (const edge of fullest) rest.delete(edge);
    bundles.push({ type: fullest[0]?.type ?? 'uses', edges: fullest });
  }
  return bundles;
}

/** The ends by which a line can be bundled. A trunk with arrows must not mix those that come with those that go. */
function hubs({ type, from, to }: RelationEdge): string[] {
  const isUndirected = symmetricRelations.includes(type);
  return [
    `${type} ${isUndirected ? '' : 'from'} ${from.slug}`,
    `${type} ${isUndirected ? '' : 'to'} ${to.slug}`,
  ];
}
