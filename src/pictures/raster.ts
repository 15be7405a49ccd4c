import sharp from 'sharp';
import { indexedPng } from './indexedPng.ts';

/** Size of a picture in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** A slide is 1,920 pixels wide at most places; more only makes files heavy. */
const widest = 2400;

/**
 * Gives the size of a diagram's raster: twice the drawing's own, as screens of today have two pixels for one.
 *
 * @example
 * rasterSize({ width: 400, height: 300 }) // => { width: 800, height: 600 }
 */
export function rasterSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(2, widest / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Draws an SVG as a PNG with a small palette.
 *
 * @param svg A file of its own without texts, so that no font of the machine is asked, and with paper behind all of it.
 * @param size What the picture is stretched to.
 * @param colours How many colours the palette holds.
 * @returns Bytes of the PNG.
 * @throws If the text is no SVG.
 *
 * @example
 * await rasterise('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', { width: 18, height: 18 }, 16)
 */
export async function rasterise(
  svg: string,
  { width, height }: PictureSize,
  colours: number,
): Promise<Buffer> {
  const sized = svg.replace(
    /^<svg([^>]*)>/,
    (_tag, attributes: string) =>
      `<svg${attributes.replace(/ (?:width|height)="[^"]*"/g, '')} width="${width}" height="${height}" preserveAspectRatio="none">`,
  );
  const { data, info } = await sharp(Buffer.from(sized))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return indexedPng(data, info, colours);
}
