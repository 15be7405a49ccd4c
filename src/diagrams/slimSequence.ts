import type { Element } from 'hast';
import { s } from 'hastscript';
import { labelSize } from './config.ts';
import type { DrawingHints } from './prepare.ts';
import {
  attribute,
  descendants,
  elements,
  hasClass,
  number,
  round,
  roundPath,
  textBlock,
  textOf,
} from './svgTree.ts';
import { drawFrame } from './slimFrame.ts';
import { textWidth } from './wrap.ts';

/** How a sequence diagram is to be drawn. */
export interface SequenceStyle {
  /** Name of an arrow head => value of a `marker-…` attribute. */
  marker: (name: string) => string;
  hints: DrawingHints;
  /** Lowest visible y: lifelines end there. */
  bottom: number;
}

/**
 * Redraws a Mermaid sequence diagram with the fewest elements.
 *
 * @param svg Root of Mermaid's SVG.
 * @param style Markers, hints and the end of the lifelines.
 * @returns The content of the new SVG, in painting order.
 */
export function slimSequence(svg: Element, style: SequenceStyle): Element[] {
  const all = descendants(svg, ['defs', 'marker', 'symbol']);
  const lifelines = all.filter((element) => hasClass(element, 'actor-line'));
  const frames = all.filter((element) => attribute(element, 'dataEt') === 'control-structure');
  const notes = all.filter((element) => attribute(element, 'dataEt') === 'note');
  return [
    ...lifelines.map((line) =>
      s('path', {
        className: 'lifeline',
        d: `M${round(number(line, 'x1'))} ${round(number(line, 'y1'))}V${round(style.bottom)}`,
      }),
    ),
    ...frames.flatMap((frame) => drawFrame(frame, style.hints)),
    ...all.flatMap((element, index) => drawPart(element, all[index + 1], style)),
    ...notes.flatMap(drawNote),
    ...all.filter((element) => hasClass(element, 'sequenceNumber')).flatMap(drawNumber),
  ];
}

function drawPart(
  element: Element,
  next: Element | undefined,
  { marker, hints }: SequenceStyle,
): Element[] {
  if (hasClass(element, 'actor-top') && element.tagName === 'rect') {
    return [
      hints.people.includes(attribute(element, 'name'))
        ? box(element, 'node person', { rx: number(element, 'height') / 2 })
        : box(element, 'node'),
    ];
  }
  if (/activation\d/.test(String(element.properties['className'])) && element.tagName === 'rect')
    return [box(element, 'active')];
  if (hasClass(element, 'messageLine0') || hasClass(element, 'messageLine1'))
    return [drawMessage(element, marker)];
  if (element.tagName !== 'text') return [];
  if (hasClass(element, 'actor-box')) return [centred(element)];
  if (!hasClass(element, 'messageText')) return [];
  // A message to oneself is drawn as a loop on the right: put its words there too.
  if (next?.tagName === 'path')
    return [
      s(
        'text',
        {
          className: 'message self',
          x: round(number(element, 'x') + 8),
          y: round(number(element, 'y') + labelSize * 1.36),
        },
        textOf(element),
      ),
    ];
  return [centred(element, 'message')];
}

/** Mermaid sets `dominant-baseline` and `dy`, which not every viewer knows; we set the baseline itself. */
function centred(text: Element, className?: string): Element {
  const rows = elements(text).map((tspan) => textOf(tspan));
  // A participant with two lines is two texts, moved up and down by half a line.
  const moved = Number(elements(text)[0]?.properties['dy'] ?? 0) * 1.25 || 0;
  const down = attribute(text, 'dy') === '1em' ? labelSize : moved;
  return textBlock(
    rows.length > 0 ? rows : [textOf(text)],
    { x: number(text, 'x'), y: number(text, 'y') + down },
    labelSize,
    className,
  );
}

function drawMessage(line: Element, marker: (name: string) => string): Element {
  const end = attribute(line, 'markerEnd');
  const head = end.includes('crosshead')
    ? 'cross'
    : end.includes('filled-head')
      ? 'open'
      : end
        ? 'arrow'
        : undefined;
  const d =
    line.tagName === 'path'
      ? attribute(line, 'd')
      : `M${number(line, 'x1')} ${number(line, 'y1')}L${number(line, 'x2')} ${number(line, 'y2')}`;
  return s('path', {
    className: hasClass(line, 'messageLine1') ? 'edge dotted' : 'edge',
    d: roundPath(d),
    ...(head ? { markerEnd: marker(head) } : {}),
  });
}

/** Mermaid makes a note over two participants as wide as their distance, whatever it says; ours holds its words. */
function drawNote(note: Element): Element[] {
  const rect = elements(note).find(({ tagName }) => tagName === 'rect');
  if (!rect) return [];
  const rows = elements(note)
    .filter(({ tagName }) => tagName === 'text')
    .flatMap((text) => elements(text).map(textOf));
  const width = Math.max(number(rect, 'width'), Math.max(...rows.map(textWidth)) * labelSize + 24);
  const centre = {
    x: number(rect, 'x') + number(rect, 'width') / 2,
    y: number(rect, 'y') + number(rect, 'height') / 2,
  };
  const height = Math.max(number(rect, 'height'), rows.length * 1.25 * labelSize + 12);
  return [
    s('rect', {
      className: 'note',
      x: round(centre.x - width / 2),
      y: round(centre.y - height / 2),
      width: round(width),
      height: round(height),
    }),
    textBlock(rows, centre, labelSize),
  ];
}

function drawNumber(text: Element): Element[] {
  const [x, y] = [round(number(text, 'x')), number(text, 'y')];
  return [
    s('circle', { className: 'step', cx: x, cy: round(y - 4), r: 9 }),
    s('text', { className: 'step-number', x, y: round(y + 0.2) }, textOf(text)),
  ];
}

function box(
  rect: Element,
  className: string,
  more: Readonly<Record<string, number>> = {},
): Element {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    round(number(rect, name)),
  );
  return s('rect', { className, x, y, width, height, ...more });
}
