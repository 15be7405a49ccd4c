import type { Chain, Item, Layer, Layered } from './layers.ts';

/** The neighbours of an item along the edges, in the layer above and in the one below. */
interface Links {
  up: Map<Item, Item[]>;
  down: Map<Item, Item[]>;
}

const rounds = 10;

/**
 * Orders the items of each layer from left to right so that few edges cross. What does not belong to a group stands beside
 * its frame, on the same side all the way.
 *
 * @param layered Layers in any order; their items are sorted in place.
 * @returns How many crossings are left.
 */
export function orderLayers(layered: Layered): number {
  const { layers, chains } = layered;
  const links = linksOf(chains);
  const passes = passesOf(layered);
  const sides = new Map(passes.map(({ key }, index) => [key, index % 2 === 0 ? 1 : -1]));
  const attempt = (): { crossings: number; items: Item[][] } => sweep(layered, links, sides);

  let best = attempt();
  for (const { key } of passes) {
    sides.set(key, -(sides.get(key) ?? 1));
    const other = attempt();
    if (other.crossings < best.crossings) best = other;
    else sides.set(key, -(sides.get(key) ?? 1));
  }
  layers.forEach((layer, index) => {
    layer.items = best.items[index] ?? [];
  });
  return best.crossings;
}

function linksOf(chains: readonly Chain[]): Links {
  const links: Links = { up: new Map(), down: new Map() };
  const add = (map: Map<Item, Item[]>, key: Item, value: Item): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  for (const { items } of chains) {
    items.slice(1).forEach((lower, index) => {
      const upper = items[index];
      if (!upper) return;
      add(links.down, upper, lower);
      add(links.up, lower, upper);
    });
  }
  return links;
}

const passKey = (edge: number, group: string): string => `${String(edge)} ${group}`;

/** Edges that pass a group without touching it. */
function passesOf({ layers, isInside }: Layered): { key: string }[] {
  const keys = new Set<string>();
  for (const { groups, items } of layers)
    for (const item of items)
      for (const group of groups)
        if (item.edge !== undefined && !isInside(item, group)) keys.add(passKey(item.edge, group));
  return [...keys].map((key) => ({ key }));
}

function sweep(
  layered: Layered,
  { up, down }: Links,
  sides: ReadonlyMap<string, number>,
): { crossings: number; items: Item[][] } {
  const place = new Map<Item, number>();
  const current = layered.layers.map((layer) =>
    arrange(layer, layered, sides, (item) => firstKey(item)),
  );
  const remember = (items: readonly Item[]): void => {
    items.forEach((item, index) => place.set(item, (index + 0.5) / items.length));
  };
  current.forEach(remember);
  let best = { crossings: crossingsIn(current, down), items: current.map((items) => [...items]) };

  const sort = (index: number, towards: Map<Item, Item[]>): void => {
    const layer = layered.layers[index];
    if (!layer) return;
    const key = (item: Item): number => {
      const next = towards.get(item) ?? [];
      if (next.length === 0) return place.get(item) ?? 0.5;
      return next.reduce((sum, one) => sum + (place.get(one) ?? 0.5), 0) / next.length;
    };
    const items = arrange(layer, layered, sides, key, place);
    current[index] = items;
    remember(items);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < current.length; index += 1) sort(index, up);
    for (let index = current.length - 1; index >= 0; index -= 1) sort(index, down);
    const swapped = swapNeighbours(current, layered, { up, down });
    swapped.forEach((items, index) => {
      current[index] = items;
      remember(items);
    });
    const crossings = crossingsIn(current, down);
    if (crossings < best.crossings) best = { crossings, items: current.map((items) => [...items]) };
    if (best.crossings === 0) break;
  }
  return best;
}

/** Before anything is known, edges stand in the order in which the author wrote them. */
const firstKey = ({ edge }: Item): number => edge ?? 0;

/** Sorts the items of a layer: beside a frame on the left, its left wall, what is inside, its right wall, beside it on the right. */
function arrange(
  { groups, items }: Layer,
  { isInside }: Layered,
  sides: ReadonlyMap<string, number>,
  key: (item: Item) => number,
  place?: ReadonlyMap<Item, number>,
): Item[] {
  const sorted = items
    .filter(({ kind }) => kind !== 'left' && kind !== 'right')
    .map((item, index) => ({ item, key: key(item), before: place?.get(item) ?? index }))
    .sort((a, b) => a.key - b.key || a.before - b.before)
    .map(({ item }) => item);
  const within = (rest: readonly Item[], depth: number): Item[] => {
    const group = groups[depth];
    if (group === undefined)
      return [
        ...rest.filter(({ kind }) => kind === 'title'),
        ...rest.filter(({ kind }) => kind !== 'title'),
      ];
    const outside = rest.filter((item) => !isInside(item, group));
    const sideOf = ({ edge }: Item): number => sides.get(passKey(edge ?? -1, group)) ?? 1;
    const wall = (side: Item['kind']): Item[] =>
      items.filter(({ kind, id }) => kind === side && id === group);
    return [
      ...outside.filter((item) => sideOf(item) < 0),
      ...wall('left'),
      ...within(
        rest.filter((item) => isInside(item, group)),
        depth + 1,
      ),
      ...wall('right'),
      ...outside.filter((item) => sideOf(item) > 0),
    ];
  };
  return within(sorted, 0);
}

/** Swaps neighbours where that removes crossings; walls and titles stay. */
function swapNeighbours(
  current: readonly Item[][],
  { layers }: Layered,
  { up, down }: Links,
): Item[][] {
  const result = current.map((items) => [...items]);
  const isFixed = ({ kind }: Item): boolean =>
    kind !== 'node' && kind !== 'label' && kind !== 'lane';
  layers.forEach((_layer, index) => {
    const items = result[index] ?? [];
    const cost = (left: Item, right: Item): number =>
      [
        [up, result[index - 1]],
        [down, result[index + 1]],
      ].reduce((sum, pair) => {
        const [map, other] = pair as [Map<Item, Item[]>, Item[] | undefined];
        if (!other) return sum;
        const lefts = (map.get(left) ?? []).map((one) => other.indexOf(one));
        const rights = (map.get(right) ?? []).map((one) => other.indexOf(one));
        return sum + lefts.reduce((all, a) => all + rights.filter((b) => b < a).length, 0);
      }, 0);
    for (let at = 0; at + 1 < items.length; at += 1) {
      const [left, right] = [items[at], items[at + 1]];
      if (!left || !right || isFixed(left) || isFixed(right)) continue;
      if (cost(right, left) < cost(left, right)) {
        items[at] = right;
        items[at + 1] = left;
      }
    }
  });
  return result;
}

function crossingsIn(layers: readonly Item[][], down: ReadonlyMap<Item, Item[]>): number {
  let crossings = 0;
  layers.forEach((items, index) => {
    const below = new Map((layers[index + 1] ?? []).map((item, place) => [item, place]));
    const ends = items.flatMap((item, from) =>
      (down.get(item) ?? []).map((to) => ({ from, to: below.get(to) ?? 0 })),
    );
    ends.forEach((a, first) => {
      for (const b of ends.slice(first + 1)) if (a.from < b.from && a.to > b.to) crossings += 1;
    });
  });
  return crossings;
}
