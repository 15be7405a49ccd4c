import type { Element } from 'hast';
import { s } from 'hastscript';
import { labelSize } from './config.ts';
import { drawShape, roundBox } from './slimShape.ts';
import {
  attribute,
  elements,
  hasClass,
  number,
  round,
  roundPath,
  textBlock,
  textOf,
  translation,
  withClass,
  type Point,
} from './svgTree.ts';

/** Half of the room that Mermaid leaves around a label of one line, and what each further line adds. */
const lineStep = 1.1 * labelSize;

/**
 * Redraws a Mermaid flowchart with the fewest elements: groups, edges, edge labels, nodes.
 *
 * @param svg Root of Mermaid's SVG.
 * @param marker Name of an arrow head => value of a `marker-…` attribute.
 * @returns The content of the new SVG, in painting order.
 */
export function slimFlowchart(svg: Element, marker: (name: string) => string): Element[] {
  const roots = withClass(svg, 'root').map((root) => ({ root, at: offsetOf(svg, root) }));
  const layer = (name: string, draw: (child: Element, at: Point) => Element[]): Element[] =>
    roots.flatMap(({ root, at }) =>
      elements(root)
        .filter((child) => hasClass(child, name))
        .flatMap((group) => elements(group).flatMap((child) => draw(child, at))),
    );
  return [
    ...layer('clusters', drawGroup),
    ...layer('edgePaths', (path, at) => drawEdge(path, at, marker)),
    ...layer('clusters', drawGroupLabel),
    ...layer('edgeLabels', drawEdgeLabel),
    ...layer('nodes', (node, at) => (hasClass(node, 'node') ? drawNode(node, at) : [])),
  ];
}

/** Sum of the translations from the root of the picture down to an element, which a nested group has. */
function offsetOf(from: Element, target: Element, at: Point = { x: 0, y: 0 }): Point {
  for (const child of elements(from)) {
    const { x, y } = translation(child);
    const here = { x: at.x + x, y: at.y + y };
    if (child === target) return here;
    if (withClass(child, 'root').includes(target)) return offsetOf(child, target, here);
  }
  return at;
}

function drawGroup(group: Element, at: Point): Element[] {
  return elements(group)
    .filter(({ tagName }) => tagName === 'rect')
    .map((rect) =>
      s('rect', {
        className: 'group',
        ...roundBox(
          { x: at.x + number(rect, 'x'), y: at.y + number(rect, 'y') },
          number(rect, 'width'),
          number(rect, 'height'),
        ),
      }),
    );
}

/** The name of a group stands in its upper left corner, above the edges that may run there. */
function drawGroupLabel(group: Element, at: Point): Element[] {
  const rect = elements(group).find(({ tagName }) => tagName === 'rect');
  const label = elements(group).find((child) => hasClass(child, 'cluster-label'));
  if (!rect || !label) return [];
  return [
    s(
      'text',
      {
        className: 'group-label',
        x: round(at.x + number(rect, 'x') + 10),
        y: round(at.y + number(rect, 'y') + 20),
      },
      rowsOf(label).join(' '),
    ),
  ];
}

function drawEdge(path: Element, at: Point, marker: (name: string) => string): Element[] {
  const kind = hasClass(path, 'edge-pattern-dotted')
    ? ' dotted'
    : hasClass(path, 'edge-thickness-thick')
      ? ' thick'
      : '';
  return [
    s('path', {
      className: `edge${kind}`,
      d: roundPath(attribute(path, 'd'), at),
      ...(path.properties['markerStart'] ? { markerStart: marker('arrow') } : {}),
      ...(path.properties['markerEnd'] ? { markerEnd: marker('arrow') } : {}),
    }),
  ];
}

function drawEdgeLabel(edgeLabel: Element, at: Point): Element[] {
  const rows = rowsOf(edgeLabel);
  const background = withClass(edgeLabel, 'background').find(
    (rect) => rect.properties['width'] !== undefined,
  );
  const label = elements(edgeLabel).find((child) => hasClass(child, 'label'));
  if (rows.length === 0 || !background || !label) return [];
  const outer = translation(edgeLabel);
  const width = number(background, 'width') + 8;
  const height = rows.length * 1.25 * labelSize + 4;
  const centre = { x: at.x + outer.x, y: at.y + outer.y };
  return [
    s('rect', {
      className: 'gap',
      ...roundBox({ x: centre.x - width / 2, y: centre.y - height / 2 }, width, height),
    }),
    textBlock(rows, centre, labelSize),
  ];
}

function drawNode(node: Element, at: Point): Element[] {
  const own = translation(node);
  const centre = { x: at.x + own.x, y: at.y + own.y };
  const [shape, ...rest] = elements(node);
  const label = rest.find((child) => hasClass(child, 'label'));
  if (!shape || !label) return [];
  const rows = rowsOf(label);
  // Mermaid places the label's first row; its middle is half the height of the other rows further down.
  const middle = centre.y + translation(label).y + 7.5 + ((rows.length - 1) * lineStep) / 2;
  return [drawShape(shape, centre), textBlock(rows, { x: centre.x, y: middle }, labelSize)];
}

/** The lines of a label. */
function rowsOf(label: Element): string[] {
  return withClass(label, 'text-outer-tspan')
    .map((row) => textOf(row).trim())
    .filter((row) => row !== '');
}
