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

  /** Shapes neighbours from one file together, as a browser does: kerning stops at the border of two files. */
  function shape(text: string, weight: FontWeight): Run[] {
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

  /** In em: hundreds of cards are set from the same words, in every size until they fit. */
  const widths = new Map<string, number>();
  function widthInEm(text: string, weight: FontWeight): number {
    const key = `${String(weight)} ${text}`;
    const width = widths.get(key) ?? widthOf(shape(text, weight), 1);
    widths.set(key, width);
    return width;
  }

  return {
    measure: (text, { size, weight }) => widthInEm(text, weight) * size,
    outline(text, { size, weight }, { x, y, anchor }) {
      const runs = shape(text, weight);
      const width = widthOf(runs, size);
      let pen = x - { start: 0, middle: width / 2, end: width }[anchor];
      let d = '';
      for (const { glyphs, width: advance, em } of runs) {
        const scale = size / em;
        for (const { glyph, dx, dy } of glyphs)
          d += pathOf(glyph, scale, pen + dx * scale, y - dy * scale);
        pen += advance * scale;
      }
      return d;
    },
  };
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Writes a glyph as SVG has it, to a tenth of a pixel: the library copies each path twice on the way. */
function pathOf({ path }: GlyphRun['glyphs'][number], scale: number, x: number, y: number): string {
  let d = '';
  for (const { command, args } of path.commands) {
    d += letters[command] ?? '';
    for (let at = 0; at < args.length; at += 2) {
      const [across = 0, up = 0] = [args[at], args[at + 1]];
      d += `${at > 0 ? ' ' : ''}${Math.round((x + across * scale) * 10) / 10} ${Math.round((y - up * scale) * 10) / 10}`;
    }
  }
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
