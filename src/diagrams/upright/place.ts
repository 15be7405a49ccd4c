import type { Chain, Item, Layer } from './layers.ts';
import { labelGap } from './layers.ts';
import { boxGap, framePad } from './rows.ts';

/** Where the middle of each item is, and how wide all are together. */
export interface Placed {
  x: (item: Item) => number;
  /** Left edge of what is furthest left. */
  start: number;
  end: number;
}

/** Items that share one x: an edge runs straight through its lanes and its label, and the wall of a frame is one line. */
interface Column {
  x: number;
  items: Item[];
  /** Columns that its edges lead to. */
  next: Column[];
}

interface Distance {
  left: Column;
  right: Column;
  least: number;
}

const laneGap = 13;

/**
 * Gives every item its place from left to right: no two overlap, edges are as straight as that allows, frames are as narrow
 * as what they hold.
 *
 * @param layers Layers whose items are in order.
 * @param chains The ways of the edges.
 * @param width Room in px. What needs more takes more.
 */
export function placeItems(
  layers: readonly Layer[],
  chains: readonly Chain[],
  width: number,
): Placed {
  const { columns, of } = columnsOf(layers, chains);
  const distances = distancesOf(layers, of);
  const sorted = inOrder(columns, distances);

  const limits = (): void => {
    push(sorted, distances, width);
  };
  limits();
  relax(columns, distances, of, { layers, width });
  limits();

  const edges = layers.flatMap(({ items }) =>
    items.map((item) => {
      const x = of(item).x;
      return [x - item.width / 2, x + item.width / 2] as const;
    }),
  );
  return {
    x: (item) => of(item).x,
    start: Math.min(...edges.map(([start]) => start)),
    end: Math.max(...edges.map(([, end]) => end)),
  };
}

function columnsOf(
  layers: readonly Layer[],
  chains: readonly Chain[],
): { columns: Column[]; of: (item: Item) => Column } {
  const all = layers.flatMap(({ items }) => items);
  const known = new Map<Item, Column>(all.map((item) => [item, { x: 0, items: [item], next: [] }]));
  const of = (item: Item): Column => {
    const column = known.get(item);
    if (!column) throw new Error('An item of a chain is in no layer.');
    return column;
  };
  const join = (items: readonly Item[]): void => {
    const before = items.map((item) => [item, of(item)] as const);
    const column: Column = { x: 0, items: [...items], next: [] };
    for (const item of items) known.set(item, column);
    // Two edges that cross cannot both be straight.
    if (hasCycle(distancesOf(layers, of))) for (const [item, old] of before) known.set(item, old);
  };
  const walls = new Map<string, Item[]>();
  for (const item of all) {
    if (item.kind !== 'left' && item.kind !== 'right') continue;
    const key = `${item.kind} ${item.id ?? ''}`;
    walls.set(key, [...(walls.get(key) ?? []), item]);
  }
  for (const wall of walls.values()) join(wall);
  for (const { items } of chains) {
    const inner = items.filter(({ kind }) => kind !== 'node');
    if (inner.length > 1) join(inner);
  }
  for (const { items } of chains) {
    items.slice(1).forEach((lower, index) => {
      const upper = items[index];
      if (!upper || of(upper) === of(lower)) return;
      of(upper).next.push(of(lower));
      of(lower).next.push(of(upper));
    });
  }
  return { columns: [...new Set(known.values())], of };
}

function gapBetween(left: Item, right: Item): number {
  const kinds = [left.kind, right.kind];
  if (kinds.includes('left') || kinds.includes('right'))
    return kinds.includes('lane') || kinds.every((kind) => kind === 'left' || kind === 'right')
      ? laneGap - 3
      : framePad;
  if (kinds.includes('lane')) return kinds.every((kind) => kind === 'lane') ? laneGap : 9;
  return kinds.includes('label') ? labelGap - 4 : boxGap;
}

function distancesOf(layers: readonly Layer[], of: (item: Item) => Column): Distance[] {
  return layers.flatMap(({ items }) =>
    items.slice(1).flatMap((right, index): Distance[] => {
      const left = items[index];
      if (!left) return [];
      const least = (left.width + right.width) / 2 + gapBetween(left, right);
      return [{ left: of(left), right: of(right), least }];
    }),
  );
}

function hasCycle(distances: readonly Distance[]): boolean {
  const state = new Map<Column, 'open' | 'done'>();
  const after = new Map<Column, Column[]>();
  for (const { left, right } of distances) after.set(left, [...(after.get(left) ?? []), right]);
  const visit = (column: Column): boolean => {
    if (state.get(column) === 'open') return true;
    if (state.get(column) === 'done') return false;
    state.set(column, 'open');
    const found = (after.get(column) ?? []).some(visit);
    state.set(column, 'done');
    return found;
  };
  return [...after.keys()].some(visit);
}

/** Columns from left to right. */
function inOrder(columns: readonly Column[], distances: readonly Distance[]): Column[] {
  const done = new Set<Column>();
  const sorted: Column[] = [];
  const visit = (column: Column): void => {
    if (done.has(column)) return;
    done.add(column);
    for (const { left, right } of distances) if (right === column) visit(left);
    sorted.push(column);
  };
  for (const column of columns) visit(column);
  return sorted;
}

const halfOf = ({ items }: Column): number => Math.max(...items.map(({ width }) => width)) / 2;

/** Pushes columns apart to the right until none overlap, then back to the left where the room ends. */
function push(sorted: readonly Column[], distances: readonly Distance[], width: number): void {
  for (const column of sorted) {
    column.x = Math.max(column.x, halfOf(column));
    for (const { left, right, least } of distances)
      if (right === column) column.x = Math.max(column.x, left.x + least);
  }
  for (const column of sorted.toReversed()) {
    let most = width - halfOf(column);
    for (const { left, right, least } of distances)
      if (left === column) most = Math.min(most, right.x - least);
    column.x = Math.min(column.x, most);
  }
  // What does not fit even so grows to the right.
  for (const column of sorted)
    for (const { left, right, least } of distances)
      if (right === column) column.x = Math.max(column.x, left.x + least);
}

/** Moves each column towards its neighbours along the edges, and apart from its neighbours beside it. */
function relax(
  columns: readonly Column[],
  distances: readonly Distance[],
  of: (item: Item) => Column,
  { layers, width }: { layers: readonly Layer[]; width: number },
): void {
  const titles = layers.flatMap(({ items }) => {
    const title = items.find(({ kind }) => kind === 'title');
    const wall = items.find(({ kind, id }) => kind === 'left' && id === title?.id);
    return title && wall ? [{ title, column: of(title), wall: of(wall) }] : [];
  });
  const steps = 120;
  for (let step = 0; step < steps; step += 1) {
    for (const column of columns) {
      const [first] = column.items;
      if (first?.kind === 'left') column.x += 3;
      else if (first?.kind === 'right') column.x -= 3;
      else if (column.next.length > 0) {
        const mean = column.next.reduce((sum, { x }) => sum + x, 0) / column.next.length;
        column.x += 0.5 * (mean - column.x);
      } else column.x += 0.1 * (width / 2 - column.x);
    }
    for (const { title, column, wall } of titles) column.x = wall.x + framePad + title.width / 2;
    for (let round = 0; round < 12; round += 1) {
      for (const { left, right, least } of distances) {
        const lack = least - (right.x - left.x);
        if (lack <= 0) continue;
        left.x -= lack / 2;
        right.x += lack / 2;
      }
    }
    for (const column of columns) {
      const half = halfOf(column);
      column.x = Math.min(Math.max(column.x, half), Math.max(half, width - half));
    }
  }
}
