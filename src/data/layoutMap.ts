import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { relationEdges, symmetricRelations, type RelationEdge } from '../catalogue/graph.ts';
import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import { wrapText } from '../diagrams/wrap.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { categories, type CategorySlug, type RelationType } from '../schema/entry.ts';
import { assignLanes, type Lanes, type Side } from './mapLanes.ts';
import { roundedPath, type Point } from './roundedPath.ts';

/** A box of the map. */
export interface MapNode {
  entry: Entry;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The title in the reader's language, wrapped. */
  lines: string[];
}

/** A line of the map, as the `d` of a path from `from` to `to`. */
export interface MapEdge {
  type: RelationType;
  from: Entry;
  to: Entry;
  path: string;
}

/** The boxes of a family. */
export interface MapColumn {
  category: CategorySlug;
  x: number;
  width: number;
}

/** Geometry of the map, in CSS pixels. */
export interface RelationMapLayout {
  width: number;
  height: number;
  columns: MapColumn[];
  /** In the order of the catalogue. */
  nodes: MapNode[];
  edges: MapEdge[];
}

/** Sizes of a box, which the component that draws it has to follow. */
export const mapBox = {
  width: 144,
  idHeight: 26,
  lineHeight: 17,
  inset: 12,
  fontSize: 13,
} as const;
/** Room above the boxes for the names of the families. */
const headroom = 44;
const trackWidth = 5;
const margin = 8;

/** One drawing per catalogue; the dev server has a new catalogue after an edit. */
const drawings = new WeakMap<Catalogue, Promise<Drawing>>();

/**
 * Lays out the map of relations. Boxes and lines are the same in every language, sized for the longest title, so that a
 * reader who changes the language finds everything in its place, and ELK runs once per build.
 *
 * @example
 * const { nodes, edges } = await layoutMap(getCatalogue(), 'ja');
 */
export async function layoutMap(catalogue: Catalogue, locale: Locale): Promise<RelationMapLayout> {
  const drawing = drawings.get(catalogue) ?? draw(catalogue.entries);
  drawings.set(catalogue, drawing);
  const { nodes, ...rest } = await drawing;
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, lines: titleLines(node.entry, locale) })),
  };
}

type Drawing = Omit<RelationMapLayout, 'nodes'> & { nodes: Omit<MapNode, 'lines'>[] };

function titleLines(entry: Entry, locale: Locale): string[] {
  return wrapText(
    textFor(entry, locale).title,
    (mapBox.width - mapBox.inset - 8) / mapBox.fontSize,
  );
}

/** A family with the lines that stay inside it. */
interface Column {
  category: CategorySlug;
  members: Entry[];
  lanes: Lanes;
  /** Width of the lanes. */
  lane: Record<Side, number>;
}

async function draw(entries: readonly Entry[]): Promise<Drawing> {
  const edges = relationEdges(entries);
  const columns = categories.map((category): Column => {
    const members = entries.filter((entry) => entry.category === category);
    const lanes = assignLanes(
      members,
      edges.filter(({ from, to }) => from.category === category && to.category === category),
    );
    const lane = (side: Side): number =>
      lanes.tracks[side] === 0 ? 0 : margin + lanes.tracks[side] * trackWidth;
    return { category, members, lanes, lane: { left: lane('left'), right: lane('right') } };
  });
  const crossing = edges.filter(({ from, to }) => from.category !== to.category);
  // Loaded here, so that pages of the dev server start without it.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const laidOut = await new Elk().layout(elkGraph(columns, crossing));
  const placed = new Map(laidOut.children?.map((node) => [node.id, node]));
  return read(columns, crossing, placed, laidOut);
}

/** Key of the point at a box where lines of one relation, in one direction, meet. */
function portOf({ type }: RelationEdge, entry: Entry, isSource: boolean, side: Side): string {
  const direction = symmetricRelations.includes(type) ? '' : isSource ? 'from' : 'to';
  return `${entry.slug} ${type} ${direction} ${side}`;
}

/** Key of the point where a branch of a trunk meets a box. */
const trunkPort = (entry: Entry, trunk: number, side: Side): string =>
  `${entry.slug} trunk ${String(trunk)} ${side}`;

const columnOf = (entry: Entry): number => categories.indexOf(entry.category);

/**
 * The graph as ELK wants it. ELK's layers cannot hold lines inside a layer, so those lines run beside their column in
 * lanes of our own: to ELK, a box is as wide as box and lanes together, with a point reserved for each branch.
 */
function elkGraph(columns: readonly Column[], crossing: readonly RelationEdge[]): ElkNode {
  const ports = new Map<string, Map<string, Side>>();
  const addPort = (entry: Entry, id: string, side: Side): void => {
    const own = ports.get(entry.slug) ?? new Map<string, Side>();
    ports.set(entry.slug, own.set(id, side));
  };
  for (const { lanes } of columns) {
    lanes.trunks.forEach(({ edges, side }, index) => {
      for (const { from, to } of edges) {
        for (const end of [from, to]) addPort(end, trunkPort(end, index, side), side);
      }
    });
  }
  const edges = crossing.map((edge, index) => {
    const isForward = columnOf(edge.from) < columnOf(edge.to);
    const [source, target] = isForward ? [edge.from, edge.to] : [edge.to, edge.from];
    const from = portOf(edge, source, isForward, 'right');
    const to = portOf(edge, target, !isForward, 'left');
    addPort(source, from, 'right');
    addPort(target, to, 'left');
    return { id: String(index), sources: [from], targets: [to] };
  });
  const elkPort = ([id, side]: [string, Side]): ElkPort => ({
    id,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side === 'left' ? 'WEST' : 'EAST' },
  });
  return {
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.padding': `[top=${String(headroom)},left=${String(margin)},bottom=${String(margin)},right=${String(margin)}]`,
      'elk.partitioning.activate': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.edgeRouting': 'ORTHOGONAL',
      // Boxes keep the order of the catalogue; only the lines are arranged to cross as little as can be.
      'elk.layered.crossingMinimization.semiInteractive': 'true',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.favorStraightEdges': 'false',
      'elk.spacing.nodeNode': '12',
      'elk.spacing.edgeNode': '8',
      'elk.spacing.edgeEdge': '5',
      'elk.layered.spacing.nodeNodeBetweenLayers': '8',
      'elk.layered.spacing.edgeNodeBetweenLayers': '5',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '4',
    },
    children: columns.flatMap(({ members, lane }, column) =>
      members.map((entry, row): ElkNode => {
        const lines = Math.max(...locales.map((locale) => titleLines(entry, locale).length));
        return {
          id: entry.slug,
          width: lane.left + mapBox.width + lane.right,
          height: mapBox.idHeight + lines * mapBox.lineHeight,
          ports: [...(ports.get(entry.slug) ?? [])].map(elkPort),
          layoutOptions: {
            'elk.partitioning.partition': String(column),
            'elk.portConstraints': 'FIXED_SIDE',
            'elk.position': `(0,${String(row * 100)})`,
          },
        };
      }),
    ),
    edges,
  };
}

/** Turns ELK's answer into boxes and paths. */
function read(
  columns: readonly Column[],
  crossing: readonly RelationEdge[],
  placed: ReadonlyMap<string, ElkNode>,
  { width = 0, height = 0, edges = [] }: ElkNode,
): Drawing {
  const box = (entry: Entry): Omit<MapNode, 'lines'> => {
    const { x = 0, y = 0, height: tall = 0 } = placed.get(entry.slug) ?? {};
    const left = columns[columnOf(entry)]?.lane.left ?? 0;
    return {
      entry,
      x: Math.round(x + left),
      y: Math.round(y),
      width: mapBox.width,
      height: Math.round(tall),
    };
  };
  const sideX = (entry: Entry, side: Side): number =>
    box(entry).x + (side === 'left' ? 0 : mapBox.width);
  const portY = (entry: Entry, id: string): number => {
    const node = placed.get(entry.slug);
    return (node?.y ?? 0) + (node?.ports?.find((port) => port.id === id)?.y ?? 0);
  };

  const inside = columns.flatMap(({ lanes }) =>
    lanes.trunks.flatMap(({ type, edges: members, side, track }, index) =>
      members.map(({ from, to }): MapEdge => {
        const away = (margin + track * trackWidth) * (side === 'left' ? -1 : 1);
        const [start, end] = [from, to].map((entry) => ({
          x: sideX(entry, side),
          y: portY(entry, trunkPort(entry, index, side)),
        })) as [Point, Point];
        const trunk = start.x + away;
        return {
          type,
          from,
          to,
          path: roundedPath([start, { x: trunk, y: start.y }, { x: trunk, y: end.y }, end]),
        };
      }),
    ),
  );
  const between = crossing.map((edge, index): MapEdge => {
    const { sections = [] } = edges.find(({ id }) => id === String(index)) ?? {};
    const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]);
    const isForward = columnOf(edge.from) < columnOf(edge.to);
    if (!isForward) points.reverse();
    const [first, last] = [points[0], points.at(-1)];
    // From the rim of the lanes on to the boxes.
    if (first && last) {
      points[0] = { x: sideX(edge.from, isForward ? 'right' : 'left'), y: first.y };
      points[points.length - 1] = { x: sideX(edge.to, isForward ? 'left' : 'right'), y: last.y };
    }
    return { ...edge, path: roundedPath(points) };
  });
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    columns: columns.flatMap(({ category, members: [first] }) =>
      first ? [{ category, x: box(first).x, width: mapBox.width }] : [],
    ),
    nodes: columns.flatMap(({ members }) => members.map(box)),
    edges: [...inside, ...between],
  };
}
