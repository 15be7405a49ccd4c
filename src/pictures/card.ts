import { wordlessSvg } from '../diagrams/thumbnail.ts';
import { standaloneSvg } from '../diagrams/standalone.ts';
import { fitText, type FittedText } from './fitText.ts';
import { mixColours, type Palette } from './palette.ts';
import type { PictureSize } from './raster.ts';
import type { TextPlace, TextStyle, Typesetter } from './typesetter.ts';

/** What a card says. */
export interface CardText {
  /** Above the title: kind and family. */
  kicker: string;
  title: string;
  summary: string;
  /** Name of the site. */
  site: string;
  /** Address to read and type, without protocol. */
  address: string;
  /** The number of the drawing; a card of the whole site has none. */
  id?: { label: string; value: string };
  /** The title is a sentence that is quoted: it is set as text, and has no summary. */
  isQuote?: boolean;
  /** Names of the families, where the card is about all of them. */
  families?: readonly { name: string; colour: string }[];
}

/** How a card looks. */
export interface CardLook {
  palette: Palette;
  accent: string;
  /** A hatched band: what antipatterns are known by when colours are not seen. */
  isHatched: boolean;
  /** Slim SVG of a diagram, drawn without its words. */
  drawing?: string;
  /** The drawn system, as boxes in the ink of what stands in them. */
  system?: PictureSize & { boxes: readonly { d: string; colour?: string }[] };
  /** Text of `src/styles/diagrams.css`. */
  diagramCss: string;
}

/** What sites that show cards ask for. */
export const cardSize: PictureSize = { width: 1200, height: 630 };

/** There are hundreds of quotes: a quarter of the pixels is what chat programs show, and less than that they call small. */
export const quoteSize: PictureSize = { width: 600, height: 315 };

const frame = { left: 28, top: 28, right: 1172, bottom: 602 };
const bandHeight = 18;
/** Where the title block begins. */
const blockTop = 508;
const margin = 44;
const left = frame.left + margin;
const right = frame.right - margin;
const top = frame.top + bandHeight + 34;
const bottom = blockTop - 32;

/** The words above the title block, and the room they leave for the drawing. */
interface Arrangement {
  title: FittedText;
  summary: FittedText;
  /** Lower end of the words. */
  end: number;
  room: PictureSize & { x: number; y: number };
}

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
  const write = (line: string, style: TextStyle, place: TextPlace, colour: string): string =>
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

const kickerStyle: TextStyle = { size: 22, weight: 600 };
const kickerHeight = 34;
const titleLeading = 1.2;
const summaryLeading = 1.42;

const heightOf = ({ lines, style }: FittedText, leading: number): number =>
  lines.length * style.size * leading;

const summaryTop = (title: FittedText): number =>
  top + kickerHeight + heightOf(title, titleLeading) + 14;

const quoteSizes = [48, 43, 39, 35, 32, 29, 26];
const quoteLeading = 1.36;
const quoteIndent = 30;

/** Sets a sentence in the largest size in which all of it ends above the title block. */
function setQuote(text: CardText, typesetter: Typesetter): Arrangement {
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
function setWords(
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
function arrange(
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
const scaleIn = (drawing: PictureSize, room: PictureSize): number =>
  Math.min(1.15, room.width / drawing.width, room.height / drawing.height);

/** Right of the words and above the families, whose inks it has. */
function drawSystem(
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

function sizeOf(svg: string): PictureSize {
  const [, , width, height] = viewBoxOf(svg);
  return { width, height };
}

function placeDrawing(
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

/** The title block: number, site and address; or the families. */
function drawBlock(
  { id, families, site, address }: CardText,
  { palette, accent }: CardLook,
  typesetter: Typesetter,
  write: (line: string, style: TextStyle, place: TextPlace, colour: string) => string,
): string {
  const { measure } = typesetter;
  const parts = [
    `<path stroke="${palette.ink}" stroke-width="2" d="M${frame.left} ${blockTop}H${frame.right}"/>`,
  ];
  const small: TextStyle = { size: 20, weight: 400 };
  const name: TextStyle = { size: 26, weight: 700 };
  let x = frame.left;
  const rule = (): string =>
    `<path stroke="${palette.rule}" stroke-width="1.5" d="M${x} ${blockTop + 1}V${frame.bottom - 1}"/>`;
  if (id) {
    const value: TextStyle = { size: 42, weight: 700 };
    parts.push(
      write(id.label, small, { x: left, y: blockTop + 32, anchor: 'start' }, palette.soft),
      write(id.value, value, { x: left, y: blockTop + 76, anchor: 'start' }, accent),
    );
    x = left + Math.max(measure(id.label, small), measure(id.value, value)) + margin;
    parts.push(rule());
  }
  x += margin;
  parts.push(
    write(site, name, { x, y: blockTop + 40, anchor: 'start' }, palette.ink),
    write(address, { ...small, size: 23 }, { x, y: blockTop + 74, anchor: 'start' }, palette.soft),
  );
  return parts.concat(families ? drawFamilies(families, typesetter, write) : []).join('');
}

const familySizes = [22, 20, 18, 16, 14];
const familyGap = 16;

/** Each family has the room of its name and an equal share of what is left, in the largest size in which all names fit. */
function drawFamilies(
  families: NonNullable<CardText['families']>,
  { measure }: Typesetter,
  write: (line: string, style: TextStyle, place: TextPlace, colour: string) => string,
): string[] {
  const widthsIn = (size: number): number[] =>
    families.map(({ name }) => measure(name, { size, weight: 600 }) + familyGap);
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const size = familySizes.find((each) => sum(widthsIn(each)) <= right - left) ?? 14;
  const widths = widthsIn(size);
  const share = Math.max(0, right - left - sum(widths)) / families.length;
  let x = left;
  return families.map(({ name, colour }, index) => {
    const start = x;
    x += (widths[index] ?? 0) + share;
    return [
      `<path fill="${colour}" d="${box({ left: start, top: bottom - 44, right: x - familyGap, bottom: bottom - 38 })}"/>`,
      write(name, { size, weight: 600 }, { x: start, y: bottom - 8, anchor: 'start' }, colour),
    ].join('');
  });
}

const box = (edges: { left: number; top: number; right: number; bottom: number }): string =>
  `M${edges.left} ${edges.top}H${edges.right}V${edges.bottom}H${edges.left}z`;
