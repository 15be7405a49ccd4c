import type { Effect, Tie } from '../entries/entry.ts';

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

/** What stands under the same heading, a cell for each entry. */
export interface GroupRow<Cell> {
  /** An antipattern names some of its claims otherwise than a pattern. */
  name: string;
  cells: Cell[];
}

/**
 * Puts the parts of entries side by side. Patterns and antipatterns answer the same questions in the same order.
 *
 * @example
 * groupRows([asynchronous, onlineBigsize]).map(({ name }) => name);
 * // => ['Use it when / Symptoms', 'Avoid it when / Causes', …]
 */
export function groupRows<Cell extends { name: string }>(
  entries: readonly { groups: readonly Cell[] }[],
): GroupRow<Cell>[] {
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
  entries: readonly { id: string; ties: readonly Kind[] }[],
): Kind[] {
  return entries.flatMap(({ ties }, index) =>
    entries
      .slice(index + 1)
      .flatMap(({ id }) => ties.filter(({ from, to }) => from === id || to === id)),
  );
}

/**
 * Lists what it makes sense to add: alternatives to what is compared, then what goes with it.
 *
 * @returns Each id once, with the relation that leads to it.
 * @example
 * suggestions([synchronous])[0]; // => ['SRV-03', { type: 'alternative-to', … }]
 */
export function suggestions<Kind extends Tie>(
  entries: readonly { id: string; ties: readonly Kind[] }[],
): [id: string, tie: Kind][] {
  const shown = entries.map(({ id }) => id);
  const found = new Map<string, Kind>();
  for (const wanted of ['alternative-to', 'combines-with'])
    for (const { id, ties } of entries)
      for (const tie of ties) {
        const other = tie.from === id ? tie.to : tie.from;
        if (tie.type === wanted && !shown.includes(other) && !found.has(other))
          found.set(other, tie);
      }
  return [...found];
}
