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
    for (const { key, start, end } of word.terms) {
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
 * Takes the part of a text around most of its matches.
 *
 * @param length Characters to show, about.
 * @returns Pieces with an ellipsis where text is left out.
 */
export function excerpt(text: string, terms: readonly Probe[], length: number): Piece[] {
  const places = matchesIn(text, terms);
  if (text.length <= length) return piecesOf(text, places);
  const within = (from: number): number =>
    places.filter(([start, end]) => start >= from && end <= from + length).length;
  const starts = places.map(([start]) => Math.max(0, start - Math.round(length / 6)));
  const best = starts.reduce((a, b) => (within(b) > within(a) ? b : a), starts[0] ?? 0);
  const first = Math.min(best, text.length - length);
  const from = wordStart(text, first);
  const to = Math.min(text.length, first + length);
  const inside = places
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): [number, number] => [start - from, end - from]);
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...piecesOf(text.slice(from, to), inside),
    ...(to < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** The beginning of the word at a place, in scripts that write spaces. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.lastIndexOf(' ', from);
  return space >= 0 && from - space < 20 ? space + 1 : from;
}
