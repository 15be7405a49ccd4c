import { bottom, left, margin, right, top, type CardText } from './cardSheet.ts';
import { fitText, type FittedText } from './fitText.ts';
import type { PictureSize } from './raster.ts';
import type { Typesetter } from './typesetter.ts';

/** The words above the title block, and the room they leave for the drawing. */
export interface Arrangement {
  title: FittedText;
  summary: FittedText;
  /** Lower end of the words. */
  end: number;
  room: PictureSize & { x: number; y: number };
}

/** In px, as all sizes of a card; leadings are multiples of the size of the text. */
export const kickerHeight = 34;
export const titleLeading = 1.2;
export const summaryLeading = 1.42;

const heightOf = ({ lines, style }: FittedText, leading: number): number =>
  lines.length * style.size * leading;

/** Where the summary begins, below its title. */
export const summaryTop = (title: FittedText): number =>
  top + kickerHeight + heightOf(title, titleLeading) + 14;

const quoteSizes = [48, 43, 39, 35, 32, 29, 26];
export const quoteLeading = 1.36;
export const quoteIndent = 30;

/** Sets a sentence in the largest size in which all of it ends above the title block. */
export function setQuote(text: CardText, typesetter: Typesetter): Arrangement {
  const y = top + kickerHeight;
  const width = right - left - quoteIndent;
  const linesIn = (size: number): number => Math.floor((bottom - y) / (size * quoteLeading));
  const title = quoteSizes
    .map((size) =>
      fitText(
        text.title,
        { width, maxLines: linesIn(size), sizes: [size], weight: 400 },
        typesetter,
      ),
    )
    .reduce((best, next) => (best.lines.at(-1)?.endsWith('…') ? next : best));
  const end = y + heightOf(title, quoteLeading);
  const summary = { lines: [], style: title.style };
  return { title, summary, end, room: { x: left, y: end, width: 0, height: 0 } };
}

const titleSizes = [66, 60, 54, 48, 42];
const summarySizes = [31, 29, 27, 25, 23];

/** Sets the words in the largest sizes in which they end above the title block. */
export function setWords(
  text: CardText,
  width: number,
  [titleLines, summaryLines]: readonly [number, number],
  typesetter: Typesetter,
  lowest = bottom,
): Omit<Arrangement, 'room'> {
  let words: Omit<Arrangement, 'room'> | undefined;
  for (let step = 0; step < titleSizes.length; step++) {
    const title = fitText(
      text.title,
      { width, maxLines: titleLines, sizes: titleSizes.slice(step), weight: 700 },
      typesetter,
    );
    const summary = fitText(
      text.summary,
      { width, maxLines: summaryLines, sizes: summarySizes.slice(step), weight: 400 },
      typesetter,
    );
    const end = summaryTop(title) + heightOf(summary, summaryLeading);
    words = { title, summary, end };
    if (end <= lowest) break;
  }
  if (!words) throw new Error('A card needs a size for its words.');
  return words;
}

/** The drawing goes below the words, or beside them where that shows it clearly larger. */
export function arrange(
  text: CardText,
  drawing: PictureSize | undefined,
  typesetter: Typesetter,
): Arrangement {
  const wide = setWords(text, right - left, [2, 3], typesetter);
  const below = {
    x: left,
    y: wide.end + 24,
    width: right - left,
    height: Math.max(0, bottom - wide.end - 24),
  };
  if (!drawing) return { ...wide, room: below };
  const x = left + 640 + margin;
  const beside = { x, y: top, width: right - x, height: bottom - top };
  return scaleIn(drawing, below) * 1.15 >= scaleIn(drawing, beside)
    ? { ...wide, room: below }
    : { ...setWords(text, 640, [3, 5], typesetter), room: beside };
}

/** Boxes larger than in the article would look coarse. */
export const scaleIn = (drawing: PictureSize, room: PictureSize): number =>
  Math.min(1.15, room.width / drawing.width, room.height / drawing.height);
