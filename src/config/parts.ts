// The system that a catalogue draws on its home page: where its parts stand, and where the arrows between them go.

/** Where a part stands in the grid, counted from the upper start corner. */
export interface PartPlace {
  column: number;
  row: number;
  /** How many columns and rows it covers. */
  columns: number;
  rows: number;
}

/** As much of a part as its place in the drawing depends on. */
export interface PlacedPart {
  at: PartPlace;
  to: readonly { part: string }[];
}
type PlacedParts = Readonly<Record<string, PlacedPart>>;

/** The side of one part on which another one stands. */
export type Side = 'end' | 'start' | 'below' | 'above';

const overlap = (a: number, aSize: number, b: number, bSize: number): [number, number] => {
  const first = Math.max(a, b);
  return [first, Math.min(a + aSize, b + bSize) - first];
};

/**
 * Tells on which side of a part its neighbour stands.
 *
 * @returns Undefined where they share no edge: an arrow has no way to go then.
 * @example
 * sideOf({ column: 1, row: 1, columns: 1, rows: 1 }, { column: 2, row: 1, columns: 1, rows: 1 }); // => 'end'
 */
export function sideOf(from: PartPlace, to: PartPlace): Side | undefined {
  const [, columns] = overlap(from.column, from.columns, to.column, to.columns);
  const [, rows] = overlap(from.row, from.rows, to.row, to.rows);
  if (rows > 0 && from.column + from.columns === to.column) return 'end';
  if (rows > 0 && to.column + to.columns === from.column) return 'start';
  if (columns > 0 && from.row + from.rows === to.row) return 'below';
  if (columns > 0 && to.row + to.rows === from.row) return 'above';
  return undefined;
}

/** The gap between two parts, with every arrow that crosses it. */
export interface Joint<Arrow> {
  /** Keys of both parts, the one that is drawn first in front. */
  between: [string, string];
  arrows: { arrow: Arrow; side: Side }[];
}

/**
 * Gathers the arrows by the gap that they cross, in the order of the parts.
 *
 * @returns A request and its answer, say, as one gap with two arrows.
 */
export function joints<Part extends PlacedPart>(
  parts: Readonly<Record<string, Part>>,
): Joint<Part['to'][number]>[] {
  const order = Object.keys(parts);
  const found = new Map<string, Joint<Part['to'][number]>>();
  for (const [key, { at, to }] of Object.entries(parts))
    for (const arrow of to) {
      const target = parts[arrow.part];
      const side = target && sideOf(at, target.at);
      if (!side) continue;
      const isFirst = order.indexOf(key) < order.indexOf(arrow.part);
      const between: [string, string] = isFirst ? [key, arrow.part] : [arrow.part, key];
      const joint = found.get(between.join(' ')) ?? { between, arrows: [] };
      joint.arrows.push({ arrow, side });
      found.set(between.join(' '), joint);
    }
  return [...found.values()];
}

/**
 * Finds what cannot be drawn: parts on top of each other, and arrows to what is no neighbour.
 *
 * @returns Each with the keys that lead to it, and half a sentence that follows "It".
 */
export function drawingProblems(parts: PlacedParts): { path: string[]; message: string }[] {
  const all = Object.entries(parts);
  return all.flatMap(([key, { at, to }], index) => [
    ...all
      .slice(0, index)
      .filter(([, other]) => {
        const [, columns] = overlap(at.column, at.columns, other.at.column, other.at.columns);
        const [, rows] = overlap(at.row, at.rows, other.at.row, other.at.rows);
        return columns > 0 && rows > 0;
      })
      .map(([other]) => ({
        path: [key, 'at'],
        message: `lies on the part \`${other}\`: give it cells of its own`,
      })),
    ...to.flatMap(({ part }, arrow) => {
      const path = [key, 'to', String(arrow)];
      const target = parts[part];
      if (!target) return [{ path, message: `leads to \`${part}\`, which is no part` }];
      return sideOf(at, target.at)
        ? []
        : [{ path, message: `leads to \`${part}\`, which is no neighbour of \`${key}\`` }];
    }),
  ]);
}

/** Between two parts lies a gap, so that the third column of parts is the fifth of the grid. */
const line = (cell: number): number => 2 * cell - 1;
const span = (cells: number): number => 2 * cells - 1;
const area = (row: number, column: number, rows: number, columns: number): string =>
  `grid-area: ${[row, column, `span ${String(rows)}`, `span ${String(columns)}`].join(' / ')}`;

/** The cells of the gap between two neighbours. */
function gapArea(a: PartPlace, b: PartPlace): string {
  const [column, columns] = overlap(a.column, a.columns, b.column, b.columns);
  const [row, rows] = overlap(a.row, a.rows, b.row, b.rows);
  if (rows > 0) {
    const gap = line(Math.max(a.column, b.column)) - 1;
    return area(line(row), gap, span(rows), 1);
  }
  return area(line(Math.max(a.row, b.row)) - 1, line(column), 1, span(columns));
}

/**
 * Writes the places of parts and arrows as rules of a style sheet: the pages carry no style of their own.
 *
 * @returns CSS without a layer, for a grid that is wide enough for the drawing.
 * @example
 * drawingStyle({ caller: { at: { column: 2, row: 1, columns: 1, rows: 1 }, to: [] } }).includes(
 *   '[data-part="caller"] { grid-area: 1 / 3 / span 1 / span 1; }',
 * ); // => true
 */
export function drawingStyle(parts: PlacedParts): string {
  const most = (last: (at: PartPlace) => number): number =>
    Math.max(1, ...Object.values(parts).map(({ at }) => last(at)));
  const gaps = (count: number, track: string, gap: string): string =>
    count < 2 ? track : `${track} repeat(${String(count - 1)}, ${gap} ${track})`;
  const columns = most(({ column, columns: covered }) => column + covered - 1);
  const rows = most(({ row, rows: covered }) => row + covered - 1);
  return [
    `.parts { grid-template: ${gaps(rows, 'auto', 'var(--gap-row)')} / ${gaps(columns, 'minmax(0, 1fr)', 'var(--gap-column)')}; }`,
    ...Object.entries(parts).map(([key, { at }]) => {
      const place = area(line(at.row), line(at.column), span(at.rows), span(at.columns));
      return `[data-part="${key}"] { ${place}; }`;
    }),
    ...joints(parts).flatMap(({ between: [first, second] }) => {
      const [a, b] = [parts[first], parts[second]];
      return a && b ? [`[data-joint="${first} ${second}"] { ${gapArea(a.at, b.at)}; }`] : [];
    }),
  ].join('\n');
}

/** A rectangle of a drawing. */
export interface PartBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sides of a part of one cell, and the gap to the next. Five columns of them are 160 px wide. */
const stampCell = { width: 28, height: 14, gap: 5 };
/** The same for a picture that is less wide than high. */
export const squareCell = { width: 28, height: 24, gap: 7 };

/**
 * Lays out the drawn system as small as a stamp: boxes without words.
 *
 * @returns Its size, and the box of each part by its key.
 * @example
 * stampOf({ caller: { at: { column: 1, row: 1, columns: 2, rows: 1 }, to: [] } }).boxes.get('caller');
 * // => { x: 0.5, y: 0.5, width: 60, height: 13 }
 */
export function stampOf(
  parts: Readonly<Record<string, Pick<PlacedPart, 'at'>>>,
  { width, height, gap } = stampCell,
): { width: number; height: number; boxes: Map<string, PartBox> } {
  const boxes = new Map(
    Object.entries(parts).map(([key, { at }]) => [
      key,
      {
        // Its outline lies in whole pixels.
        x: (at.column - 1) * (width + gap) + 0.5,
        y: (at.row - 1) * (height + gap) + 0.5,
        width: at.columns * (width + gap) - gap - 1,
        height: at.rows * (height + gap) - gap - 1,
      },
    ]),
  );
  const end = (of: (box: PartBox) => number): number => Math.max(0, ...[...boxes.values()].map(of));
  return {
    width: end(({ x, width: own }) => x + own) + 0.5,
    height: end(({ y, height: own }) => y + own) + 0.5,
    boxes,
  };
}

/**
 * Writes a box as a path.
 *
 * @example
 * boxPath({ x: 0.5, y: 0.5, width: 9, height: 4 }); // => 'M0.5 0.5h9v4h-9z'
 */
export const boxPath = ({ x, y, width, height }: PartBox): string =>
  `M${x} ${y}h${width}v${height}h-${width}z`;
