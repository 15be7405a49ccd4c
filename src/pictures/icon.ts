import pngToIco from 'png-to-ico';
import sharp from 'sharp';

/** How the icon of the site is drawn in pixels. */
export interface IconShape {
  /** Pixels of a side. */
  size: number;
  /** Paper behind it: without one it stays transparent around its shapes. */
  paper?: string;
  /** Share of the side that the drawing takes; what is left is paper. */
  share?: number;
}

/** What each file is for. A system cuts a maskable icon to a circle of four fifths of its side. */
export const iconFiles = {
  'apple-touch-icon': { size: 180, share: 0.86, hasPaper: true },
  'icon-192': { size: 192, share: 1, hasPaper: false },
  'icon-512': { size: 512, share: 1, hasPaper: false },
  'icon-maskable-512': { size: 512, share: 0.56, hasPaper: true },
} as const satisfies Readonly<Record<string, { size: number; share: number; hasPaper: boolean }>>;

/** Name of a file of the icon, without its ending. */
export type IconFile = keyof typeof iconFiles;

/** Sides of the pictures in `favicon.ico`: a tab, a tab on a fine screen, a link on the desktop. */
const icoSides = [16, 32, 48];

/**
 * Draws the icon of the site as a PNG.
 *
 * @param svg A square SVG without texts, in its light colours.
 * @returns Bytes of the PNG.
 * @throws If the text is no SVG.
 * @example
 * await drawIcon(config.site.icon, { size: 180, paper: '#fffefb', share: 0.8 })
 */
export async function drawIcon(
  svg: string,
  { size, paper, share = 1 }: IconShape,
): Promise<Buffer> {
  const inner = Math.round(size * share);
  const sized = svg.replace(
    /^<svg([^>]*)>/,
    (_tag, attributes: string) =>
      `<svg${attributes.replace(/\s(?:width|height)="[^"]*"/g, '')} width="${String(inner)}" height="${String(inner)}">`,
  );
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const drawing = sharp(Buffer.from(sized)).extend({
    ...{ top: before, left: before, bottom: after, right: after },
    background: paper ?? clear,
  });
  return (paper === undefined ? drawing : drawing.flatten({ background: paper }))
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * Draws the icon of the site for browsers that know no SVG.
 *
 * @param svg As for `drawIcon`.
 * @returns Bytes of `favicon.ico`, with pictures of 16, 32 and 48 pixels.
 * @throws If the text is no SVG.
 */
export async function drawIco(svg: string): Promise<Buffer> {
  return pngToIco(await Promise.all(icoSides.map((size) => drawIcon(svg, { size }))));
}
