/** Weights that pictures use; @fontsource has a style sheet for each. */
export type FontWeight = 400 | 600 | 700;

/**
 * Reads a file of the @fontsource packages.
 *
 * @param path From the folder that holds the packages: `noto-sans-jp/400.css`.
 * @throws If the package is not installed.
 */
export type ReadFont = (path: string) => Buffer;

/** One `@font-face` of a @fontsource package: a slice of the family that covers some characters. */
export interface FontFace {
  family: string;
  /** A WOFF2 file, as `ReadFont` takes it. */
  file: string;
  ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * Reads one weight of a family from the CSS that @fontsource ships.
 *
 * @param family As in CSS: `Noto Sans JP`.
 * @param weight One of the weights that pictures use.
 * @param read Reads the style sheet of the family.
 * @returns The slices in the order to look at them: the later face wins in CSS, so it comes first.
 * @throws If the package is not installed.
 *
 * @example
 * fontFaces('Noto Sans KR', 400, readFont).find((face) => coversPoint(face, 0xac00))
 */
export function fontFaces(family: string, weight: FontWeight, read: ReadFont): FontFace[] {
  const folder = family.toLowerCase().replaceAll(' ', '-');
  return read(`${folder}/${String(weight)}.css`)
    .toString('utf8')
    .split('@font-face')
    .slice(1)
    .map((rule) => ({
      family,
      file: `${folder}/${/url\((?:\.\/)?(\S+?\.woff2)\)/.exec(rule)?.[1] ?? ''}`,
      ranges: (/unicode-range:([^;]+);/.exec(rule)?.[1] ?? '').split(',').map(toRange),
    }))
    .reverse();
}

/** Whether a slice is meant for a character. A browser looks further when the slice lacks its glyph all the same. */
export function coversPoint({ ranges }: FontFace, point: number): boolean {
  return ranges.some(([first, last]) => first <= point && point <= last);
}

function toRange(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
