import { matches, type Probe } from './query.ts';
import { wordsOf } from './terms.ts';

/** A stretch of text, marked where it matches the query. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A term says enough to be marked: endings of words alone do not. */
const telling = 0.2;

/**
 * Finds what a query matches in a text.
 *
 * @param terms Of the query.
 * @returns Places in the text, in order and apart from each other.
 */
export function matchesIn(text: string, terms: readonly Probe[]): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (const word of wordsOf(text)) {
    // A word has terms of several lengths, those of each length in a row of their own.
    for (const { key, start, end } of word.terms.toSorted((a, b) => a.start - b.start)) {
      if (!terms.some((term) => term.weight >= telling && matches(key, term))) continue;
      const last = places.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else places.push([start, end]);
    }
  }
  return places;
}

/** Cuts a text into pieces at the places that match. */
export function piecesOf(text: string, places: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of places) {
    if (start > from) pieces.push({ text: text.slice(from, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMatch: false });
  return pieces;
}

/**
 * Takes the part of a text around most of its matches, from one line of it: a row of a table, a paragraph, an item.
 *
 * @param length Characters to show, about.
 * @returns Pieces with an ellipsis where text is left out.
 */
export function excerpt(text: string, terms: readonly Probe[], length: number): Piece[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map((line) => matchesIn(line, terms));
  const most = Math.max(0, ...found.map((places) => places.length));
  const at = found.findIndex((places) => places.length === most);
  const line = lines[at] ?? '';
  const places = found[at] ?? [];
  const [from, to] = line.length <= length ? [0, line.length] : windowOf(line, places, length);
  const inside = places
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): [number, number] => [start - from, end - from]);
  return [
    ...(at > 0 || from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...piecesOf(line.slice(from, to), inside),
    ...(at < lines.length - 1 || to < line.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** The stretch of a line that holds most matches, from the beginning of a word to the end of one. */
function windowOf(
  line: string,
  places: readonly (readonly [number, number])[],
  length: number,
): [from: number, to: number] {
  const within = (from: number): number =>
    places.filter(([start, end]) => start >= from && end <= from + length).length;
  const starts = places.map(([start]) => Math.max(0, start - Math.round(length / 6)));
  const best = starts.reduce((a, b) => (within(b) > within(a) ? b : a), starts[0] ?? 0);
  const first = Math.min(best, line.length - length);
  const to = first + length;
  return [wordStart(line, first), to >= line.length ? line.length : wordStart(line, to)];
}

/** Knows words in scripts without spaces, too; absent from browsers of before 2024. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : undefined;

/** The beginning of the word at a place. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  const start = segmenter?.segment(text).containing(at)?.index ?? at;
  // A word that spaces bound may be several to a dictionary.
  return space >= 0 && at - space < 20 ? Math.min(space + 1, start) : start;
}
