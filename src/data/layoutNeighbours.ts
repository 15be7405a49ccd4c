import {
  neighbourGroups,
  neighbourhood,
  symmetricRelations,
  writtenType,
} from '../catalogue/graph.ts';
import { textFor, type Entry } from '../catalogue/model.ts';
import type { DirectedRelation } from '../catalogue/relations.ts';
import { wrapText } from '../diagrams/wrap.ts';
import type { Locale } from '../i18n/locales.ts';
import type { RelationType } from '../schema/entry.ts';
import { roundedPath } from './roundedPath.ts';

/** A box with the id and title of an entry. */
export interface NeighbourBox {
  entry: Entry;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** Neighbours of one relation, with the line that joins them to the entry. */
export interface PlacedGroup {
  relation: DirectedRelation;
  type: RelationType;
  label: { x: number; y: number };
  boxes: NeighbourBox[];
  /** A line beside the boxes, and one from there to the entry. */
  path: string;
  /** An arrow head; undefined for a relation without direction. */
  head: string | undefined;
}

/** Geometry of the picture of one entry and its neighbours, in CSS pixels. */
export interface NeighbourLayout {
  width: number;
  height: number;
  center: NeighbourBox;
  groups: PlacedGroup[];
  /** How many neighbours found no room. */
  rest: number;
}

/** Sizes that the component which draws this has to follow. */
export const neighbourBox = {
  width: 216,
  titleInset: 68,
  lineHeight: 16,
  padding: 6,
  fontSize: 13,
} as const;
const centerBox = { width: 132, idHeight: 26, inset: 10 } as const;
const gap = { box: 5, group: 14, label: 19, side: 49 } as const;
const most = 12;

/**
 * Places an entry in the middle, what points to it on the left and what it points to on the right.
 *
 * @returns undefined for an entry without relations.
 * @example
 * layoutNeighbours(asynchronous, catalogue.entries, 'en')?.center.entry.id; // => 'SRV-03'
 */
export function layoutNeighbours(
  entry: Entry,
  entries: readonly Entry[],
  locale: Locale,
): NeighbourLayout | undefined {
  const { left, right, rest } = neighbourhood(neighbourGroups(entry, entries), most);
  if (left.length + right.length === 0) return undefined;
  const title = (of: Entry, width: number): string[] =>
    wrapText(textFor(of, locale).title, width / neighbourBox.fontSize);

  const measured = [left, right].map((groups) =>
    groups.map(({ relation, entries: members }) => {
      const boxes = members.map((member) => {
        const lines = title(member, neighbourBox.width - neighbourBox.titleInset - 6);
        const height = 2 * neighbourBox.padding + lines.length * neighbourBox.lineHeight;
        return { entry: member, lines, height };
      });
      const tall = boxes.reduce((sum, { height }) => sum + height + gap.box, gap.label - gap.box);
      return { relation, boxes, tall };
    }),
  );
  const talls = measured.map((groups) =>
    groups.reduce((sum, { tall }) => sum + tall + gap.group, groups.length > 0 ? -gap.group : 0),
  );
  const centerLines = title(entry, centerBox.width - 2 * centerBox.inset);
  const centerHeight = centerBox.idHeight + centerLines.length * neighbourBox.lineHeight + 6;
  const height = Math.max(...talls, centerHeight) + 2;
  const width = 2 * (neighbourBox.width + gap.side) + centerBox.width + 2;
  const center: NeighbourBox = {
    entry,
    x: 1 + neighbourBox.width + gap.side,
    y: Math.round((height - centerHeight) / 2),
    width: centerBox.width,
    height: centerHeight,
    lines: centerLines,
  };

  const groups = measured.flatMap((side, sideIndex) => {
    const isLeft = sideIndex === 0;
    const x = isLeft ? 1 : width - 1 - neighbourBox.width;
    let y = Math.round((height - (talls[sideIndex] ?? 0)) / 2);
    return side.map(({ relation, boxes, tall }, index): PlacedGroup => {
      const label = { x, y: y + 13 };
      let top = y + gap.label;
      const placed = boxes.map((box): NeighbourBox => {
        const placedBox = { ...box, x, y: top, width: neighbourBox.width };
        top += box.height + gap.box;
        return placedBox;
      });
      const [first, last] = [y + gap.label, top - gap.box];
      y += tall + gap.group;
      const toward = isLeft ? 1 : -1;
      const rail = (isLeft ? x + neighbourBox.width : x) + 5 * toward;
      const middle = Math.round((first + last) / 2);
      const door = isLeft ? center.x : center.x + center.width;
      const doorY = Math.round(center.y + (center.height * (index + 1)) / (side.length + 1));
      // Lines from further out turn nearer to the entry, so that they do not cross.
      const isAbove = middle < doorY;
      const order = isAbove ? side.length - 1 - index : index;
      const turn = rail + toward * (12 + 6 * Math.min(order, 4));
      const type = writtenType(relation);
      const head = symmetricRelations.includes(type)
        ? undefined
        : isLeft
          ? `M${String(door)} ${String(doorY)}l-7-4v8z`
          : `M${String(rail)} ${String(middle)}l-7-4v8z`;
      return {
        relation,
        type,
        label,
        boxes: placed,
        path:
          `M${String(rail)} ${String(first)}V${String(last)}` +
          roundedPath([
            { x: rail, y: middle },
            { x: turn, y: middle },
            { x: turn, y: doorY },
            { x: door, y: doorY },
          ]),
        head,
      };
    });
  });
  return { width, height, center, groups, rest };
}
