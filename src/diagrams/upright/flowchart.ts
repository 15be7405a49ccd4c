import type { Diagram, Node } from '../source.ts';
import { stepOf } from '../steps.ts';
import { round, type Point } from '../svgTree.ts';
import { toLayers, type Chain, type Item, type Layer, type Layered } from './layers.ts';
import { orderLayers } from './order.ts';
import { placeItems, type Placed } from './place.ts';
import { stack } from './rows.ts';
import { outline, outlineGap, reachOf, wordsAt, type Box } from './shapes.ts';
import {
  nodeBlock,
  textBlock,
  titleBlock,
  uprightWidth,
  type Measure,
  type TextBlock,
} from './sizes.ts';
import { drawLink, drawText, frameSvg, type LinkOf, type UprightWords } from './svg.ts';

/** Room around the drawing. */
const margin = 7;
/** Room above and below the name of a group. */
const headRoom = 8;
const footHeight = 8;
/** Length of an arrow head: so much of an edge is straight. */
const headLength = 9;

/** A layout of a flowchart, before it is drawn. */
export interface FlowchartLayout {
  width: number;
  height: number;
  nodes: { node: Node; box: Box; lines: string[] }[];
  edges: { edge: number; path: string; isUp: boolean }[];
  labels: { edge: number; box: Box; lines: string[] }[];
  groups: { lines: string[]; box: Box; at: Point }[];
  crossings: number;
}

/** How wide lines of words may be, in em, for nodes and for edges: the widest that fit are taken. */
const lineWidths = [
  { node: 9.5, edge: 8.5 },
  { node: 8, edge: 7 },
  { node: 6.8, edge: 6 },
  { node: 6, edge: 5 },
];
/** Parts of the width that a row of nodes may fill: where many edges pass, less is more. */
const fills = [1, 0.72, 0.5];

/** One way to try. */
interface Attempt {
  node: number;
  edge: number;
  fill: number;
}

/**
 * Finds places for everything in a flowchart, in a column as wide as a phone.
 *
 * @param diagram A parsed flowchart.
 * @param measure Gives the width of a text in px.
 * @returns The lowest layout with the fewest crossings among those that fit; the narrowest where none does.
 */
export function layOutFlowchart(diagram: Diagram, measure: Measure): FlowchartLayout {
  const cost = ({ width, height, crossings }: FlowchartLayout): number =>
    Math.max(0, width - uprightWidth) * 1000 + height + crossings * 45;
  let best: FlowchartLayout | undefined;
  for (const widths of lineWidths) {
    for (const fill of fills) {
      const layout = layOut(diagram, measure, { ...widths, fill });
      if (!best || cost(layout) < cost(best)) best = layout;
    }
    if (best && best.width <= uprightWidth && best.crossings < 2) return best;
  }
  if (!best) throw new Error('No way to lay out a flowchart was tried.');
  return best;
}

function layOut(
  diagram: Diagram,
  measure: Measure,
  { node, edge, fill }: Attempt,
): FlowchartLayout {
  const nodes = new Map(diagram.nodes.map((one) => [one.id, nodeBlock(one, node, measure)]));
  const labels = diagram.edges.map(({ label }) =>
    label === undefined ? undefined : textBlock(label, edge, measure),
  );
  const none: TextBlock = { lines: [], width: 0, height: 0 };
  const nodeOf = (id: string): TextBlock => nodes.get(id) ?? none;
  const titles = new Map(
    diagram.groups.map(({ id, label }) => [id, titleBlock(label, node * 1.7, measure)]),
  );
  const room = uprightWidth - 2 * margin;
  const bands = stack(diagram, { width: room * fill, widthOf: (id) => nodeOf(id).width });
  const layered = toLayers(diagram, bands, {
    width: room,
    node: nodeOf,
    label: (index) => labels[index],
    title: (group) => titles.get(group)?.width ?? 0,
  });
  const crossings = orderLayers(layered);
  const placed = placeItems(layered.layers, layered.chains, room);
  return { ...build(diagram, layered, placed, { nodeOf, labels, titles }), crossings };
}

interface Blocks {
  nodeOf: (id: string) => TextBlock;
  labels: readonly (TextBlock | undefined)[];
  titles: ReadonlyMap<string, TextBlock>;
}

function build(
  diagram: Diagram,
  { layers, chains }: Layered,
  placed: Placed,
  blocks: Blocks,
): Omit<FlowchartLayout, 'crossings'> {
  const { nodeOf, labels, titles } = blocks;
  const shift = margin - placed.start;
  const x = (item: Item): number => placed.x(item) + shift;
  const heights = layers.map((layer) => heightOf(layer, blocks));
  const tops: number[] = [];
  let y = layers[0]?.kind === 'head' ? 2 : margin;
  layers.forEach((_layer, index) => {
    y += index === 0 ? 0 : channel(index, { layers, chains, x });
    tops.push(y);
    y += heights[index] ?? 0;
  });
  const middle = (index: number): number => (tops[index] ?? 0) + (heights[index] ?? 0) / 2;

  const shapes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const drawnNodes: FlowchartLayout['nodes'] = [];
  const boxes = new Map<Item, { box: Box; node: Node }>();
  const drawnLabels: FlowchartLayout['labels'] = [];
  layers.forEach(({ items }, index) => {
    for (const item of items) {
      const at = { x: x(item), y: middle(index) };
      const node = item.kind === 'node' ? shapes.get(item.id ?? '') : undefined;
      if (node) {
        const { lines, width, height } = nodeOf(node.id);
        const box = { ...at, width, height };
        boxes.set(item, { box, node });
        drawnNodes.push({ node, box, lines });
      }
      const label = item.kind === 'label' ? labels[item.edge ?? -1] : undefined;
      if (label && item.edge !== undefined) {
        const box = { ...at, width: label.width + 4, height: label.height };
        drawnLabels.push({ edge: item.edge, box, lines: label.lines });
      }
    }
  });

  const ports = portsOf(chains, boxes, x);
  const edges = chains.map((chain, index) => {
    const points = pointsOf(chain, { layers, tops, heights, boxes, x, ports: ports[index] });
    return { edge: chain.edge, path: pathOf(points), isUp: chain.isUp };
  });
  return {
    width: placed.end - placed.start + 2 * margin,
    height: y + (layers.at(-1)?.kind === 'foot' ? 2 : margin),
    nodes: drawnNodes,
    edges,
    labels: drawnLabels,
    groups: framesOf(diagram, layers, { tops, heights, x, titles }),
  };
}

function heightOf({ kind, items, groups }: Layer, { nodeOf, labels, titles }: Blocks): number {
  if (kind === 'head') return (titles.get(groups.at(-1) ?? '')?.height ?? 0) + headRoom;
  if (kind === 'foot') return footHeight;
  const all = items.map((item) =>
    item.kind === 'node'
      ? nodeOf(item.id ?? '').height
      : item.kind === 'label'
        ? (labels[item.edge ?? -1]?.height ?? 0)
        : 0,
  );
  return Math.max(0, ...all);
}

/** Height between a layer and the one above it: room for arrow heads, and for the bends of edges that move sideways. */
function channel(
  index: number,
  {
    layers,
    chains,
    x,
  }: { layers: readonly Layer[]; chains: readonly Chain[]; x: (item: Item) => number },
): number {
  const [above, below] = [layers[index - 1]?.kind, layers[index]?.kind];
  let furthest = 0;
  let isHeaded = false;
  for (const { items, top, isUp } of chains) {
    const [upper, lower] = [items[index - 1 - top], items[index - top]];
    if (!upper || !lower || index <= top) continue;
    const free = Math.max(
      ...[upper, lower].map(({ kind, width }) => (kind === 'node' ? width / 2 - 10 : 0)),
    );
    furthest = Math.max(furthest, Math.abs(x(upper) - x(lower)) - free);
    isHeaded ||= isUp ? index - 1 === top : index - top === items.length - 1;
  }
  const bend = furthest > 1 ? Math.min(26, 8 + furthest * 0.16) : 0;
  const least =
    above === 'nodes' && below === 'nodes' ? 24 : above === 'labels' && below === 'labels' ? 4 : 7;
  if (above === 'nodes' && below === 'foot') return Math.max(5, bend);
  return Math.max(least, bend + (isHeaded ? headLength + 2 : 0), isHeaded ? 14 : 0);
}

/** Offsets from the middle of its node at which an edge starts and ends. */
type Ports = { first: number; last: number } | undefined;

/** Spreads the edges of a node over its lower and its upper side, each as straight below its next point as it can be. */
function portsOf(
  chains: readonly Chain[],
  boxes: ReadonlyMap<Item, { box: Box; node: Node }>,
  x: (item: Item) => number,
): Ports[] {
  const ports = chains.map(() => ({ first: 0, last: 0 }));
  const sides = new Map<Item, Record<'first' | 'last', { index: number; to: number }[]>>();
  chains.forEach(({ items }, index) => {
    for (const [end, item, next] of [
      ['first', items[0], items[1]],
      ['last', items.at(-1), items.at(-2)],
    ] as const) {
      if (!item || !next || !boxes.has(item)) continue;
      const side = sides.get(item) ?? { first: [], last: [] };
      sides.set(item, side);
      side[end].push({ index, to: x(next) });
    }
  });
  for (const [item, side] of sides) {
    const known = boxes.get(item);
    if (!known) continue;
    const reach = reachOf(known.node.shape, known.box);
    for (const end of ['first', 'last'] as const) {
      const ends = side[end].sort((a, b) => a.to - b.to);
      const step = ends.length > 1 ? Math.min(14, (2 * reach) / (ends.length - 1)) : 0;
      const offsets = ends.map(({ to }) => Math.min(reach, Math.max(-reach, to - known.box.x)));
      offsets.forEach((offset, at) => {
        offsets[at] = Math.max(offset, at === 0 ? -reach : (offsets[at - 1] ?? 0) + step);
      });
      for (let at = offsets.length - 1; at >= 0; at -= 1)
        offsets[at] = Math.min(
          offsets[at] ?? 0,
          at === offsets.length - 1 ? reach : (offsets[at + 1] ?? 0) - step,
        );
      ends.forEach(({ index }, at) => {
        const port = ports[index];
        if (port) port[end] = offsets[at] ?? 0;
      });
    }
  }
  return ports;
}

interface Lines {
  layers: readonly Layer[];
  tops: readonly number[];
  heights: readonly number[];
  boxes: ReadonlyMap<Item, { box: Box; node: Node }>;
  x: (item: Item) => number;
  ports: Ports;
}

/** The corners of an edge: down through each layer, sideways between them. */
function pointsOf(
  { items, top, isUp }: Chain,
  { layers, tops, heights, boxes, x, ports }: Lines,
): Point[] {
  return items.flatMap((item, offset): Point[] => {
    const index = top + offset;
    const upper = tops[index] ?? 0;
    const lower = upper + (heights[index] ?? 0);
    const isFirst = offset === 0;
    const isLast = offset === items.length - 1;
    const known = boxes.get(item);
    if (known && (isFirst || isLast)) {
      const { box, node } = known;
      const port = (isFirst ? ports?.first : ports?.last) ?? 0;
      const gap = outlineGap(node.shape, box, port);
      const at = box.x + port;
      return isFirst
        ? [
            { x: at, y: box.y + box.height / 2 - gap },
            { x: at, y: lower + (isUp ? headLength : 0) },
          ]
        : [
            { x: at, y: upper - (isUp ? 0 : headLength) },
            { x: at, y: box.y - box.height / 2 + gap },
          ];
    }
    // An edge to a group ends at its frame.
    if (layers[index]?.kind === 'head' && isLast)
      return [
        { x: x(item), y: upper - (isUp ? 0 : headLength) },
        { x: x(item), y: upper },
      ];
    if (layers[index]?.kind === 'foot' && isFirst)
      return [
        { x: x(item), y: lower },
        { x: x(item), y: lower + (isUp ? headLength : 0) },
      ];
    return [
      { x: x(item), y: upper },
      { x: x(item), y: lower },
    ];
  });
}

/** Straight where two points are one above the other, else a bend from vertical to vertical. */
function pathOf(points: readonly Point[]): string {
  let path = '';
  let last: Point | undefined;
  let straight = false;
  for (const point of points) {
    const [px, py] = [round(point.x), round(point.y)];
    if (!last) path = `M${px} ${py}`;
    else if (Math.abs(point.x - last.x) < 0.3) {
      // One line instead of several.
      if (straight) path = path.replace(/V[\d.-]+$/, '');
      path += `V${py}`;
      straight = true;
    } else {
      const bend = (point.y - last.y) * 0.6;
      path += `C${round(last.x)} ${round(last.y + bend)} ${px} ${round(point.y - bend)} ${px} ${py}`;
      straight = false;
    }
    last = last && Math.abs(point.x - last.x) < 0.3 ? { x: last.x, y: point.y } : point;
  }
  return path;
}

function framesOf(
  { groups }: Diagram,
  layers: readonly Layer[],
  { tops, heights, x, titles }: Pick<Lines, 'tops' | 'heights' | 'x'> & Pick<Blocks, 'titles'>,
): FlowchartLayout['groups'] {
  return groups.flatMap(({ id }) => {
    const border = (kind: Layer['kind']): number =>
      layers.findIndex((layer) => layer.kind === kind && layer.groups.at(-1) === id);
    const [head, foot] = [border('head'), border('foot')];
    const items = layers[head]?.items ?? [];
    const wall = (kind: Item['kind']): number => {
      const found = items.find((item) => item.kind === kind && item.id === id);
      return found ? x(found) : 0;
    };
    const title = items.find(({ kind }) => kind === 'title');
    if (!title) return [];
    const [left, right] = [wall('left'), wall('right')];
    const top = tops[head] ?? 0;
    const bottom = (tops[foot] ?? 0) + (heights[foot] ?? 0);
    const box = {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left,
      height: bottom - top,
    };
    const { lines, height } = titles.get(id) ?? { lines: [], height: 0 };
    return [{ lines, box, at: { x: x(title) - title.width / 2, y: top + 6 + height / 2 } }];
  });
}

/**
 * Draws a flowchart from above to below, as narrow as a phone.
 *
 * @param diagram A parsed flowchart with the labels of the locale.
 * @param words Ids, name and description to put in.
 * @param measure Gives the width of a text in px.
 * @param linkOf Addresses of the nodes that are entries.
 * @returns One `<svg class="diagram upright flowchart">` for a page.
 */
export function drawFlowchart(
  diagram: Diagram,
  words: UprightWords,
  measure: Measure,
  linkOf: LinkOf = () => undefined,
): string {
  const layout = layOutFlowchart(diagram, measure);
  const used = new Set<string>();
  const marker = (): string => {
    used.add('arrow');
    return `url(#${words.id}-arrow)`;
  };
  const step = (edge: number): string => {
    const number = stepOf(diagram.edges[edge]?.label);
    return number === undefined ? '' : ` data-step="${number}"`;
  };
  const frame = ({ x, y, width, height }: Box, name: string, more = ''): string =>
    `<rect class="${name}" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"${more}/>`;

  const edges = layout.edges.map(({ edge, path, isUp }) => {
    const { dotted = false, arrow = 'one' } = diagram.edges[edge] ?? {};
    const ends =
      arrow === 'both' ? ['start', 'end'] : arrow === 'none' ? [] : [isUp ? 'start' : 'end'];
    const markers = ends.map((end) => ` marker-${end}="${marker()}"`).join('');
    return `<path class="edge${dotted ? ' dotted' : ''}"${step(edge)} d="${path}"${markers}/>`;
  });
  const labels = layout.labels.map(
    ({ edge, box, lines }) =>
      frame(box, 'gap') + drawText(lines, box).replace('<text', () => `<text${step(edge)}`),
  );
  const links: string[] = [];
  const nodes = layout.nodes.flatMap(({ node, box, lines }) => {
    const words = drawText(lines, { x: box.x, y: wordsAt(node.shape, box) });
    const drawn = outline(node.shape, box) + words;
    const href = linkOf(node.label);
    if (href === undefined) return [drawn];
    links.push(drawLink(href, drawn));
    return [];
  });
  const groups = layout.groups.map(({ box }) => frame(box, 'group'));
  const titles = layout.groups.map(({ lines, at }) => drawText(lines, at, 'group-label'));
  const content = [...groups, ...edges, ...titles, ...labels, ...nodes].join('');
  return frameSvg(content, words, {
    ...{ type: 'flowchart', heads: used, links: links.join('') },
    width: layout.width,
    height: layout.height,
  });
}
