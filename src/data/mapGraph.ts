import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { symmetricRelations, type RelationEdge } from '../catalogue/graph.ts';
import { textFor, type Entry } from '../catalogue/model.ts';
import { wrapText } from '../diagrams/wrap.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { categories, type CategorySlug } from '../schema/entry.ts';
import { assignLanes, type Lanes, type Side } from './mapLanes.ts';

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

/** Distance of a track from the boxes. */
export const trackOffset = (track: number): number => margin + track * trackWidth;

/** The title of an entry, wrapped to fit its box. */
export function titleLines(entry: Entry, locale: Locale): string[] {
  return wrapText(
    textFor(entry, locale).title,
    (mapBox.width - 2 * mapBox.inset) / mapBox.fontSize,
  );
}

/** A family with the lines that stay inside it. */
export interface Column {
  category: CategorySlug;
  members: Entry[];
  lanes: Lanes;
  /** Width of the lanes. */
  lane: Record<Side, number>;
}

/** Sorts entries into families, and the lines inside a family into lanes. */
export function mapColumns(entries: readonly Entry[], edges: readonly RelationEdge[]): Column[] {
  return categories.map((category) => {
    const members = entries.filter((entry) => entry.category === category);
    const lanes = assignLanes(
      members,
      edges.filter(({ from, to }) => from.category === category && to.category === category),
    );
    const lane = (side: Side): number =>
      lanes.tracks[side] === 0 ? 0 : trackOffset(lanes.tracks[side]);
    return { category, members, lanes, lane: { left: lane('left'), right: lane('right') } };
  });
}

/** Key of the point at a box where lines of one relation, in one direction, meet. */
function portOf({ type }: RelationEdge, entry: Entry, isSource: boolean, side: Side): string {
  const direction = symmetricRelations.includes(type) ? '' : isSource ? 'from' : 'to';
  return `${entry.slug} ${type} ${direction} ${side}`;
}

/** Key of the point where a branch of a trunk meets a box. */
export const trunkPort = (entry: Entry, trunk: number, side: Side): string =>
  `${entry.slug} trunk ${String(trunk)} ${side}`;

/** Which column an entry stands in, from 0. */
export const columnOf = (entry: Entry): number => categories.indexOf(entry.category);

/**
 * The graph as ELK wants it. ELK's layers cannot hold lines inside a layer, so those lines run beside their column in
 * lanes of our own: to ELK, a box is as wide as box and lanes together, with a point reserved for each branch.
 */
export function elkGraph(columns: readonly Column[], crossing: readonly RelationEdge[]): ElkNode {
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
