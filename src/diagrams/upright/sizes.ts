import type { FontWeight } from '../fontFaces.ts';
import type { Node, Shape } from '../source.ts';
import { wrapText } from '../wrap.ts';

/** Gives the width of a text in px. */
export type Measure = (text: string, style: { size: number; weight: FontWeight }) => number;

/**
 * Size of the labels of an upright picture, in px at its natural size: with it, labels are 12 px or more where the picture
 * has to shrink to fit a phone 360 px wide.
 */
export const uprightLabel = 13;
/** Widest upright picture, in px at its natural size: what a phone 390 px wide leaves between the edges of the page. */
export const uprightWidth = 352;
/** Distance of two lines of a label. */
export const lineStep = 16;

/** A text broken into lines, with the room they take. */
export interface TextBlock {
  lines: string[];
  width: number;
  height: number;
}

/**
 * Breaks a text into lines and measures them.
 *
 * @param text Words in any of our languages.
 * @param em Width of a line, in em of the label's size.
 * @param measure Gives the width of a text in px.
 * @param weight Of the letters.
 */
export function textBlock(
  text: string,
  em: number,
  measure: Measure,
  weight: FontWeight = 400,
): TextBlock {
  const widthOf = (part: string): number => measure(part, { size: uprightLabel, weight });
  const lines = wrapText(text, em, (part) => widthOf(part) / uprightLabel);
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map(widthOf))),
    height: lines.length * lineStep,
  };
}

/** The name of a group, set in bold. */
export const titleBlock = (text: string, em: number, measure: Measure): TextBlock =>
  textBlock(text, em, measure, 600);

/** Room around the words of a node, left and right together, and above and below together. */
const room: Readonly<Record<Exclude<Shape, 'decision'>, readonly [x: number, y: number]>> = {
  service: [20, 14],
  rounded: [20, 14],
  store: [22, 24],
  person: [28, 14],
  preparation: [36, 14],
  batch: [36, 14],
};

/** The box of a node around its words. */
export function nodeBlock({ label, shape }: Node, em: number, measure: Measure): TextBlock {
  const text = textBlock(label, em, measure);
  if (shape !== 'decision') {
    const [x, y] = room[shape];
    return { ...text, width: text.width + x, height: text.height + y };
  }
  // The corners of each line have to lie within the rhombus; letters do not fill their line, so two thirds of it count.
  const flatness = 0.58;
  const { lines } = text;
  const width = Math.max(
    ...lines.map((line, index) => {
      const y = Math.abs(index - (lines.length - 1) / 2) * lineStep + uprightLabel / 3;
      return measure(line, { size: uprightLabel, weight: 400 }) + 10 + (2 * y) / flatness;
    }),
  );
  return { lines, width: Math.ceil(width), height: Math.ceil(width * flatness) };
}
