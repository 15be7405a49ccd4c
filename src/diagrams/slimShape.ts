import type { Element } from 'hast';
import { s } from 'hastscript';
import {
  attribute,
  elements,
  number,
  round,
  roundPath,
  translation,
  type Point,
} from './svgTree.ts';

/**
 * Draws the outline of a node from Mermaid's rectangle, polygon, cylinder path or stadium.
 *
 * @param shape Mermaid's element.
 * @param centre Where the node stands.
 * @returns One element.
 */
export function drawShape(shape: Element, centre: Point): Element {
  const own = translation(shape);
  const at = { x: centre.x + own.x, y: centre.y + own.y };
  if (shape.tagName === 'rect') {
    const box = roundBox(
      { x: at.x + number(shape, 'x'), y: at.y + number(shape, 'y') },
      number(shape, 'width'),
      number(shape, 'height'),
    );
    return s('rect', { className: 'node', ...box, ...(shape.properties['rx'] ? { rx: 6 } : {}) });
  }
  if (shape.tagName === 'polygon') return drawPolygon(shape, at);
  if (shape.tagName === 'path')
    return s('path', {
      className: 'node store',
      d: roundPath(
        attribute(shape, 'd').replace(
          /^M\s*([\d.-]+)[,\s]+([\d.-]+)/,
          (_all, x: string, y: string) => `M${Number(x) + at.x} ${Number(y) + at.y}`,
        ),
      ),
    });
  // A stadium comes as hundreds of points; a rectangle with round ends says the same.
  const points = elements(shape)
    .flatMap((path) => attribute(path, 'd').match(/-?[\d.]+/g) ?? [])
    .map(Number);
  const xs = points.filter((_value, index) => index % 2 === 0);
  const ys = points.filter((_value, index) => index % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const height = Math.max(...ys) - top;
  return s('rect', {
    className: 'node person',
    ...roundBox({ x: at.x + left, y: at.y + top }, Math.max(...xs) - left, height),
    rx: round(height / 2),
  });
}

function drawPolygon(polygon: Element, at: Point): Element {
  const numbers = (attribute(polygon, 'points').match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const pairs = Array.from({ length: numbers.length / 2 }, (_unused, index) => ({
    x: (numbers[index * 2] ?? 0) + at.x,
    y: (numbers[index * 2 + 1] ?? 0) + at.y,
  }));
  const path = `M${pairs.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}z`;
  return s('path', { className: 'node', d: path });
}

/** A rectangle's attributes, rounded. */
export function roundBox(
  { x, y }: Point,
  width: number,
  height: number,
): Record<'x' | 'y' | 'width' | 'height', number> {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
