import type { Diagram } from '../source.ts';

/** Nodes side by side, or a group with its own rows, which nothing else shares. */
export type Band = { nodes: string[] } | { group: string; bands: Band[] };

/** How rows are filled. */
export interface RowLimits {
  /** Room for the nodes of a row in px. */
  width: number;
  widthOf: (node: string) => number;
}

/** Room between two boxes. */
export const boxGap = 14;
/** Room that an edge takes on its way past a row. */
export const laneWidth = 14;
/** Room between the frame of a group and what it holds, on each side. */
export const framePad = 9;

/**
 * Stacks the nodes of a flowchart from above to below, in the order of its arrows; groups stay together.
 *
 * @param diagram A parsed flowchart.
 * @param limits Room of a row and of each node; what does not fit continues in the next row.
 * @returns Rows and groups of rows.
 *
 * @example
 * stack(parseDiagram('flowchart LR\n  a["A"] --> b["B"]'), { width: 300, widthOf: () => 80 })
 * // => [{ nodes: ['a'] }, { nodes: ['b'] }]
 */
export function stack(diagram: Diagram, limits: RowLimits): Band[] {
  return bandsIn(undefined, diagram, limits);
}

function bandsIn(parent: string | undefined, diagram: Diagram, limits: RowLimits): Band[] {
  const up = parentsOf(diagram);
  const nodes = diagram.nodes.map(({ id }) => id);
  const groups = new Set(diagram.groups.map(({ id }) => id));
  /** The child of `parent` that an id is or lies in. */
  const childOf = (id: string): string | undefined => {
    let at: string | undefined = id;
    while (at !== undefined && up.get(at) !== parent) at = up.get(at);
    return at;
  };
  const order = new Map<string, number>();
  for (const id of [...nodes, ...groups]) {
    const child = childOf(id);
    if (child !== undefined && !order.has(child)) order.set(child, order.size);
  }
  const children = [...order.keys()];
  const links = diagram.edges.flatMap(({ from, to }) => {
    const [a, b] = [childOf(from), childOf(to)];
    return a !== undefined && b !== undefined && a !== b ? [{ from: a, to: b }] : [];
  });
  const levels = levelsOf(children, links);
  const last = Math.max(0, ...levels.values());

  return Array.from({ length: last + 1 }, (_unused, level) => level).flatMap((level): Band[] => {
    const here = children.filter((child) => levels.get(child) === level);
    const passing = links.filter(({ from, to }) => {
      const ends = [levels.get(from) ?? 0, levels.get(to) ?? 0];
      return Math.min(...ends) < level && level < Math.max(...ends);
    }).length;
    const width = limits.width - passing * laneWidth;
    const goesOn = (child: string): boolean =>
      links.some(({ from, to }) => from === child && (levels.get(to) ?? 0) > level);
    const plain = here.filter((child) => !groups.has(child));
    // Those that lead on stand last, next to what they lead to.
    const sorted = [...plain.filter((one) => !goesOn(one)), ...plain.filter(goesOn)];
    return [
      ...fill(sorted, { ...limits, width }).map((row): Band => ({ nodes: row })),
      ...here
        .filter((child) => groups.has(child))
        .map((group): Band => ({
          group,
          bands: bandsIn(group, diagram, { ...limits, width: width - 2 * framePad }),
        })),
    ];
  });
}

/** Gives the group around each node and group. */
export function parentsOf({ nodes, groups }: Diagram): Map<string, string | undefined> {
  return new Map([
    ...nodes.map(({ id, group }) => [id, group] as const),
    ...groups.map(({ id, parent }) => [id, parent] as const),
  ]);
}

/** Fills as few rows as hold the nodes, all about equally full. */
function fill(nodes: readonly string[], { width, widthOf }: RowLimits): string[][] {
  const rowsFor = (limit: number): string[][] => {
    const rows: string[][] = [];
    let used = Infinity;
    nodes.forEach((node, index) => {
      const more = widthOf(node) + boxGap;
      // What leads to the nodes of later rows passes this one.
      const passing = (nodes.length - index - 1) * laneWidth;
      if (used + more + passing > limit + boxGap && (used + more > limit + boxGap || passing > 0)) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)?.push(node);
      used += more;
    });
    return rows;
  };
  const fewest = rowsFor(width).length;
  let limit = width;
  while (limit > 40 && rowsFor(limit - 20).length <= fewest) limit -= 20;
  return rowsFor(limit);
}

type Link = Readonly<{ from: string; to: string }>;

/** Longest way from a source; arrows that lead back up are left out, and a source stands right above what it leads to. */
function levelsOf(children: readonly string[], links: readonly Link[]): Map<string, number> {
  const forward = withoutCycles(children, links);
  const levels = new Map(children.map((child) => [child, 0]));
  // No way is longer than there are children.
  children.forEach(() => {
    for (const { from, to } of forward)
      levels.set(to, Math.max(levels.get(to) ?? 0, (levels.get(from) ?? 0) + 1));
  });
  for (const child of children) {
    if (forward.some(({ to }) => to === child)) continue;
    const targets = forward.filter(({ from }) => from === child).map(({ to }) => levels.get(to));
    if (targets.length > 0) levels.set(child, Math.min(...targets.map((one) => one ?? 1)) - 1);
  }
  return levels;
}

function withoutCycles(children: readonly string[], links: readonly Link[]): Link[] {
  const state = new Map<string, 'open' | 'done'>();
  const forward: Link[] = [];
  const visit = (child: string): void => {
    state.set(child, 'open');
    for (const link of links) {
      if (link.from !== child) continue;
      if (state.get(link.to) === 'open') continue;
      forward.push(link);
      if (!state.has(link.to)) visit(link.to);
    }
    state.set(child, 'done');
  };
  const isTarget = new Set(links.map(({ to }) => to));
  for (const child of [...children.filter((one) => !isTarget.has(one)), ...children])
    if (!state.has(child)) visit(child);
  return forward;
}
