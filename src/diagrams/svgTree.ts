import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { s } from 'hastscript';

/** A point or an offset in the picture. */
export interface Point {
  x: number;
  y: number;
}

/** A line of text to be drawn, its baseline at `y`. */
export type Line = Point & { text: string };

/**
 * Parses Mermaid's SVG.
 *
 * @param svg Text of one `<svg>`.
 * @returns Its root element.
 * @throws If the text holds no `<svg>`.
 */
export function parseSvg(svg: string): Element {
  const root = fromHtml(svg, { fragment: true, space: 'svg' }).children.find(
    (child) => child.type === 'element',
  );
  if (root?.type !== 'element' || root.tagName !== 'svg')
    throw new Error(`Expected an <svg> element, got \`${svg.slice(0, 60)}\`.`);
  return root;
}

/** Element children of an element. */
export function elements(parent: Element): Element[] {
  return parent.children.filter((child) => child.type === 'element');
}

/**
 * All elements below an element, in document order.
 *
 * @param parent Where to start.
 * @param skip Tag names to leave out with all they contain.
 */
export function descendants(parent: Element, skip: readonly string[] = []): Element[] {
  return elements(parent)
    .filter(({ tagName }) => !skip.includes(tagName))
    .flatMap((child) => [child, ...descendants(child, skip)]);
}

/** Whether an element carries a class. */
export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** All elements below with a class. */
export function withClass(parent: Element, name: string): Element[] {
  return descendants(parent).filter((element) => hasClass(element, name));
}

/** A numeric attribute, 0 if absent. */
export function number(element: Element, name: string): number {
  return Number.parseFloat(String(element.properties[name] ?? 0)) || 0;
}

/** A text attribute, empty if absent. */
export function attribute(element: Element, name: string): string {
  return String(element.properties[name] ?? '');
}

/** The offset that `transform="translate(x, y)"` gives. */
export function translation(element: Element): Point {
  const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attribute(element, 'transform'))?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return { x, y };
}

/** All text below an element, as one string. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Rounds to a tenth of a pixel. @example round(12.345) // => 12.3 */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/**
 * Moves and rounds a path of absolute commands M L C Q A Z (what Mermaid draws edges with).
 *
 * @param path The `d` attribute.
 * @param by Offset to add.
 * @returns The shorter `d`.
 *
 * @example
 * roundPath('M 1.234,5 L10,20.06', { x: 1, y: 0 }) // => 'M2.2 5L11 20.1'
 */
export function roundPath(path: string, by: Point = { x: 0, y: 0 }): string {
  return path.replace(
    /([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g,
    (_all, command: string, rest: string) => {
      const values = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
      const moved =
        command === command.toUpperCase()
          ? values.map((value, index) => value + (index % 2 === 0 ? by.x : by.y))
          : values;
      return command + moved.map(round).join(' ').replaceAll(' -', '-');
    },
  );
}

/**
 * Builds the text of a label, centred on a point.
 *
 * @param lines One or more lines.
 * @param centre Middle of the block of lines.
 * @param size Font size in px.
 * @param className Class of the text.
 */
export function textBlock(
  lines: readonly string[],
  centre: Point,
  size: number,
  className?: string,
): Element {
  const step = size * 1.25;
  const first = centre.y + size * 0.36 - ((lines.length - 1) * step) / 2;
  const x = round(centre.x);
  const place = (index: number): Point => ({ x, y: round(first + index * step) });
  if (lines.length === 1)
    return s('text', { ...place(0), ...(className ? { className } : {}) }, lines[0]);
  return s(
    'text',
    className ? { className } : {},
    lines.map((line, index) => s('tspan', { ...place(index) }, line)),
  );
}
