// The cover that shelves of readers show: a sheet with its title block, drawn without a browser and without a font of the
// machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../../src/config/catalogue.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { fitText, type FittedText } from '../../../src/pictures/fitText.ts';
import { readPalette } from '../../../src/pictures/palette.ts';
import { rasterise } from '../../../src/pictures/raster.ts';
import { createTypesetter } from '../../../src/pictures/typesetter.ts';
import type { Book } from './book.ts';
import type { PrintPlaces } from './printed.ts';

const size = { width: 1200, height: 1600 };
const frame = 60;
const left = frame + 70;
const wide = size.width - 2 * left;
const band = 22;

/**
 * Draws the cover of a book.
 *
 * @returns Bytes of a PNG of 1200 × 1600 pixels.
 */
export function coverPicture(book: Book, { root, read }: PrintPlaces): Promise<Buffer> {
  const typesetter = createTypesetter(book.locale, read);
  const tokens = readFileSync(join(root, 'src', 'styles', 'tokens.css'), 'utf8');
  const palette = readPalette(tokens, config.families);
  const t = translator(book.locale);
  const inks = Object.values(palette.accents);
  const write = (
    { lines, style }: FittedText,
    y: number,
    leading: number,
    colour: string,
  ): string =>
    lines
      .map((line, index) => {
        const place = {
          x: left,
          y: y + style.size * (1 + index * leading),
          anchor: 'start',
        } as const;
        return `<path fill="${colour}" d="${typesetter.outline(line, style, place)}"/>`;
      })
      .join('');
  const fit = (
    text: string,
    maxLines: number,
    sizes: readonly number[],
    weight: 400 | 700,
  ): FittedText => fitText(text, { width: wide, maxLines, sizes, weight }, typesetter);
  const title = fit(book.title, 3, [112, 100, 88, 76, 66], 700);
  const subtitle = fit(book.subtitle, 4, [52, 46, 40], 400);
  const top = 260;
  const below = top + title.lines.length * title.style.size * 1.2 + 50;
  const share = (size.width - 2 * frame) / Math.max(inks.length, 1);
  const foot = size.height - frame - 190;
  const edge = size.width - frame;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}">`,
    `<path fill="${palette.paper}" d="M0 0H${String(size.width)}V${String(size.height)}H0z"/>`,
    ...inks.map(
      (ink, index) =>
        `<path fill="${ink}" d="M${String(frame + index * share)} ${String(frame)}h${String(share)}v${String(band)}h-${String(share)}z"/>`,
    ),
    write(title, top, 1.2, palette.ink),
    write(subtitle, below, 1.4, palette.soft),
    write(fit(book.scope, 1, [34, 28], 400), foot + 34, 1, palette.ink),
    write(
      fit(t('book.state', { date: t.date(book.date) }), 1, [34, 28], 400),
      foot + 96,
      1,
      palette.soft,
    ),
    `<path fill="none" stroke="${palette.ink}" stroke-width="4" d="M${String(frame)} ${String(frame)}H${String(edge)}V${String(size.height - frame)}H${String(frame)}zM${String(frame)} ${String(foot)}H${String(edge)}"/>`,
    '</svg>',
  ].join('');
  return rasterise(svg, size, 64);
}
