import { round, type Point } from '../svgTree.ts';
import { lineStep, uprightLabel } from './sizes.ts';

/** What a picture says besides its drawing. */
export interface UprightWords {
  /** Prefix of every id in the picture; unique on the page. */
  id: string;
  title: string;
  description: string;
}

/** Makes a text safe in SVG, as content and in double quotes. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Baseline of a line of text whose middle is at `y`. */
export const baseline = (y: number, size = uprightLabel): number => round(y + size * 0.36);

/**
 * Draws lines of text around a point.
 *
 * @param lines One or more lines.
 * @param at Middle of the block; with class `start`, the left end of its lines.
 * @param className Class of the text.
 */
export function drawText(lines: readonly string[], { x, y }: Point, className = ''): string {
  const name = className === '' ? '' : ` class="${className}"`;
  const place = (index: number): string =>
    `x="${round(x)}" y="${baseline(y + (index - (lines.length - 1) / 2) * lineStep)}"`;
  if (lines.length === 1) return `<text${name} ${place(0)}>${escapeXml(lines[0] ?? '')}</text>`;
  const rows = lines.map((line, index) => `<tspan ${place(index)}>${escapeXml(line)}</tspan>`);
  return `<text${name}>${rows.join('')}</text>`;
}

const heads: Readonly<Record<string, string>> = {
  arrow: '<path class="head" d="M0 0L10 4L0 8z"/>',
  open: '<path class="head-open" d="M1 0L10 4L1 8"/>',
  cross: '<path class="head-open" d="M2 0L10 8M10 0L2 8"/>',
};

/** The picture around its content. */
export interface Sheet {
  type: 'flowchart' | 'sequence';
  start?: number;
  width: number;
  height: number;
  /** Names of the arrow heads that are used. */
  heads: ReadonlySet<string>;
  /** What leads somewhere, as SVG. */
  links: string;
}

/** Gives the address that a node with these words leads to. */
export type LinkOf = (label: string) => string | undefined;

/** Makes a link of a part of the picture. */
export const drawLink = (href: string, content: string): string =>
  `<a href="${escapeXml(href)}">${content}</a>`;

/** Puts an SVG around its content. */
export function frameSvg(
  content: string,
  { id, title, description }: UprightWords,
  { type, start = 0, width, height, heads: used, links }: Sheet,
): string {
  const [across, down] = [Math.ceil(width), Math.ceil(height)];
  const markers = [...used]
    .sort()
    .map(
      (name) =>
        `<marker id="${id}-${name}" viewBox="0 0 10 8" refX="${name === 'cross' ? 6 : 9.5}" refY="4" markerWidth="9" markerHeight="7.2" markerUnits="userSpaceOnUse" orient="auto-start-reverse">${heads[name] ?? ''}</marker>`,
    );
  // With links inside, a picture is no single image to those who hear it: they hear its name, its description and the links.
  const isImage = links === '';
  const drawn = isImage ? content : `<g aria-hidden="true">${content}</g>${links}`;
  return (
    `<svg class="diagram upright ${type}" role="${isImage ? 'img' : 'group'}" aria-labelledby="${id}-title ${id}-desc" viewBox="${round(start)} 0 ${across} ${down}" width="${across}" height="${down}">` +
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>` +
    `${markers.join('')}${drawn}</svg>`
  );
}
