import {
  bundleEdges,
  defaultRelations,
  type Bundle,
  type RelationEdge,
} from '../catalogue/graph.ts';
import type { Entry } from '../catalogue/model.ts';

/** A side of a column of boxes. */
export type Side = 'left' | 'right';

/** A trunk beside a column, with a branch to each of its entries. */
export interface Trunk extends Bundle {
  side: Side;
  /** Distance from the boxes: 0 is the nearest track. */
  track: number;
}

/** The trunks of a column and how many tracks each side needs. */
export interface Lanes {
  trunks: Trunk[];
  tracks: Readonly<Record<Side, number>>;
}

/**
 * Assigns the lines between entries of one column to tracks beside it. Types that the map shows at first run on the left
 * and the others on the right, so that the first view stays tidy. Short trunks lie nearest to the boxes.
 *
 * @param column Entries from top to bottom.
 * @param edges Lines with both ends in the column.
 * @example
 * assignLanes([cache, batch], [{ type: 'mitigates', from: cache, to: batch }]).tracks; // => { left: 1, right: 0 }
 */
export function assignLanes(column: readonly Entry[], edges: readonly RelationEdge[]): Lanes {
  const span = ({ edges: members }: Bundle): { top: number; bottom: number } => {
    const rows = members.flatMap(({ from, to }) => [column.indexOf(from), column.indexOf(to)]);
    return { top: Math.min(...rows), bottom: Math.max(...rows) };
  };
  const sorted = bundleEdges(edges)
    .map((bundle) => ({ ...bundle, ...span(bundle) }))
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  const taken: Record<Side, { top: number; bottom: number }[][]> = { left: [], right: [] };
  const trunks = sorted.map(({ top, bottom, ...bundle }): Trunk => {
    const side: Side = defaultRelations.includes(bundle.type) ? 'left' : 'right';
    const isFree = (track: { top: number; bottom: number }[]): boolean =>
      track.every((other) => other.bottom < top || other.top > bottom);
    const tracks = taken[side];
    const found = tracks.findIndex(isFree);
    const track = found === -1 ? tracks.push([]) - 1 : found;
    tracks[track]?.push({ top, bottom });
    return { ...bundle, side, track };
  });
  return { trunks, tracks: { left: taken.left.length, right: taken.right.length } };
}
