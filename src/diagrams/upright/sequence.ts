import type { Diagram, Step } from '../source.ts';
import { round } from '../svgTree.ts';
import {
  lineStep,
  textBlock,
  uprightLabel,
  uprightWidth,
  type Measure,
  type TextBlock,
} from './sizes.ts';
import {
  baseline,
  drawLink,
  drawText,
  escapeXml,
  frameSvg,
  type LinkOf,
  type UprightWords,
} from './svg.ts';

/** Room around the drawing. */
const margin = 6;
/** How far a frame stands inside the one around it. */
const inset = 5;
const badge = 18;
const tabHeight = 19;
/** Part of a line that words may fill, as the font of a reader may be wider than the measuring one. */
const spare = 0.94;
/** Room below each row. */
const rowGap = 9;

/** What a part of the exchange is drawn with: behind everything, with the lines, above them. */
interface Layers {
  behind: string[];
  lines: string[];
  front: string[];
  links: string[];
}

/** A pen that moves down the picture. */
interface Pen {
  y: number;
  layers: Layers;
  heads: Set<string>;
  /** Messages so far. */
  count: number;
}

interface Drawing {
  diagram: Diagram;
  measure: Measure;
  /** Word for a kind of block in the language of the picture. */
  wordOf: (keyword: string) => string;
  id: string;
  linkOf: LinkOf;
  laneX: (participant: string) => number;
  /** Left end of the words. */
  textX: number;
}

type Message = Extract<Step, { kind: 'message' }>;
type Note = Extract<Step, { kind: 'note' }>;
type Block = Extract<Step, { kind: 'block' }>;

const continues = new Set(['else', 'and', 'option']);

/**
 * Draws a sequence diagram as narrow as a phone: participants are lettered lanes at the left, and the words of each message
 * stand at the right of its arrow.
 *
 * @param diagram A parsed sequence diagram with the labels of the locale.
 * @param words Ids, name and description to put in.
 * @param measure Gives the width of a text in px.
 * @param wordOf Gives the word for `loop`, `alt`, … in the language of the picture.
 * @param linkOf Addresses of the participants that are entries.
 * @returns One `<svg class="diagram upright sequence">` for a page.
 */
export function drawSequence(
  diagram: Diagram,
  words: UprightWords,
  measure: Measure,
  wordOf: (keyword: string) => string,
  linkOf: LinkOf = () => undefined,
): string {
  const { nodes } = diagram;
  const depth = depthOf(diagram.steps);
  const start = margin + depth * inset + badge / 2 + 2;
  const distance = Math.max(20, Math.min(34, 118 / Math.max(1, nodes.length - 1)));
  const lanes = new Map(nodes.map(({ id }, index) => [id, start + index * distance]));
  const textX = start + Math.max(0, nodes.length - 1) * distance + badge / 2 + 10;
  const drawing: Drawing = {
    diagram,
    measure,
    wordOf,
    id: words.id,
    linkOf,
    laneX: (id) => lanes.get(id) ?? start,
    textX,
  };
  const pen: Pen = {
    y: margin,
    layers: { behind: [], lines: [], front: [], links: [] },
    heads: new Set(),
    count: 0,
  };
  drawHeads(pen, drawing);
  drawSteps(diagram.steps, pen, drawing, 0);
  const bottom = pen.y + 2;
  const lifelines = nodes.map(
    ({ id }, index) =>
      `<path class="lifeline" d="M${round(drawing.laneX(id))} ${headY(index) + badge / 2}V${round(bottom)}"/>`,
  );
  const { behind, lines, front, links } = pen.layers;
  return frameSvg([...behind, ...lifelines, ...lines, ...front].join(''), words, {
    links: links.join(''),
    type: 'sequence',
    width: uprightWidth,
    height: bottom + margin,
    heads: pen.heads,
  });
}

function depthOf(steps: readonly Step[]): number {
  return Math.max(0, ...steps.map((step) => (step.kind === 'block' ? 1 + depthOf(step.steps) : 0)));
}

const headStep = 23;
const headY = (index: number): number => margin + badge / 2 + 1 + index * headStep;

/** `A`, `B`, … */
const letter = (index: number): string => String.fromCodePoint(65 + index);

/** The participants as stairs: each begins its lane with its letter, its name stands in the column of the words. */
function drawHeads(pen: Pen, { diagram, laneX, linkOf, textX, measure }: Drawing): void {
  diagram.nodes.forEach(({ id, label, shape }, index) => {
    const [x, y] = [laneX(id), headY(index)];
    const isPerson = shape === 'person';
    const rx = isPerson ? ` rx="${badge / 2}"` : '';
    pen.layers.lines.push(
      `<path class="leader" d="M${round(x + badge / 2)} ${y}H${round(textX - 5)}"/>`,
    );
    const href = linkOf(label);
    const name = drawText(
      fitting(label, uprightWidth - margin - textX, measure),
      { x: textX, y },
      'start name',
    );
    if (href !== undefined) pen.layers.links.push(drawLink(href, name));
    pen.layers.front.push(
      `<rect class="node${isPerson ? ' person' : ''}" x="${round(x - badge / 2)}" y="${y - badge / 2}" width="${badge}" height="${badge}"${rx}/>` +
        `<text class="letter" x="${round(x)}" y="${baseline(y, 12)}">${letter(index)}</text>` +
        (href === undefined ? name : ''),
    );
  });
  pen.y = headY(diagram.nodes.length - 1) + badge / 2 + 14;
}

const fitting = (text: string, width: number, measure: Measure): string[] =>
  textBlock(text, width / uprightLabel, measure, 600).lines;

function drawSteps(steps: readonly Step[], pen: Pen, drawing: Drawing, depth: number): void {
  steps.forEach((step, index) => {
    if (step.kind === 'message') drawMessage(step, pen, drawing, depth);
    else if (step.kind === 'note') drawNote(step, pen, drawing, depth);
    else if (!continues.has(step.keyword)) {
      const rest = steps.slice(index + 1);
      const end = rest.findIndex((one) => one.kind !== 'block' || !continues.has(one.keyword));
      const branches = (end < 0 ? rest : rest.slice(0, end)).filter((one) => one.kind === 'block');
      drawFrame([step, ...branches], pen, drawing, depth);
    }
  });
}

/** The words at the right, in as many lines as they need. */
function wordsOf(text: string, { measure, textX }: Drawing, depth: number): TextBlock {
  const width = uprightWidth - margin - depth * inset - 4 - textX;
  return textBlock(text, (width * spare) / uprightLabel, measure);
}

function drawMessage(
  { from, to, text, dotted, head }: Message,
  pen: Pen,
  drawing: Drawing,
  depth: number,
): void {
  pen.count += 1;
  const said = drawing.diagram.isNumbered ? `${String(pen.count)}. ${text}` : text;
  const { lines, height } = wordsOf(said, drawing, depth);
  const [start, end] = [drawing.laneX(from), drawing.laneX(to)];
  // The arrow runs beside the first line.
  const y = pen.y + lineStep / 2;
  const tip = head ?? 'arrow';
  const marker = tip === 'none' ? '' : ` marker-end="url(#${drawing.id}-${tip})"`;
  if (tip !== 'none') pen.heads.add(tip);
  const d =
    from === to
      ? `M${round(start)} ${round(y - 4)}h11v9h-11`
      : `M${round(start)} ${round(y)}H${round(end)}`;
  pen.layers.lines.push(
    `<path class="edge${dotted ? ' dotted' : ''}" d="${d}"${marker}/>`,
    `<circle class="end" cx="${round(start)}" cy="${round(from === to ? y - 4 : y)}" r="2"/>`,
  );
  pen.layers.front.push(drawText(lines, { x: drawing.textX, y: pen.y + height / 2 }, 'start'));
  pen.y += height + rowGap;
}

/** A note in the column of the words, with a strip over the lanes that it is about. */
function drawNote({ over, text }: Note, pen: Pen, drawing: Drawing, depth: number): void {
  const { lines, height } = wordsOf(text, drawing, depth + 1);
  const xs = over.map(drawing.laneX);
  const [first, last] = [Math.min(...xs) - 7, Math.max(...xs) + 7];
  const right = uprightWidth - margin - depth * inset - 3;
  const box = (x: number, y: number, width: number, tall: number): string =>
    `<rect class="note" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(tall)}"/>`;
  const left = drawing.textX - 6;
  const tall = height + 8;
  const y = pen.y + tall / 2;
  pen.layers.front.push(
    `<path class="leader" d="M${round(last)} ${round(y)}H${round(left)}"/>`,
    box(first, pen.y, last - first, tall),
    box(left, pen.y, right - left, tall),
    drawText(lines, { x: drawing.textX, y }, 'start'),
  );
  pen.y += tall + rowGap;
}

function drawFrame(branches: readonly Block[], pen: Pen, drawing: Drawing, depth: number): void {
  const left = margin + depth * inset - 2;
  const right = uprightWidth - left;
  const top = pen.y - 2;
  branches.forEach(({ keyword, text, steps }, index) => {
    if (index > 0)
      pen.layers.behind.push(
        `<path class="divider" d="M${round(left)} ${round(pen.y - 2)}H${round(right)}"/>`,
      );
    const word = index === 0 ? drawing.wordOf(keyword) : '';
    const tab = word === '' ? 0 : drawing.measure(word, { size: 12, weight: 600 }) + 14;
    if (word !== '')
      pen.layers.front.push(
        `<path class="tab" d="M${round(left)} ${round(top)}h${round(tab)}v${tabHeight - 6}l-6 6H${round(left)}z"/>` +
          `<text class="keyword start" x="${round(left + 5)}" y="${baseline(top + tabHeight / 2, 12)}">${escapeXml(word)}</text>`,
      );
    const start = index === 0 ? top : pen.y - 2;
    const x = left + (tab === 0 ? 7 : tab + 7);
    const { lines, height } = textBlock(
      `[${text}]`,
      ((right - 4 - x) * spare) / uprightLabel,
      drawing.measure,
    );
    pen.layers.front.push(
      drawText(lines, { x, y: start + tabHeight / 2 + (height - lineStep) / 2 }, 'condition'),
    );
    pen.y += Math.max(tabHeight, height + 3) + 6;
    drawSteps(steps, pen, drawing, depth + 1);
    pen.y += 1;
  });
  pen.layers.behind.push(
    `<rect class="frame" x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(pen.y - 3 - top)}"/>`,
  );
  pen.y += rowGap;
}
