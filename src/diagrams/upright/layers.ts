import type { Diagram, Edge } from '../source.ts';
import { framePad, laneWidth, parentsOf, type Band } from './rows.ts';
import type { TextBlock } from './sizes.ts';

/** Something that takes room in a layer. */
export interface Item {
  kind: 'node' | 'label' | 'lane' | 'title' | 'left' | 'right';
  width: number;
  /** Id of the node, or of the group of a title or a wall. */
  id?: string;
  /** Index of the edge that runs through a label or a lane. */
  edge?: number;
}

/** Items side by side. */
export interface Layer {
  kind: 'nodes' | 'labels' | 'head' | 'foot';
  /** Groups around this layer, from the outside in. */
  groups: readonly string[];
  items: Item[];
}

/** An edge on its way from above to below, whatever its direction. */
export interface Chain {
  edge: number;
  /** From the item above to the item below; the ends are nodes, or lanes that end at the border of a group. */
  items: Item[];
  /** Layer of the first item. */
  top: number;
  /** Whether the arrow points up. */
  isUp: boolean;
}

/** A flowchart as layers from above to below. */
export interface Layered {
  layers: Layer[];
  chains: Chain[];
  /** Tells whether an item belongs into the frame of a group rather than beside it. */
  isInside: (item: Item, group: string) => boolean;
}

/** What is known of sizes. */
export interface Sizes {
  /** Room of the whole picture. */
  width: number;
  node: (id: string) => TextBlock;
  label: (edge: number) => TextBlock | undefined;
  title: (group: string) => number;
}

/** Room between two labels in a layer. */
export const labelGap = 18;

/**
 * Turns rows into layers: between two rows of nodes come the layers of the labels between them; an edge that passes a layer
 * takes a lane in it.
 *
 * @param diagram A parsed flowchart.
 * @param bands Its rows.
 * @param sizes Room that its words take.
 * @returns Layers, their items in no particular order, and the way of each edge through them.
 */
export function toLayers(diagram: Diagram, bands: readonly Band[], sizes: Sizes): Layered {
  const parents = parentsOf(diagram);
  const isWithin = (id: string, group: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at))
      if (at === group) return true;
    return false;
  };
  const isInside = ({ id, edge }: Item, group: string): boolean => {
    if (edge === undefined) return id !== undefined && isWithin(id, group);
    const { from, to } = diagram.edges[edge] ?? { from: '', to: '' };
    return isWithin(from, group) || isWithin(to, group);
  };

  const skeleton = flatten(bands, [], sizes);
  const at = new Map<string, number>();
  skeleton.forEach(({ kind, items, groups }, index) => {
    for (const { id } of kind === 'nodes' ? items : []) if (id !== undefined) at.set(id, index);
    if (kind !== 'nodes') at.set(`${kind} ${groups.at(-1) ?? ''}`, index);
  });
  const spans = diagram.edges.map((edge) => spanOf(edge, at, isWithin));

  // Which gap each label goes to, counted by the layer above it.
  const labelsAfter = shareLabels(skeleton, spans, sizes);
  const layers: Layer[] = [];
  const moved: number[] = [];
  const labelLayer = new Map<number, number>();
  skeleton.forEach((layer, index) => {
    moved.push(layers.length);
    layers.push(layer);
    for (const edges of labelsAfter.get(index) ?? []) {
      for (const edge of edges) labelLayer.set(edge, layers.length);
      layers.push({ kind: 'labels', groups: groupsBetween(layer, skeleton[index + 1]), items: [] });
    }
  });
  for (const layer of layers)
    for (const group of layer.groups)
      layer.items.push(
        { kind: 'left', width: 0, id: group },
        { kind: 'right', width: 0, id: group },
      );

  const chains = spans.flatMap((span, edge): Chain[] => {
    if (!span) return [];
    const [top, bottom] = [moved[span.top] ?? 0, moved[span.bottom] ?? 0];
    const { from, to } = diagram.edges[edge] ?? { from: '', to: '' };
    const [first, last] = span.isUp ? [to, from] : [from, to];
    const items = Array.from({ length: bottom - top + 1 }, (_unused, offset): Item => {
      const index = top + offset;
      const layer = layers[index];
      const end = offset === 0 ? first : index === bottom ? last : undefined;
      const node = layer?.items.find(({ kind, id }) => kind === 'node' && id === end);
      if (node) return node;
      const label = labelLayer.get(edge) === index ? sizes.label(edge) : undefined;
      const item: Item = label
        ? { kind: 'label', width: label.width + 4, edge }
        : { kind: 'lane', width: 0, edge };
      layer?.items.push(item);
      return item;
    });
    return [{ edge, items, top, isUp: span.isUp }];
  });
  return { layers, chains, isInside };
}

function flatten(bands: readonly Band[], groups: readonly string[], sizes: Sizes): Layer[] {
  return bands.flatMap((band): Layer[] => {
    if ('nodes' in band)
      return [
        {
          kind: 'nodes',
          groups,
          items: band.nodes.map((id): Item => ({ kind: 'node', width: sizes.node(id).width, id })),
        },
      ];
    const inner = [...groups, band.group];
    return [
      {
        kind: 'head',
        groups: inner,
        items: [{ kind: 'title', width: sizes.title(band.group), id: band.group }],
      },
      ...flatten(band.bands, inner, sizes),
      { kind: 'foot', groups: inner, items: [] },
    ];
  });
}

/** Groups that are open between two layers: a head opens one below it, a foot closes one above it. */
function groupsBetween(above: Layer, below: Layer | undefined): readonly string[] {
  const open = above.kind === 'foot' ? above.groups.slice(0, -1) : above.groups;
  const next = below?.kind === 'head' ? below.groups.slice(0, -1) : (below?.groups ?? []);
  return open.length < next.length ? open : next;
}

interface Span {
  top: number;
  bottom: number;
  isUp: boolean;
}

function spanOf(
  { from, to }: Edge,
  at: ReadonlyMap<string, number>,
  isWithin: (id: string, group: string) => boolean,
): Span | undefined {
  if (isWithin(from, to) || isWithin(to, from)) return undefined;
  const head = (id: string): number => at.get(id) ?? at.get(`head ${id}`) ?? 0;
  const foot = (id: string): number => at.get(id) ?? at.get(`foot ${id}`) ?? 0;
  return foot(from) < head(to)
    ? { top: foot(from), bottom: head(to), isUp: false }
    : { top: foot(to), bottom: head(from), isUp: true };
}

/** Shares the labels out to the gaps between layers, and each gap's labels to as many layers as they need. */
function shareLabels(
  skeleton: readonly Layer[],
  spans: readonly (Span | undefined)[],
  sizes: Sizes,
): Map<number, number[][]> {
  // A gap is named by the layer above it. Between a frame and what stands in it there is none.
  const gaps = skeleton.flatMap((layer, index) => {
    const next = skeleton[index + 1];
    return next && layer.kind !== 'head' && next.kind !== 'foot' ? [index] : [];
  });
  const load = new Map(gaps.map((gap) => [gap, 0]));
  const chosen = new Map<number, number[]>(gaps.map((gap) => [gap, []]));
  const waiting = spans
    .flatMap((span, edge) => {
      const label = sizes.label(edge);
      const open = span ? gaps.filter((gap) => gap >= span.top && gap < span.bottom) : [];
      return label && open.length > 0 ? [{ edge, open, width: label.width + labelGap }] : [];
    })
    // Those without a choice come first.
    .sort((a, b) => a.open.length - b.open.length || a.edge - b.edge);
  for (const { edge, open, width } of waiting) {
    const ends = [open.at(-1) ?? 0, open[0] ?? 0];
    const ranked = [...open].sort(
      (a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || ends.indexOf(b) - ends.indexOf(a),
    );
    const fits = ranked.find((gap) => (load.get(gap) ?? 0) + width <= sizes.width);
    const gap = fits ?? ranked[0] ?? 0;
    load.set(gap, (load.get(gap) ?? 0) + width);
    chosen.get(gap)?.push(edge);
  }
  return new Map(
    [...chosen].map(([gap, edges]) => {
      const passing = spans.filter(
        (span, edge) => span && span.top <= gap && span.bottom > gap && !edges.includes(edge),
      ).length;
      const above = skeleton[gap];
      const depth = above ? groupsBetween(above, skeleton[gap + 1]).length : 0;
      const width = sizes.width - 2 * framePad * depth - passing * laneWidth;
      return [gap, intoLayers(edges, sizes, width)];
    }),
  );
}

function intoLayers(edges: readonly number[], sizes: Sizes, width: number): number[][] {
  const layers: { edges: number[]; used: number }[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const wide = (sizes.label(edge)?.width ?? 0) + labelGap;
    // Labels of the other layers pass this one as lanes.
    const free = layers.find(
      ({ used, edges: inIt }) =>
        used + wide + (edges.length - inIt.length - 1) * laneWidth <= width,
    );
    if (free) {
      free.edges.push(edge);
      free.used += wide;
    } else layers.push({ edges: [edge], used: wide });
  }
  return layers.map((layer) => layer.edges);
}
