import type { Shape } from '../source.ts';
import { round, type Point } from '../svgTree.ts';

/** A box in the picture: its middle and its size. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Half of the height of the lid of a store. */
const lid = 5;
/** Depth of the corners of a preparation. */
const corner = 11;
/** Distance of the inner lines of a job from its sides. */
const stripe = 8;

/**
 * Draws the outline of a node.
 *
 * @param shape What the node means.
 * @param box Where it stands.
 * @returns One element as text.
 */
export function outline(shape: Shape, { x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const path = (d: string, more = ''): string => `<path class="node${more}" d="${d}"/>`;
  const at = (...points: readonly number[]): string => points.map(round).join(' ');
  switch (shape) {
    case 'store': {
      const arc = `a${at(width / 2, lid)} 0 0 0 `;
      return path(
        `M${at(left, top + lid)}${arc}${at(width, 0)}${arc}${at(-width, 0)}V${round(bottom - lid)}${arc}${at(width, 0)}V${round(top + lid)}`,
        ' store',
      );
    }
    case 'decision':
      return path(`M${at(x, top)}L${at(right, y)}L${at(x, bottom)}L${at(left, y)}z`);
    case 'preparation':
      return path(
        `M${at(left + corner, top)}H${round(right - corner)}L${at(right, y)}L${at(right - corner, bottom)}H${round(left + corner)}L${at(left, y)}z`,
      );
    case 'batch':
      return path(
        `M${at(left, top)}H${round(right)}V${round(bottom)}H${round(left)}zM${at(left + stripe, top)}V${round(bottom)}M${at(right - stripe, top)}V${round(bottom)}`,
      );
    default: {
      const radius = shape === 'person' ? height / 2 : shape === 'rounded' ? 6 : 0;
      const rx = radius === 0 ? '' : ` rx="${round(radius)}"`;
      const name = shape === 'person' ? 'node person' : 'node';
      return `<rect class="${name}" x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}"${rx}/>`;
    }
  }
}

/** Distance from the top or bottom of the box to the outline, at an offset from the middle. */
export function outlineGap(shape: Shape, { width, height }: Box, offset: number): number {
  const part = Math.min(1, Math.abs(offset) / (width / 2));
  if (shape === 'decision') return (part * height) / 2;
  if (shape === 'store') return lid * (1 - Math.sqrt(1 - part * part));
  return 0;
}

/** How far from the middle an edge may meet the top or bottom of a node. */
export function reachOf(shape: Shape, { width, height }: Box): number {
  if (shape === 'decision') return width * 0.28;
  if (shape === 'person') return Math.max(0, width / 2 - height / 2);
  if (shape === 'preparation') return width / 2 - corner - 2;
  return width / 2 - 8;
}

/** Middle of the words: below the lid of a store. */
export const wordsAt = (shape: Shape, { y }: Box): number => (shape === 'store' ? y + lid - 1 : y);
