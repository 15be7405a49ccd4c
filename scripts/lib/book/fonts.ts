// The fonts of a printed book: the slices of Noto that its text needs, so that it looks the same everywhere.
import { pathToFileURL } from 'node:url';
import {
  coversPoint,
  fontFaces,
  type FontWeight,
  type ReadFont,
} from '../../../src/diagrams/fontFaces.ts';

const weights: readonly FontWeight[] = [400, 600, 700];

/**
 * Writes the faces that a text needs.
 *
 * @param text Every character of it, in any order.
 * @param families In the order in which they are asked, `Noto Sans JP`.
 * @param read Reads files of the @fontsource packages.
 * @param folder Folder of these packages.
 * @returns CSS whose addresses are files.
 * @throws If a package is not installed.
 */
export function bookFaces(
  text: string,
  families: readonly string[],
  read: ReadFont,
  folder: string,
): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return families
    .flatMap((family) =>
      weights.flatMap((weight) =>
        fontFaces(family, weight, read)
          .filter((face) => points.some((point) => coversPoint(face, point)))
          .map(({ file, ranges }) => {
            const range = ranges
              .map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`)
              .join(',');
            const src = pathToFileURL(`${folder}/${file}`).href;
            return `@font-face{font-family:"${family}";font-weight:${String(weight)};src:url("${src}") format("woff2");unicode-range:${range}}`;
          })
          // In CSS the last face wins.
          .reverse(),
      ),
    )
    .join('\n');
}
