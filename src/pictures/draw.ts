import { cardSvg } from './card.ts';
import { cardSize, quoteSize, type CardLook, type CardText } from './cardSheet.ts';
import { outlineTexts } from './outlineTexts.ts';
import { rasterise, rasterSize } from './raster.ts';
import type { Typesetter } from './typesetter.ts';

/**
 * Draws a diagram as a PNG in its light colours.
 *
 * @param svg What `standaloneSvg` made, without dark colours.
 * @param typesetter Of the diagram's language.
 * @returns Bytes of the PNG, see `rasterSize`.
 * @throws If the text is not an `<svg>` with a size.
 *
 * @example
 * await drawDiagram(standaloneSvg(slim, css, { dark: false, halos: true }), createTypesetter('ja', root))
 */
export function drawDiagram(svg: string, typesetter: Typesetter): Promise<Buffer> {
  const [, width = '', height = ''] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (!width) throw new Error(`Expected an <svg> with a size, got \`${svg.slice(0, 60)}\`.`);
  const size = rasterSize({ width: Number(width), height: Number(height) });
  return rasterise(outlineTexts(svg, typesetter), size, 32);
}

/**
 * Draws a card as a PNG.
 *
 * @param text What it says.
 * @param look How it looks.
 * @param typesetter Of the card's language.
 * @returns Bytes of the PNG, 1200 × 630; of a quote 600 × 315.
 */
export function drawCard(text: CardText, look: CardLook, typesetter: Typesetter): Promise<Buffer> {
  const svg = cardSvg(text, look, typesetter);
  return text.isQuote ? rasterise(svg, quoteSize, 16) : rasterise(svg, cardSize, 64);
}
