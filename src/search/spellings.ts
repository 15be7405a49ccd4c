import { fold } from './fold.ts';
import type { WordGroup } from './records.ts';
import { endingOf } from './terms.ts';

/** A spelling, and what stands in texts for it. */
export interface Spelling {
  pattern: RegExp;
  /** Letters it begins with, to look for it fast. */
  begins: string;
  length: number;
  others: string[];
}

/** A stretch of a query, with other words for all of it. */
export interface Piece {
  text: string;
  others: string[];
}

const letter = {
  latin: 'a-z0-9',
  katakana: '\\u30a1-\\u30fa',
  hangul: '가-힣',
  han: '\\u3400-\\u9fff',
};
type Class = keyof typeof letter;

const classOf = (character: string): Class | undefined =>
  (Object.keys(letter) as Class[]).find((name) => new RegExp(`[${letter[name]}]`).test(character));

/**
 * What a spelling is recognised by: a word of its own in scripts that show it. Korean particles may follow, and spaces
 * and hyphens inside come and go.
 */
function patternOf(form: string): RegExp | undefined {
  const words = form.split(/[\s-]+/).filter((word) => word !== '');
  const joined = words.join('');
  const [first, last] = [classOf(joined.charAt(0)), classOf(joined.slice(-1))];
  const isHiragana = /^[\u3041-\u3096]+$/.test(joined);
  // Two kana of grammar are written everywhere.
  if (joined.length < (isHiragana ? 3 : 1)) return undefined;
  const bounds = (name: Class | undefined): boolean =>
    name !== undefined && (name !== 'han' || joined.length === 1);
  const before = first && bounds(first) ? `(?<![${letter[first]}])` : '';
  const plural = last === 'latin' ? '(?:e?s)?' : '';
  // A longer word may begin a compound: 쿠버네티스배포, ウェブサーバー.
  const isOpen = (last === 'hangul' || last === 'katakana') && joined.length > 2;
  const after = last && bounds(last) && last !== 'hangul' && !isOpen ? `(?![${letter[last]}])` : '';
  const rest = last === 'hangul' && !isOpen ? `(?<rest>[${letter.hangul}]*)` : '';
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(before + escaped.join('[\\s-]*') + plural + after + rest, 'gu');
}

/**
 * Prepares words once for many queries.
 *
 * @returns Longest spellings first, so that a part never hides the whole.
 */
export function prepareSpellings(groups: readonly WordGroup[]): Spelling[] {
  return groups
    .flatMap(([used, typed]) =>
      [...used, ...typed].flatMap((form): Spelling[] => {
        const folded = fold(form).text.trim();
        const others = used.filter((other) => fold(other).text.trim() !== folded);
        const pattern = patternOf(folded);
        if (!pattern || others.length === 0) return [];
        return [{ pattern, begins: folded.slice(0, 2), length: folded.length, others }];
      }),
    )
    .sort((a, b) => b.length - a.length);
}

/**
 * Cuts a query at the words that have other words.
 *
 * @returns The pieces in their order; one without other words for all that lies between.
 * @example
 * piecesIn('쿠버네티스에서 배포', prepareSpellings([[['Kubernetes'], ['쿠버네티스']]]));
 * // => [{ text: '쿠버네티스', others: ['Kubernetes'] }, { text: '에서 배포', others: [] }]
 */
export function piecesIn(query: string, spellings: readonly Spelling[]): Piece[] {
  const { text } = fold(query);
  const found: { start: number; end: number; others: string[] }[] = [];
  for (const { pattern, begins, others } of spellings) {
    if (!text.includes(begins)) continue;
    for (const match of text.matchAll(pattern)) {
      const rest = match.groups?.['rest'] ?? '';
      if (rest !== '' && endingOf(rest) !== rest) continue;
      const [start, end] = [match.index, match.index + match[0].length - rest.length];
      const same = found.find((other) => other.start === start && other.end === end);
      if (same) same.others.push(...others);
      else if (!found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, others: [...others] });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, others } of found) {
    if (start > from) pieces.push({ text: text.slice(from, start), others: [] });
    pieces.push({ text: text.slice(start, end), others });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), others: [] });
  return pieces;
}
