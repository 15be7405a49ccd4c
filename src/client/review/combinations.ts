import type { RelationType } from '../../schema/entry.ts';
import type { Tie } from '../entries/entry.ts';

/** What combinations are computed from. */
export interface Combined<Kind extends Tie> {
  id: string;
  kind: string;
  ties: readonly Kind[];
}

/** An entry outside the selection, with what ties it to the selection. */
export interface Companion<Kind extends Tie> {
  id: string;
  ties: Kind[];
}

/** An antipattern that the selection contains or is prone to. */
export interface Trap<Kind extends Tie> {
  id: string;
  isSelected: boolean;
  /** What leads into it. */
  risks: Kind[];
  /** Selected patterns that mitigate it. */
  mitigated: Kind[];
  /** Patterns outside the selection that would. */
  remedies: Kind[];
}

/** What the relations say about a selection. */
export interface Combinations<Kind extends Tie> {
  /** Alternatives and contrasts that are both selected. */
  conflicts: Kind[];
  traps: Trap<Kind>[];
  /** Selected entries that are meant for each other. */
  together: Kind[];
  /** Best tied first. */
  companions: Companion<Kind>[];
  /** Other antipatterns that the selection mitigates. */
  guards: Companion<Kind>[];
}

const conflicting: readonly RelationType[] = ['alternative-to', 'contrasts-with'];
const joining: readonly RelationType[] = ['uses', 'extends', 'feeds', 'combines-with'];
/** Relations whose other end is usually there too, strongest first. */
const inviting: readonly RelationType[] = ['uses', 'feeds', 'combines-with'];

/** Each relation once, though both of its entries show it. */
function distinct<Kind extends Tie>(ties: readonly Kind[]): Kind[] {
  const byKey = new Map<string, Kind>();
  for (const tie of ties) {
    const ends = [tie.from, tie.to];
    if (tie.isMutual) ends.sort();
    const key = [tie.type, ...ends].join(' ');
    if (!byKey.has(key)) byKey.set(key, tie);
  }
  return [...byKey.values()];
}

function gather<Kind extends Tie>(ties: readonly Kind[]): Companion<Kind>[] {
  const byId = new Map<string, Kind[]>();
  for (const tie of ties) {
    byId.set(tie.to, [...(byId.get(tie.to) ?? []), tie]);
  }
  const strength = ({ ties: own }: Companion<Kind>): number =>
    Math.min(...own.map(({ type }) => inviting.indexOf(type)));
  return [...byId]
    .map(([id, own]) => ({ id, ties: own }))
    .sort((a, b) => strength(a) - strength(b) || b.ties.length - a.ties.length);
}

/** Lists the antipatterns that a selection contains or is prone to. */
export function trapIds(selected: readonly Combined<Tie>[]): string[] {
  return [
    ...new Set([
      ...selected.filter(({ kind }) => kind === 'antipattern').map(({ id }) => id),
      ...selected.flatMap(({ id, ties }) =>
        ties.filter(({ type, from }) => type === 'risks' && from === id).map(({ to }) => to),
      ),
    ]),
  ];
}

/**
 * Reads the typed relations of a selection.
 *
 * @param prone The antipatterns of `trapIds`, which know what mitigates them.
 * @example
 * combinationsOf([synchronous, asynchronous], traps).conflicts;
 * // => [{ from: 'SRV-02', type: 'alternative-to', to: 'SRV-03', … }]
 */
export function combinationsOf<Kind extends Tie>(
  selected: readonly Combined<Kind>[],
  prone: readonly Combined<Kind>[],
): Combinations<Kind> {
  const isSelected = (id: string): boolean => selected.some((entry) => entry.id === id);
  const ties = distinct(selected.flatMap((entry) => entry.ties));
  const inside = ties.filter(({ from, to }) => isSelected(from) && isSelected(to));
  const leaving = ties.filter(({ from, to }) => isSelected(from) && !isSelected(to));
  const traps = prone.map(({ id, ties: all }): Trap<Kind> => {
    const cures = all.filter(({ type, to }) => type === 'mitigates' && to === id);
    return {
      id,
      isSelected: isSelected(id),
      risks: ties.filter(({ from, type, to }) => type === 'risks' && to === id && isSelected(from)),
      mitigated: cures.filter(({ from }) => isSelected(from)),
      remedies: cures.filter(({ from }) => !isSelected(from)),
    };
  });
  const isTrap = (id: string): boolean => traps.some((trap) => trap.id === id);
  return {
    conflicts: inside.filter(({ type }) => conflicting.includes(type)),
    traps,
    together: inside.filter(({ type }) => joining.includes(type)),
    companions: gather(leaving.filter(({ type }) => inviting.includes(type))),
    guards: gather(leaving.filter(({ type, to }) => type === 'mitigates' && !isTrap(to))),
  };
}
