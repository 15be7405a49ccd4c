import type { ClaimGroup, Effect, Entry, Relation } from '../entries/entry.ts';
import type { Tie } from '../entries/ties.ts';

/** A quality attribute with its effect in each entry. */
export interface EffectRow<Cell> {
  name: string;
  cells: Cell[];
  isSame: boolean;
}

/**
 * Turns the effects of entries into rows, in the order of the title block.
 *
 * @example
 * effectRows([asynchronous, synchronous])[0];
 * // => { name: 'latency', cells: [{ effect: 'worse', … }, { effect: 'better', … }], isSame: false }
 */
export function effectRows<Cell extends Pick<Effect, 'attribute' | 'name' | 'effect'>>(
  entries: readonly { effects: readonly Cell[] }[],
): EffectRow<Cell>[] {
  const [first, ...others] = entries.map(({ effects }) => effects);
  return (first ?? []).map((cell) => {
    const cells = [
      cell,
      ...others.flatMap((effects) => effects.find((one) => one.attribute === cell.attribute) ?? []),
    ];
    return {
      name: cell.name,
      cells,
      isSame: new Set(cells.map(({ effect }) => effect)).size === 1,
    };
  });
}

/** Claims that answer the same question, a cell for each entry. */
export interface ClaimRow<Cell> {
  /** An antipattern names its claims otherwise than a pattern. */
  name: string;
  cells: Cell[];
}

/**
 * Puts the claims of entries side by side. Patterns and antipatterns answer the same questions in the same order.
 *
 * @example
 * claimRows([asynchronous, onlineBigsize]).map(({ name }) => name);
 * // => ['Use it when / Symptoms', 'Avoid it when / Causes', …]
 */
export function claimRows<Cell extends Pick<ClaimGroup, 'name'>>(
  entries: readonly { groups: readonly Cell[] }[],
): ClaimRow<Cell>[] {
  return (entries[0]?.groups ?? []).map((_, index) => {
    const cells = entries.flatMap(({ groups }) => groups[index] ?? []);
    return { name: [...new Set(cells.map(({ name }) => name))].join(' / '), cells };
  });
}

/**
 * Lists the relations between entries, each once, in the order of the entries.
 *
 * @example
 * tiesBetween([asynchronous, onlineBigsize])[0]; // => { from: 'SRV-03', type: 'mitigates', to: 'SRV-A01', … }
 */
export function tiesBetween<Kind extends Tie>(
  entries: readonly { id: string; relations: readonly Kind[] }[],
): Kind[] {
  return entries.flatMap(({ relations }, index) =>
    entries
      .slice(index + 1)
      .flatMap(({ id }) => relations.filter(({ from, to }) => from === id || to === id)),
  );
}

/** Lists what it makes sense to add, each once: alternatives to what is compared, then what goes with it. */
export function suggestions<Kind extends Pick<Relation, 'type'> & { other: { id: string } }>(
  entries: readonly (Pick<Entry, 'id'> & { relations: readonly Kind[] })[],
): Kind[] {
  const taken = new Set(entries.map(({ id }) => id));
  const relations = entries.flatMap((entry) => entry.relations);
  return (['alternative-to', 'combines-with'] as const).flatMap((wanted) =>
    relations.filter(({ type, other }) => {
      if (type !== wanted || taken.has(other.id)) return false;
      taken.add(other.id);
      return true;
    }),
  );
}
