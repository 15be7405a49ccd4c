import { create, type Font, type GlyphRun } from 'fontkit';
import {
  coversPoint,
  fontFaces,
  type FontFace,
  type FontWeight,
  type ReadFont,
} from '../diagrams/fontFaces.ts';
import { localeData, type Locale } from '../i18n/locales.ts';

/** How a text is set. */
export interface TextStyle {
  /** In px. */
  size: number;
  weight: FontWeight;
}

/** Where a line of text stands. */
export interface TextPlace {
  x: number;
  /** Of the baseline. */
  y: number;
  /** Which point of the line is at `x`. */
  anchor: 'start' | 'middle' | 'end';
}

/** Sets text in the fonts of the project, whatever the machine has installed. */
export interface Typesetter {
  /** Width of a text in px. */
  measure: (text: string, style: TextStyle) => number;
  /** The letters as the `d` of one SVG path. */
  outline: (text: string, style: TextStyle, place: TextPlace) => string;
}

/** What Japanese printers put where a letter is missing; the Japanese family has it. */
const geta = '〓';

/** Joiners and variation selectors: they say something about their neighbours and have no form of their own. */
const formless = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Makes the typesetter of a language. It reads a font slice when a character first needs it.
 *
 * @param locale Decides the forms of kanji and hanja.
 * @param read Reads files of the @fontsource packages.
 * @returns Functions that give the same result for the same text on every machine.
 * @throws If a @fontsource package is not installed.
 *
 * @example
 * const { measure } = createTypesetter('ja', readFont);
 * measure('推論', { size: 14, weight: 400 }) // => 28
 */
export function createTypesetter(locale: Locale, read: ReadFont): Typesetter {
  const fonts = new Map<string, Font>();
  const faces = new Map<string, FontFace[]>();
  const known = new Map<string, Font | undefined>();

  function fontOf(character: string, weight: FontWeight): Font | undefined {
    const key = `${weight}${character}`;
    if (!known.has(key)) known.set(key, findFont(character, weight));
    return known.get(key);
  }

  function findFont(character: string, weight: FontWeight): Font | undefined {
    const point = character.codePointAt(0) ?? 0;
    for (const family of localeData(locale).fonts) {
      for (const face of facesOf(family, weight)) {
        if (!coversPoint(face, point)) continue;
        const font = open(face.file);
        if (font.hasGlyphForCodePoint(point)) return font;
      }
    }
    return undefined;
  }

  function facesOf(family: string, weight: FontWeight): FontFace[] {
    const key = `${family} ${String(weight)}`;
    const found = faces.get(key) ?? fontFaces(family, weight, read);
    faces.set(key, found);
    return found;
  }

  function open(file: string): Font {
    let font = fonts.get(file);
    if (!font) {
      const opened = create(read(file));
      if ('fonts' in opened) throw new Error(`${file}: expected one font, found a collection.`);
      font = opened;
      fonts.set(file, font);
    }
    return font;
  }

  const shaped = new Map<string, Run[]>();
  /** Word by word, as browsers do, since the same words come again in every line that is tried. */
  function shape(text: string, weight: FontWeight): Run[] {
    return wordsOf(text).flatMap((word) => {
      const key = `${String(weight)} ${word}`;
      const runs = shaped.get(key) ?? shapeWord(word, weight);
      shaped.set(key, runs);
      return runs;
    });
  }

  const widths = new Map<string, number>();
  /** The width of a word in em, which lines are tried by many times before they are drawn once. */
  function widthInEm(word: string, weight: FontWeight): number {
    const key = `${String(weight)} ${word}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = widthOf(shape(word, weight), 1);
      widths.set(key, width);
    }
    return width;
  }

  /** Shapes neighbours from one file together, as a browser does: kerning stops at the border of two files. */
  function shapeWord(text: string, weight: FontWeight): Run[] {
    const runs: { font: Font; text: string }[] = [];
    for (const character of text.normalize('NFC').replace(formless, '')) {
      const own = fontOf(character, weight);
      const font = own ?? fontOf(geta, weight);
      if (!font) continue;
      const drawn = own ? character : geta;
      const last = runs.at(-1);
      if (last?.font === font) last.text += drawn;
      else runs.push({ font, text: drawn });
    }
    return runs.map((run) => ({ em: run.font.unitsPerEm, ...glyphsOf(run.font.layout(run.text)) }));
  }

  const widthOf = (runs: readonly Run[], size: number): number =>
    runs.reduce((sum, { width, em }) => sum + (width / em) * size, 0);

  return {
    measure: (text, { size, weight }) =>
      size * wordsOf(text).reduce((sum, word) => sum + widthInEm(word, weight), 0),
    outline(text, { size, weight }, { x, y, anchor }) {
      const runs = shape(text, weight);
      const width = widthOf(runs, size);
      let pen = x - { start: 0, middle: width / 2, end: width }[anchor];
      let d = '';
      for (const { glyphs, width: advance, em } of runs) {
        const scale = size / em;
        for (const { glyph, dx, dy } of glyphs)
          d += moved(pathOf(glyph, scale), pen + dx * scale, y - dy * scale);
        pen += advance * scale;
      }
      return d;
    },
  };
}

/** Words and what stands between them. */
const wordsOf = (text: string): string[] => text.match(/ +|[^ ]+/g) ?? [];

/** Puts a path that begins at its origin somewhere else. */
const moved = (path: string, x: number, y: number): string =>
  path === '' ? '' : `M${x.toFixed(1)} ${y.toFixed(1)}${path}`;

type Glyph = GlyphRun['glyphs'][number];

const letters: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** Outlines by glyph and size: a text has few letters, and writes them again and again. */
const drawn = new WeakMap<Glyph, Map<number, string>>();

/** Writes a glyph as SVG has it, from its origin, in tenths of a pixel that do not add up to an error. */
function pathOf(glyph: Glyph, scale: number): string {
  const sizes = drawn.get(glyph) ?? new Map<number, string>();
  drawn.set(glyph, sizes);
  const known = sizes.get(scale);
  if (known !== undefined) return known;
  let d = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    d += letters[command] ?? '';
    let [nextX, nextY] = [x, y];
    for (let at = 0; at < args.length; at += 2) {
      nextX = Math.round((args[at] ?? 0) * scale * 10);
      nextY = Math.round(-(args[at + 1] ?? 0) * scale * 10);
      d += `${at > 0 ? ' ' : ''}${String((nextX - x) / 10)} ${String((nextY - y) / 10)}`;
    }
    if (command === 'closePath') [nextX, nextY] = [startX, startY];
    [x, y] = [nextX, nextY];
    if (command === 'moveTo') [startX, startY] = [x, y];
  }
  sizes.set(scale, d);
  return d;
}

/** A shaped run, in units of its font. */
interface Run {
  em: number;
  width: number;
  glyphs: { glyph: GlyphRun['glyphs'][number]; dx: number; dy: number }[];
}

function glyphsOf({ glyphs, positions }: GlyphRun): Omit<Run, 'em'> {
  let width = 0;
  const placed = glyphs.map((glyph, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    const at = { glyph, dx: width + xOffset, dy: yOffset };
    width += xAdvance;
    return at;
  });
  return { width, glyphs: placed };
}
