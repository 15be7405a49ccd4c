import type { Palette } from './palette.ts';
import type { PictureSize } from './raster.ts';
import type { TextPlace, TextStyle } from './typesetter.ts';

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

/** Writes a line of text in a colour. */
export type Write = (line: string, style: TextStyle, place: TextPlace, colour: string) => string;

export const frame = { left: 28, top: 28, right: 1172, bottom: 602 };
export const bandHeight = 18;
/** Where the title block begins. */
export const blockTop = 508;
export const margin = 44;
export const left = frame.left + margin;
export const right = frame.right - margin;
export const top = frame.top + bandHeight + 34;
export const bottom = blockTop - 32;

/** A box as the path of an SVG. */
export const box = (edges: { left: number; top: number; right: number; bottom: number }): string =>
  `M${edges.left} ${edges.top}H${edges.right}V${edges.bottom}H${edges.left}z`;
