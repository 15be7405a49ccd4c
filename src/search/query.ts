import { distance } from 'fastest-levenshtein';
import type { Prepared } from './names.ts';
import { indexKey, isEnglish, wordsOf, type Word } from './terms.ts';
import { tuning } from './tuning.ts';

/** A term of a query with the keys that stand for it, best first. */
export interface Probe {
  /** How much it says about its word, 0–1. */
  weight: number;
  keys: { key: string; factor: number }[];
}

/** English words that questions are made of and that say nothing about what is asked. */
const stopWords = new Set(
  'a an and are as at be but by can do does for from get has have how i if in into is it its me my no not of on or our out so than that the their them then there they this to too up us very was we what when where which while who why will with you your'.split(
    ' ',
  ),
);

/**
 * Reads a query.
 *
 * @param entries Whose names are known words, against which typing mistakes are judged.
 * @returns The terms of each word.
 */
export function probesOf(query: string, entries: readonly Prepared[]): Probe[][] {
  const all = wordsOf(query);
  const telling = all.filter(({ text }) => !stopWords.has(text));
  const words = telling.length > 0 ? telling : all;
  const last = /[\s\p{P}]$/u.test(query) ? undefined : all.at(-1);
  const known = new Set(
    entries.flatMap(({ names, english }) =>
      [...names, ...english].flatMap(({ keys }) => [...keys].filter((key) => key.endsWith('9'))),
    ),
  );
  return words.map((word) => probesOfWord(word, word === last, known));
}

function probesOfWord(word: Word, isLast: boolean, known: ReadonlySet<string>): Probe[] {
  if (!isEnglish(word.text)) {
    if (word.terms.length === 0) return [{ weight: 1, keys: [{ key: word.prefix, factor: 1 }] }];
    return word.terms.map(({ key, weight }) => ({ weight, keys: [{ key, factor: 1 }] }));
  }
  const key = indexKey(word.text);
  const isBegun = isLast && [...known].some((name) => name.startsWith(word.prefix));
  const isKnown = known.has(key) || isBegun;
  return [
    {
      weight: 1,
      keys: [
        { key, factor: 1 },
        ...(isLast || !isKnown ? [{ key: word.prefix, factor: tuning.typing }] : []),
        ...(isKnown ? [] : similar(key, known)).map((name) => ({
          key: name,
          factor: tuning.mistyped,
        })),
      ],
    },
  ];
}

/** Known words that differ by a slip of the keyboard: one letter, or two in a long word. */
function similar(key: string, known: ReadonlySet<string>): string[] {
  if (key.length < 5) return [];
  const allowed = key.length < 8 ? 1 : 2;
  return [...known].filter(
    (name) =>
      name.startsWith(key.charAt(0)) &&
      Math.abs(name.length - key.length) <= allowed &&
      distance(name, key) <= allowed,
  );
}

/** Tells whether a key of a text stands for a term of the query. */
export function matches(key: string, { keys }: Pick<Probe, 'keys'>): boolean {
  return keys.some((wanted) =>
    /[89]$/.test(wanted.key) ? key === wanted.key : key.startsWith(wanted.key),
  );
}

/** Tells whether any key of a text stands for a term of the query. */
export function has(keys: ReadonlySet<string>, probe: Pick<Probe, 'keys'>): boolean {
  return probe.keys.some(({ key }) =>
    /[89]$/.test(key) ? keys.has(key) : [...keys].some((candidate) => candidate.startsWith(key)),
  );
}
