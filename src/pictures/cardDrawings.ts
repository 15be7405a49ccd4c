import { standaloneSvg } from '../diagrams/standalone.ts';
import { bottom, left, margin, right, top, type CardLook } from './cardSheet.ts';
import { scaleIn, type Arrangement } from './cardWords.ts';
import { mixColours, type Palette } from './palette.ts';
import type { PictureSize } from './raster.ts';

/** Right of the words and above the families, whose inks it has. */
export function drawSystem(
  { width, height, boxes }: NonNullable<CardLook['system']>,
  { sheet, soft }: Palette,
): string {
  const room = right - left - 620 - margin;
  const scale = room / width;
  const [x, y] = [right - room, top + 20 + (bottom - 80 - top - height * scale) / 2];
  const shapes = boxes.map(({ d, colour }) =>
    colour === undefined
      ? `<path fill="none" stroke="${soft}" d="${d}"/>`
      : `<path fill="${mixColours(colour, sheet, 0.16)}" stroke="${colour}" d="${d}"/>`,
  );
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})" stroke-width="${(2 / scale).toFixed(2)}">${shapes.join('')}</g>`;
}

function viewBoxOf(svg: string): [x: number, y: number, width: number, height: number] {
  const [x = 0, y = 0, width = 100, height = 100] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return [x, y, width, height];
}

/** Size of a drawing. */
export function sizeOf(svg: string): PictureSize {
  const [, , width, height] = viewBoxOf(svg);
  return { width, height };
}

/** Draws a diagram without its words where there is room. */
export function placeDrawing(
  picture: string,
  room: Arrangement['room'],
  { palette, accent, diagramCss }: CardLook,
): string {
  const [x, y, width, height] = viewBoxOf(picture);
  const scale = scaleIn({ width, height }, room);
  // Below the words it stands at their left edge; beside them in the middle of its column.
  const freeX = room.x > left ? (room.width - width * scale) / 2 : 0;
  const freeY = (room.height - height * scale) / 2;
  const file = standaloneSvg(picture, diagramCss, { dark: false });
  const tint = mixColours(accent, palette.sheet, 0.09);
  const stroke = Math.max(1.25, 1.6 / scale);
  // A style sheet holds for the whole file, wherever it stands.
  const style = `.node{fill:${tint}}.paper{fill:none}.drawing *{stroke-width:${stroke.toFixed(2)}}`;
  const headScale = Math.max(1, 0.75 / scale);
  return file
    .replace(
      /^<svg[^>]*>/,
      `<svg class="drawing" x="${(room.x + freeX).toFixed(1)}" y="${(room.y + freeY).toFixed(1)}" width="${(width * scale).toFixed(1)}" height="${(height * scale).toFixed(1)}" viewBox="${[x, y, width, height].join(' ')}">`,
    )
    .replace(
      / marker(Width|Height)="([\d.]+)"/g,
      (_attribute, side: string, length: string) =>
        ` marker${side}="${(Number(length) * headScale).toFixed(1)}"`,
    )
    .replace('</style>', () => `${style}</style>`);
}
