import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { symmetricRelations, type RelationEdge } from '../catalogue/graph.ts';
import type { Entry } from '../catalogue/model.ts';
import type { CategorySlug, RelationType } from '../schema/entry.ts';
import { columnOf, mapBox, trackOffset, trunkPort, type Column } from './mapGraph.ts';
import type { Side } from './mapLanes.ts';
import { roundedPath, type Point } from './roundedPath.ts';

/** A box of the map. */
export interface MapNode {
  entry: Entry;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of the map, as the `d` of a path. */
export interface MapEdge {
  type: RelationType;
  from: Entry;
  to: Entry;
  path: string;
  /** Which end of the path has the arrow head, if any. */
  head: 'start' | 'end' | undefined;
}

/** The boxes of a family. */
export interface MapColumn {
  category: CategorySlug;
  x: number;
  width: number;
}

/** Geometry of the map, in CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  columns: MapColumn[];
  /** In the order of the catalogue. */
  nodes: MapNode[];
  edges: MapEdge[];
}

/**
 * Turns ELK's answer into boxes and paths.
 *
 * @param columns What the graph was made of.
 * @param crossing Lines between columns, in the order of the graph's edges.
 * @param laidOut The graph with positions.
 */
export function readDrawing(
  columns: readonly Column[],
  crossing: readonly RelationEdge[],
  laidOut: ElkNode,
): Drawing {
  const { width = 0, height = 0, edges = [], children = [] } = laidOut;
  const placed = new Map(children.map((node) => [node.id, node]));
  const box = (entry: Entry): MapNode => {
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
    lanes.trunks.flatMap(({ type, edges: members, side, track }, index) => {
      const isFan = members.every(({ from }) => from === members[0]?.from);
      return members.map(({ from, to }): MapEdge => {
        const away = trackOffset(track) * (side === 'left' ? -1 : 1);
        const end = (entry: Entry): Point => ({
          x: sideX(entry, side),
          y: portY(entry, trunkPort(entry, index, side)),
        });
        const [start, stop] = [end(from), end(to)];
        const trunk = start.x + away;
        return line(
          { type, from, to },
          [start, { x: trunk, y: start.y }, { x: trunk, y: stop.y }, stop],
          isFan,
        );
      });
    }),
  );
  const between = crossing.map((edge, index): MapEdge => {
    const {
      sections = [],
      sources = [],
      targets = [],
    } = edges.find(({ id }) => id === String(index)) ?? {};
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
    const meeting = (port: string | undefined): number =>
      edges.filter((other) => other.sources[0] === port || other.targets[0] === port).length;
    const isSourceFuller = meeting(sources[0]) >= meeting(targets[0]);
    return line(edge, points, isSourceFuller === isForward);
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

/**
 * Draws a relation. Lines that run together have to begin where they meet: so their dashes coincide, and a trunk does
 * not fill up to a solid line.
 *
 * @param points From `edge.from` to `edge.to`.
 * @param isForward Whether the path begins at `edge.from`.
 */
function line(edge: RelationEdge, points: readonly Point[], isForward: boolean): MapEdge {
  const hasHead = !symmetricRelations.includes(edge.type);
  return {
    ...edge,
    path: roundedPath(isForward ? points : points.toReversed()),
    head: hasHead ? (isForward ? 'end' : 'start') : undefined,
  };
}
