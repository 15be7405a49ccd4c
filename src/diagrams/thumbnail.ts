import { toHtml } from 'hast-util-to-html';
import { standaloneSvg } from './standalone.ts';
import { elements, hasClass, parseSvg } from './svgTree.ts';

const words = ['title', 'desc', 'text'];

/** At a tenth of its size a line would fade away with the scale, and dashes would run together. */
const sheet =
  '*{vector-effect:non-scaling-stroke;stroke-width:1px;stroke-dasharray:none!important}';

/**
 * Takes the words out of a diagram: names, labels and the gaps that labels leave in lines.
 *
 * @param slim What `slimSvg` made.
 * @param heads Whether arrow heads stay.
 * @returns A slim SVG without size and name; beside the title of its entry it is decoration.
 *
 * @example
 * wordlessSvg(slim, true).includes('<text') // => false
 */
export function wordlessSvg(slim: string, heads: boolean): string {
  const picture = parseSvg(slim);
  const shapes = elements(picture).filter(
    (element) =>
      !words.includes(element.tagName) &&
      !hasClass(element, 'gap') &&
      (heads || element.tagName !== 'marker'),
  );
  for (const shape of heads ? [] : shapes) {
    delete shape.properties['markerStart'];
    delete shape.properties['markerEnd'];
  }
  const { viewBox, className } = picture.properties;
  const bare = { ...picture, properties: { viewBox, className }, children: shapes };
  return toHtml(bare, { space: 'svg', closeEmptyElements: true });
}

/**
 * Makes a small picture of a diagram: its shapes without words, names or arrow heads.
 *
 * @param slim What `slimSvg` made.
 * @param css Text of `src/styles/diagrams.css`.
 * @returns An SVG file of its own; beside the title of its entry it is decoration and has no name.
 *
 * @example
 * thumbnailSvg(slim, diagramCss).includes('<text') // => false
 */
export function thumbnailSvg(slim: string, css: string): string {
  return standaloneSvg(wordlessSvg(slim, false), css).replace('</style>', () => `${sheet}</style>`);
}
