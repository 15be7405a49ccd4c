import { measuringFonts } from './config.ts';
import { coversPoint, fontFaces, type ReadFont } from './fontFaces.ts';

/**
 * Builds a style sheet with the font slices that the labels need, the font files inside it.
 *
 * The renderer waits for every font of the page before it measures, so the slices are always there, and nothing depends
 * on the fonts of the machine. Slices instead of whole families: about 0.3 MB instead of 10 MB for a catalogue in three languages.
 *
 * @param text All characters that will be measured, in any order.
 * @param read Reads files of the @fontsource packages.
 * @returns CSS with `data:` URLs. A character that no family has is left to the system fonts.
 * @throws If a @fontsource package is not installed.
 */
export function fontSheet(text: string, read: ReadFont): string {
  const missing = new Set(Array.from(`${text} 0aA`, (character) => character.codePointAt(0) ?? 0));
  // Without this, the machine's font settings decide whether widths are rounded to whole pixels.
  const rules: string[] = ['*{text-rendering:geometricPrecision}'];
  // In the order of fallback: a character goes to the first family that has it, as in the browser.
  for (const family of measuringFonts) {
    for (const face of fontFaces(family, 400, read)) {
      const covered = [...missing].filter((point) => coversPoint(face, point));
      if (covered.length === 0) continue;
      for (const point of covered) missing.delete(point);
      const range = covered
        .sort((a, b) => a - b)
        .map((point) => `U+${point.toString(16)}`)
        .join(',');
      const data = read(face.file).toString('base64');
      rules.push(
        `@font-face{font-family:"${face.family}";src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`,
      );
    }
  }
  return rules.join('\n');
}
