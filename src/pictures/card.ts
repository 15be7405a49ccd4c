import { wordlessSvg } from '../diagrams/thumbnail.ts';
import { drawBlock } from './cardBlock.ts';
import { drawSystem, placeDrawing, sizeOf } from './cardDrawings.ts';
import {
  bandHeight,
  bottom,
  box,
  cardSize,
  frame,
  left,
  top,
  type CardLook,
  type CardText,
  type Write,
} from './cardSheet.ts';
import {
  arrange,
  kickerHeight,
  quoteIndent,
  quoteLeading,
  setQuote,
  setWords,
  summaryLeading,
  summaryTop,
  titleLeading,
} from './cardWords.ts';
import type { FittedText } from './fitText.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

const kickerStyle: TextStyle = { size: 22, weight: 600 };

/**
 * Draws the card that a link to a page is shown with: a sheet of a drawing set with its title block.
 *
 * @param text What it says.
 * @param look How it looks.
 * @param typesetter Of the card's language.
 * @returns An SVG file of 1200 × 630 with outlines for letters.
 *
 * @example
 * await rasterise(cardSvg(text, look, createTypesetter('ko', root)), cardSize, 64)
 */
export function cardSvg(text: CardText, look: CardLook, typesetter: Typesetter): string {
  const { palette, accent } = look;
  const write: Write = (line, style, place, colour) =>
    `<path fill="${colour}" d="${typesetter.outline(line, style, place)}"/>`;
  const textLeft = text.isQuote ? left + quoteIndent : left;
  const writeLines = (
    { lines, style }: FittedText,
    y: number,
    leading: number,
    colour: string,
  ): string =>
    lines
      .map((line, index) =>
        write(
          line,
          style,
          { x: textLeft, y: y + style.size * (0.92 + index * leading), anchor: 'start' },
          colour,
        ),
      )
      .join('');

  const picture = look.drawing === undefined ? undefined : wordlessSvg(look.drawing, true);
  const { system } = look;
  const beside = system && setWords(text, 620, [4, 5], typesetter, bottom - 60);
  const chosen = text.isQuote
    ? setQuote(text, typesetter)
    : beside
      ? { ...beside, room: { x: left, y: bottom, width: 0, height: 0 } }
      : arrange(text, picture === undefined ? undefined : sizeOf(picture), typesetter);
  const titleY = top + kickerHeight;
  const summaryY = summaryTop(chosen.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    look.isHatched
      ? `<pattern id="hatch" width="30" height="30" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path fill="${accent}" d="M0 0H15V30H0z"/></pattern>`
      : '',
    `<path fill="${palette.paper}" d="M0 0H1200V630H0z"/>`,
    `<path fill="${palette.sheet}" d="${box(frame)}"/>`,
    `<path fill="${look.isHatched ? 'url(#hatch)' : accent}" d="${box({ ...frame, bottom: frame.top + bandHeight })}"/>`,
    write(
      text.kicker.toUpperCase(),
      kickerStyle,
      { x: left, y: top + 20, anchor: 'start' },
      accent,
    ),
    text.isQuote
      ? `<path fill="${accent}" d="${box({ left, top: titleY + 4, right: left + 6, bottom: chosen.end })}"/>`
      : '',
    writeLines(chosen.title, titleY, text.isQuote ? quoteLeading : titleLeading, palette.ink),
    writeLines(chosen.summary, summaryY, summaryLeading, palette.soft),
    picture ? placeDrawing(picture, chosen.room, look) : '',
    system ? drawSystem(system, palette) : '',
    drawBlock(text, look, typesetter, write),
    `<path fill="none" stroke="${palette.ink}" stroke-width="2" d="${box(frame)}M${frame.left} ${frame.top + bandHeight}H${frame.right}"/>`,
    '</svg>',
  ].join('');
}
