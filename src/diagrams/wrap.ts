/** Gives the width of a text in em. */
type Measure = (text: string) => number;

/**
 * Breaks a text into as few lines as fit the width, all about equally long.
 *
 * @param text Words in any of our languages.
 * @param width Width of a line in em; a single word may be wider.
 * @param measure Gives the width of a text in em; an estimate unless the font is at hand.
 * @returns The lines, without spaces at their ends.
 *
 * @example
 * wrapText('after three failed attempts', 9) // => ['after three', 'failed attempts']
 */
export function wrapText(text: string, width: number, measure = textWidth): string[] {
  if (measure(text) <= width) return [text];
  const pieces = unbreakable(text, width, measure);
  // The fewest lines that the width allows; among those, the narrowest limit, which makes the lines even.
  const count = fill(pieces, width, measure).length;
  let limit = measure(text) / count;
  while (limit < width && fill(pieces, limit, measure).length > count) limit += 0.25;
  return fill(pieces, Math.min(limit, width), measure);
}

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });
/** What may not start a line: closing marks, small kana, the long-vowel mark, and particles written in hiragana. */
const clings =
  /^(?:[\s)\]）］｝」』】、。，．：；！？・ー%％,.:;!?\-/]|[\p{Script=Hiragana}ゝゞ々ァィゥェォッャュョヮ]+$)/u;
/** What may not end a line. */
const holds = /[([（［｛「『【\-/]$/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Pieces between which a line may end: at spaces, and in Japanese after particles; at other borders of words only if need be. */
function unbreakable(text: string, width: number, measure: Measure): string[] {
  return (text.match(/\S+\s*/g) ?? []).flatMap((chunk) => {
    if (!ideographic.test(chunk)) return [chunk];
    const parts = [...words.segment(chunk)].map(({ segment }) => segment);
    const together = (last: string, part: string): boolean => clings.test(part) || holds.test(last);
    const phrases = join(
      parts,
      (last, part) =>
        together(last, part) ||
        (!/[\p{Script=Hiragana}、。，．：；）」』】)]$/u.test(last) && !/^[（「『【(]/u.test(part)),
    );
    if (phrases.every((phrase) => measure(phrase) <= width)) return phrases;
    return join(parts, together);
  });
}

/** Joins neighbours of which `together(all so far, next)` is true. */
function join(
  parts: readonly string[],
  together: (last: string, part: string) => boolean,
): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && together(last, part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/**
 * Estimates how wide a text is.
 *
 * @param text Any text.
 * @returns Width in em: 1 for a kana or kanji, 0.92 for a hangul syllable, 0.55 for other characters.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Script=Hangul}/u.test(character)) width += 0.92;
    else if (ideographic.test(character) || /[\u3000-\u30ff\uff00-\uff60]/.test(character))
      width += 1;
    else width += character === ' ' ? 0.28 : 0.56;
  }
  return width;
}
