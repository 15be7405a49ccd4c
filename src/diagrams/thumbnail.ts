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

/** Sides of one small picture, in the units of the sheet: twice the pixels it is shown with. */
const cell = { width: 320, height: 152 };

/**
 * Makes small pictures of diagrams, shapes without words, names or arrow heads, on one sheet: a list of entries loads one
 * file, and each row shows the part that carries its name, `sheet.svg#asynchronous`.
 *
 * @param pictures What `slimSvg` made, and the name of its part.
 * @param css Text of `src/styles/diagrams.css`.
 * @returns An SVG file of its own; beside the titles of its entries it is decoration and has no name.
 *
 * @example
 * thumbnailSheet([{ name: 'batch', slim }], diagramCss).includes('<text') // => false
 */
export function thumbnailSheet(
  pictures: readonly { name: string; slim: string }[],
  css: string,
): string {
  const { width, height } = cell;
  const cells = pictures.map(({ name, slim }, index) => {
    const y = index * height;
    const view = `<view id="${name}" viewBox="0 ${y} ${width} ${height}" />`;
    const place = `<svg x="0" y="${y}" width="${width}" height="${height}"`;
    return view + wordlessSvg(slim, false).replace('<svg', () => place);
  });
  const whole = `<svg viewBox="0 0 ${width} ${height * pictures.length}">${cells.join('')}</svg>`;
  return standaloneSvg(whole, css).replace('</style>', () => `${sheet}</style>`);
}
