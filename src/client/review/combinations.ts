import type { DirectedRelation } from '../../catalogue/relations.ts';
import type { RelationType } from '../../schema/entry.ts';
import type { Subject } from './review.ts';

/** A relation in the direction in which its type reads: `from` uses `to`. */
export interface Tie {
  from: string;
  relation: RelationType;
  to: string;
  /** Markdown. */
  reason: string;
}

/** An entry outside the selection, with what ties it to the selection. */
export interface Companion {
  id: string;
  ties: Tie[];
}

/** An antipattern that the selection contains or is prone to. */
export interface Trap {
  id: string;
  isSelected: boolean;
  /** What leads into it. */
  risks: Tie[];
  /** Selected patterns that mitigate it. */
  mitigated: Tie[];
  /** Patterns outside the selection that would. */
  remedies: Tie[];
}

/** What the relations say about a selection. */
export interface Combinations {
  /** Alternatives and contrasts that are both selected. */
  conflicts: Tie[];
  traps: Trap[];
  /** Selected entries that are meant for each other. */
  together: Tie[];
  /** Best tied first. */
  companions: Companion[];
  /** Other antipatterns that the selection mitigates. */
  guards: Companion[];
}

const forward: Partial<Record<DirectedRelation, RelationType>> = {
  'used-by': 'uses',
  'extended-by': 'extends',
  'fed-by': 'feeds',
  'mitigated-by': 'mitigates',
  'risked-by': 'risks',
};
const symmetric: readonly RelationType[] = ['alternative-to', 'combines-with', 'contrasts-with'];
const conflicting: readonly RelationType[] = ['alternative-to', 'contrasts-with'];
const joining: readonly RelationType[] = ['uses', 'extends', 'feeds', 'combines-with'];
/** Relations whose other end is usually there too, strongest first. */
const inviting: readonly RelationType[] = ['uses', 'feeds', 'combines-with'];

function tiesOf(entry: Subject): Tie[] {
  return entry.related.map(({ relation, id, reason }) => {
    const active = forward[relation];
    return active === undefined
      ? { from: entry.id, relation: relation as RelationType, to: id, reason }
      : { from: id, relation: active, to: entry.id, reason };
  });
}

/** Each relation once, as both of its entries list it. */
function distinct(ties: readonly Tie[]): Tie[] {
  const byKey = new Map<string, Tie>();
  for (const tie of ties) {
    const ends = [tie.from, tie.to];
    if (symmetric.includes(tie.relation)) ends.sort();
    const key = [tie.relation, ...ends].join(' ');
    if (!byKey.has(key)) byKey.set(key, tie);
  }
  return [...byKey.values()];
}

function gather(ties: readonly Tie[], outside: (tie: Tie) => string): Companion[] {
  const byId = new Map<string, Tie[]>();
  for (const tie of ties) {
    const id = outside(tie);
    byId.set(id, [...(byId.get(id) ?? []), tie]);
  }
  const strength = ({ ties: own }: Companion): number =>
    Math.min(...own.map(({ relation }) => inviting.indexOf(relation)));
  return [...byId]
    .map(([id, own]) => ({ id, ties: own }))
    .sort((a, b) => strength(a) - strength(b) || b.ties.length - a.ties.length);
}

/** Lists the antipatterns that a selection contains or is prone to. */
export function trapIds(ids: readonly string[], entries: ReadonlyMap<string, Subject>): string[] {
  const selected = ids.flatMap((id) => entries.get(id) ?? []);
  return [
    ...new Set([
      ...selected.filter(({ kind }) => kind.key === 'antipattern').map(({ id }) => id),
      ...selected.flatMap(({ related }) =>
        related.filter(({ relation }) => relation === 'risks').map(({ id }) => id),
      ),
    ]),
  ];
}

/**
 * Reads the typed relations of a selection.
 *
 * @param entries The selected ones, and the antipatterns of `trapIds`, which know what mitigates them.
 * @example
 * combinationsOf(['SRV-02', 'SRV-03'], entries).conflicts;
 * // => [{ from: 'SRV-02', relation: 'alternative-to', to: 'SRV-03', reason: '…' }]
 */
export function combinationsOf(
  ids: readonly string[],
  entries: ReadonlyMap<string, Subject>,
): Combinations {
  const isSelected = (id: string): boolean => ids.includes(id);
  const ties = distinct(ids.flatMap((id) => entries.get(id) ?? []).flatMap(tiesOf));
  const inside = ties.filter(({ from, to }) => isSelected(from) && isSelected(to));
  const leaving = ties.filter(({ from, to }) => isSelected(from) && !isSelected(to));
  const traps = trapIds(ids, entries).map((id): Trap => {
    const trap = entries.get(id);
    const cures = (trap ? tiesOf(trap) : ties).filter(
      ({ relation, to }) => relation === 'mitigates' && to === id,
    );
    return {
      id,
      isSelected: isSelected(id),
      risks: ties.filter(
        ({ from, relation, to }) => relation === 'risks' && to === id && isSelected(from),
      ),
      mitigated: cures.filter(({ from }) => isSelected(from)),
      remedies: cures.filter(({ from }) => !isSelected(from)),
    };
  });
  const isTrap = (id: string): boolean => traps.some((trap) => trap.id === id);
  return {
    conflicts: inside.filter(({ relation }) => conflicting.includes(relation)),
    traps,
    together: inside.filter(({ relation }) => joining.includes(relation)),
    companions: gather(
      leaving.filter(({ relation }) => inviting.includes(relation)),
      ({ to }) => to,
    ),
    guards: gather(
      leaving.filter(({ relation, to }) => relation === 'mitigates' && !isTrap(to)),
      ({ to }) => to,
    ),
  };
}
