/** A point of a drawing, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Draws a line of horizontal and vertical pieces with rounded corners.
 *
 * @param points Ends and corners.
 * @example
 * roundedPath([{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 30 }]); // => 'M0 0H15q5 0 5 5V30'
 */
export function roundedPath(points: readonly Point[]): string {
  const rounded = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const corners = rounded.filter((point, index) => {
    const [before, after] = [rounded[index - 1], rounded[index + 1]];
    // A point on the way is no corner.
    return (
      !before ||
      !after ||
      !(
        (before.x === point.x && point.x === after.x) ||
        (before.y === point.y && point.y === after.y)
      )
    );
  });
  const [start] = corners;
  if (!start) return '';
  let path = `M${String(start.x)} ${String(start.y)}`;
  for (let index = 1; index < corners.length; index += 1) {
    const [before, point, after] = [corners[index - 1], corners[index], corners[index + 1]];
    if (!before || !point) break;
    const isLevel = before.y === point.y;
    if (!after) {
      path += isLevel ? `H${String(point.x)}` : `V${String(point.y)}`;
      break;
    }
    const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const radius = Math.min(
      5,
      Math.floor(length(before, point) / 2),
      Math.floor(length(point, after) / 2),
    );
    const into = {
      x: Math.sign(point.x - before.x) * radius,
      y: Math.sign(point.y - before.y) * radius,
    };
    const out = {
      x: Math.sign(after.x - point.x) * radius,
      y: Math.sign(after.y - point.y) * radius,
    };
    path += isLevel ? `H${String(point.x - into.x)}` : `V${String(point.y - into.y)}`;
    path += `q${[into.x, into.y, into.x + out.x, into.y + out.y].join(' ')}`;
  }
  return path;
}
