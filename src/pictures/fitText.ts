import { wrapText } from '../diagrams/wrap.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** A text broken into lines, with the size they fit in. */
export interface FittedText {
  lines: string[];
  style: TextStyle;
}

/** What a text has to fit into. */
export interface TextBox {
  /** In px. */
  width: number;
  maxLines: number;
  /** Sizes in px that may be used, the best first. */
  sizes: readonly number[];
  weight: TextStyle['weight'];
}

/**
 * Breaks a text into lines in the largest size in which it fits.
 *
 * @param text Words in any of our languages.
 * @param box What it has to fit into.
 * @param typesetter Of the text's language.
 * @returns The lines. A smaller size is taken before a katakana word is broken; in the smallest, what does not fit is cut off
 *   with an ellipsis.
 *
 * @example
 * fitText('Asynchronous inference', { width: 600, maxLines: 2, sizes: [64, 52], weight: 700 }, typesetter)
 */
export function fitText(
  text: string,
  { width, maxLines, sizes, weight }: TextBox,
  { measure }: Typesetter,
): FittedText {
  const fits = (line: string, style: TextStyle): boolean => measure(line, style) <= width;
  let broken: FittedText | undefined;
  let fitted: FittedText = { lines: [text], style: { size: sizes[0] ?? 16, weight } };
  for (const size of sizes) {
    const style = { size, weight };
    const inEm = (part: string): number => measure(part, style) / size;
    fitted = { lines: wrapText(text, width / size, inEm), style };
    const isWhole =
      fitted.lines.length <= maxLines && fitted.lines.every((line) => fits(line, style));
    if (isWhole && !breaksWord(fitted.lines)) return fitted;
    if (isWhole) broken ??= fitted;
  }
  if (broken) return broken;
  const { style } = fitted;
  const shown = fitted.lines.slice(0, maxLines);
  const isCut = fitted.lines.length > maxLines;
  return {
    style,
    lines: shown.map((line, index) =>
      shorten(line, isCut && index === maxLines - 1, (part) => fits(part, style)),
    ),
  };
}

/** Katakana on both sides of a break are one foreign word, or a compound that reads as one. */
function breaksWord(lines: readonly string[]): boolean {
  return lines.some(
    (line, index) =>
      /[\p{Script=Katakana}ー]$/u.test(line) &&
      /^[\p{Script=Katakana}ー]/u.test(lines[index + 1] ?? ''),
  );
}

/** Cuts a line until it fits together with the ellipsis that says so. */
function shorten(line: string, isCut: boolean, fits: (line: string) => boolean): string {
  if (!isCut && fits(line)) return line;
  const characters = Array.from(line);
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
