import type { Element } from 'hast';
import { s } from 'hastscript';
import { labelSize } from './config.ts';
import type { DrawingHints } from './prepare.ts';
import { attribute, elements, hasClass, number, round, textOf } from './svgTree.ts';
import { wrapText } from './wrap.ts';

/**
 * Draws the frame of a block (`loop`, `alt`, …): border, dividers, tab with the keyword, conditions.
 *
 * @param frame Mermaid's group of lines and texts.
 * @param hints The words of the conditions; Mermaid was given only their numbers.
 * @returns Elements in painting order.
 */
export function drawFrame(frame: Element, { conditions }: DrawingHints): Element[] {
  const lines = elements(frame).filter((line) => hasClass(line, 'loopLine'));
  const xs = lines.flatMap((line) => [number(line, 'x1'), number(line, 'x2')]);
  const ys = lines.flatMap((line) => [number(line, 'y1'), number(line, 'y2')]);
  const [x, y, right, bottom] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  const parts: Element[] = [
    s('rect', {
      className: 'frame',
      x: round(x),
      y: round(y),
      width: round(right - x),
      height: round(bottom - y),
    }),
  ];
  // The first four lines are the border; the others divide the branches.
  for (const line of lines.slice(4))
    parts.push(
      s('path', {
        className: 'divider',
        d: `M${round(x)} ${round(number(line, 'y1'))}H${round(right)}`,
      }),
    );
  for (const part of elements(frame)) {
    if (hasClass(part, 'labelBox'))
      parts.push(
        s('path', {
          className: 'tab',
          d: `M${attribute(part, 'points').trim().replace(/\s+/g, 'L').replaceAll(',', ' ')}z`,
        }),
      );
    else if (hasClass(part, 'labelText'))
      parts.push(
        s(
          'text',
          { className: 'keyword', x: round(number(part, 'x')), y: round(number(part, 'y') + 1.5) },
          textOf(part),
        ),
      );
    else if (hasClass(part, 'loopText') || hasClass(part, 'sectionTitle'))
      parts.push(condition(part, conditions, x, right));
  }
  return parts;
}

/** The condition stands left, after the tab, where no lifeline crosses its middle. */
function condition(
  text: Element,
  conditions: readonly string[],
  left: number,
  right: number,
): Element {
  const drawn = textOf(text).replace(/^\[|\]$/g, '');
  const first = hasClass(text, 'loopText');
  const x = round(left + (first ? 66 : 10));
  const y = number(text, 'y') - (first ? 2 : 0);
  const lines = wrapText(conditions[Number(drawn)] ?? drawn, (right - x - 4) / labelSize);
  return s(
    'text',
    { className: 'condition' },
    lines.map((line, index) => s('tspan', { x, y: round(y + index * labelSize * 1.25) }, line)),
  );
}
