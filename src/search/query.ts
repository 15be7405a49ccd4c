import { distance } from 'fastest-levenshtein';
import { asKatakana, fold } from './fold.ts';
import { beforeLastKey, foldHangul, loneJamo, standardHangul } from './hangul.ts';
import type { Prepared } from './names.ts';
import type { Script } from './scripts.ts';
import { piecesIn, type Spelling } from './spellings.ts';
import {
  endKey,
  endingOf,
  indexKey,
  isEnglish,
  isWhole,
  likeKey,
  startKey,
  wordsOf,
  type Word,
} from './terms.ts';
import { tuning } from './tuning.ts';

/** A key that stands for a term of a query. */
export interface Wanted {
  key: string;
  factor: number;
  /** A second key that the same text must hold. */
  and?: string;
  /** The letters stand in two words. */
  isApart?: boolean;
  /** Only alike: asked where nothing holds the keys before it. */
  isLike?: boolean;
  /** Its letters may stand inside another word, and tell nothing by themselves. */
  isWeak?: boolean;
  /** What was typed may be a slip of the keyboard for it. */
  isGuess?: boolean;
}

/** A term of a query with the keys that stand for it, best first. */
export interface Probe {
  /** How much it says about its word, 0–1: endings and particles say little. */
  weight: number;
  keys: Wanted[];
  /** The key of its letters, where it is asked for by others. */
  letters?: string;
  /** The letters it stands for, in one of the parts of its reading. */
  part?: Part;
  from: number;
  to: number;
}

/** Letters of one script in a word, which are known or are not. */
export interface Part {
  letters: number;
  /** Parts that follow each other without grammar between them are one phrase. */
  phrase: object;
}

/** One way to read a word of a query: as it is typed, in another spelling, as another word for the same. */
export interface Reading {
  /** How well it stands for what was typed, 0–1. */
  factor: number;
  probes: Probe[];
  /** Only where no reading before it is found whole. */
  isFallback?: boolean;
}

/** What else is known when a query is read. */
export interface Knowledge {
  /** Whose names are known words, against which typing mistakes are judged. */
  entries?: readonly Prepared[];
  spellings?: readonly Spelling[];
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
 * @returns The readings of each word, that as it is typed first.
 */
export function readQuery(query: string, { entries = [], spellings = [] }: Knowledge): Reading[][] {
  const typed = query.replace(new RegExp(`(?<=[가-힣])${loneJamo.source}+$`), '');
  const last = /[\s\p{P}]$/u.test(typed) ? undefined : wordsOf(typed).at(-1)?.text;
  const known = knownWords(entries);
  const pieces = piecesIn(typed, spellings).map(({ text, others }) => ({
    length: text.length,
    words: wordsOf(text).filter((word, index, all) => !isParticle(word, all[index - 1])),
    others,
  }));
  const unwanted = unwantedIn(typed);
  let at = 0;
  const starts = pieces.map(({ length }) => (at += length) - length);
  const isTelling = ({ text }: Word): boolean => !stopWords.has(text);
  const hasTelling = pieces.some(({ words }) => words.some(isTelling));
  return pieces.flatMap(({ words, others }, index) => {
    const isLastPiece = index === pieces.length - 1;
    const isUnwanted = ({ start }: Word): boolean => {
      const place = (starts[index] ?? 0) + start;
      return unwanted.some(([from, to]) => from <= place && place < to);
    };
    const asked = (word: Word, readings: Reading[]): Reading[] =>
      isUnwanted(word) ? readings.map(faint) : readings;
    const read = words
      .filter((word) => !hasTelling || others.length > 0 || isTelling(word))
      .map((word) =>
        asked(word, readingsOf(word, isLastPiece && word.text.endsWith(last ?? '\n'), known)),
      );
    if (others.length === 0) return read;
    // The piece is one word, whatever it is made of.
    const own = read.map(([first]) => first).flatMap((reading) => reading?.probes ?? []);
    const same = others.map((other): Reading => ({
      factor: tuning.synonym,
      probes: wordsOf(other).flatMap((word) => probesOfWord(word, false, known)),
    }));
    const [first] = words;
    return [[{ factor: 1, probes: own }, ...(first ? asked(first, same) : same)]];
  });
}

/** What a question sets its subject against: "batch instead of real time", "실시간 말고 배치". */
const against =
  /\b(?:instead of|rather than)\s+(?:[^\s,.?!]+\s?){1,2}|[가-힣a-z0-9]+\s?(?:말고|대신에?|(?:이|가)?\s아니라)(?=\s)/g;

/** Places of a query that say what is not wanted. */
const unwantedIn = (query: string): [from: number, to: number][] =>
  [...fold(query).text.matchAll(against)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);

/** Still asked, as it may be all that a query says. */
const faint = (reading: Reading): Reading => ({
  ...reading,
  probes: reading.probes.map((probe) => ({ ...probe, weight: probe.weight * tuning.unwanted })),
});

/** English words of names, as they are written, with their keys. */
type KnownWords = ReadonlyMap<string, string>;

const knownWords = (entries: readonly Prepared[]): KnownWords =>
  new Map(
    entries.flatMap(({ names, english }) =>
      [...names, ...english].flatMap(({ text }) =>
        wordsOf(text).flatMap((word) =>
          isEnglish(word.text) ? [[word.text, indexKey(word.text)] as const] : [],
        ),
      ),
    ),
  );

/** GPU를: what stands behind letters of another script. */
const isParticle = (word: Word, before: Word | undefined): boolean =>
  before?.end === word.start && isEnglish(before.text) && endingOf(word.text) === word.text;

function readingsOf(word: Word, isLast: boolean, known: KnownWords): Reading[] {
  const own: Reading = { factor: 1, probes: probesOfWord(word, isLast, known) };
  const [segment] = word.segments;
  const isKana = word.segments.some(
    ({ script, from, to }) => script === 'hiragana' && to - from > 2,
  );
  if (isKana || (segment?.script === 'hiragana' && word.segments.length === 1)) {
    // A loanword before it is converted; in a sentence it is more likely grammar.
    const [katakana] = wordsOf(asKatakana(word.text));
    const isFallback = word.segments.length > 1;
    if (katakana)
      return [
        own,
        { factor: tuning.like, probes: probesOfWord(katakana, isLast, known), isFallback },
      ];
  }
  const begun = isLast && segment?.script === 'hangul' ? beforeLastKey(word.text) : undefined;
  const [before] = begun === undefined ? [] : wordsOf(begun);
  if (!before) return [own];
  const probes = probesOfWord(before, isLast, known, true);
  return [own, { factor: tuning.typing, probes, isFallback: true }];
}

function probesOfWord(word: Word, isLast: boolean, known: KnownWords, isBegun = false): Probe[] {
  const [first] = word.segments;
  if (!first) return [probeOfEnglish(word, isLast, known)];
  if (word.text.length === 1) {
    const key = first.script === 'hangul' ? startKey(word.text, 1) : word.prefix;
    const part = { letters: 1, phrase: {} };
    return [{ weight: 1, keys: [{ key, factor: 1 }], part, from: 0, to: 1 }];
  }
  let phrase = {};
  const probes = word.segments.flatMap((segment) => {
    const text = word.text.slice(segment.from, segment.to);
    if (segment.script !== 'hiragana') {
      const isTyped = isLast && segment.to === word.text.length;
      return probesOfLetters(text, segment.script, phrase, { isTyped, isBegun });
    }
    phrase = {};
    const isWord = word.segments.length === 1;
    const part = { letters: text.length, phrase };
    return pairs(text).map((pair, at) => ({
      weight: isWord ? 1 : 0.08,
      keys: [{ key: indexKey(pair), factor: 1 }],
      ...(isWord ? { part } : {}),
      from: segment.from + at,
      to: segment.from + at + 2,
    }));
  });
  const bridges = word.segments.slice(1).map(({ from }) => bridge(word, from));
  if (probes.some(({ part }) => part)) return [...probes, ...bridges];
  // 切り戻し: single letters with grammar between them are one word.
  const part = { letters: word.text.length, phrase };
  return [...probes, ...bridges]
    .map((probe) => ({ ...probe, part }))
    .toSorted((a, b) => a.from - b.from);
}

function probeOfEnglish(word: Word, isLast: boolean, known: KnownWords): Probe {
  const key = indexKey(word.text);
  // What is typed may go on to these, and stemming it would make it another word: tes, te.
  const begun = isLast
    ? [...known].filter(([name]) => name.startsWith(word.text)).map(([, of]) => of)
    : [];
  const isKnown = begun.length > 0 || [...known.values()].includes(key);
  // What stemming leaves of a short word begins many others: wed, of wedding.
  const isLong = word.prefix.length > 3 || word.prefix.length === word.text.length;
  const isOpen = isLong && (isLast || !isKnown);
  return {
    weight: 1,
    keys: [
      { key, factor: 1 },
      ...(isOpen ? [word.prefix] : []).map((of) => ({ key: of, factor: tuning.typing })),
      ...[...new Set(begun)]
        .filter((of) => of !== key)
        .map((of) => ({ key: of, factor: tuning.typing })),
      ...(isKnown ? [] : similar(word.text, key, known)).map((of) => ({
        key: of,
        factor: tuning.mistyped,
        isGuess: true,
      })),
    ],
    part: { letters: 1, phrase: {} },
    from: 0,
    to: 1,
  };
}

function probesOfLetters(
  text: string,
  script: Script,
  phrase: object,
  { isTyped, isBegun }: { isTyped: boolean; isBegun: boolean },
): Probe[] {
  const part = { letters: text.length, phrase };
  if (script === 'hangul') return probesOfHangul(text, part, isBegun ? '' : endingOf(text));
  if (text.length === 1) return [];
  if (script === 'katakana') return probesOfKatakana(text, part, isTyped);
  return pairs(text).map((pair, at) => ({
    weight: 1,
    keys: [{ key: indexKey(pair), factor: 1 }, ...apart(text, at + 1, 2)],
    part,
    from: at,
    to: at + 2,
  }));
}

/** @param isTyped It may go on. */
function probesOfKatakana(text: string, part: Part, isTyped: boolean): Probe[] {
  // A short word is found where a word begins or ends: キュー is in no セキュリティ, and スキー in no スキーマ.
  if (text.length === 2)
    return [
      {
        weight: 1,
        keys: [startKey(text, isTyped ? 2 : 3), endKey(text)].map((key) => ({ key, factor: 1 })),
        letters: indexKey(text),
        part,
        from: 0,
        to: 2,
      },
    ];
  return Array.from({ length: text.length - 2 }, (_, at) => ({
    weight: 1,
    keys: [
      { key: indexKey(text.slice(at, at + 3)), factor: 1 },
      // Two words of two letters meet in too many: パス, ポート.
      ...(text.length > 4 ? [...apart(text, at + 1, 3), ...apart(text, at + 2, 3)] : []),
    ],
    part,
    from: at,
    to: at + 3,
  }));
}

const bounds = (text: string): string[] => [startKey(text), endKey(text)];

function probesOfHangul(text: string, whole: Part, ending: string): Probe[] {
  const strong = ending === text ? text.length : text.length - ending.length;
  const standard = standardHangul(text);
  const folded = foldHangul(standard);
  const part = strong > 1 ? { ...whole, letters: strong } : whole;
  return pairs(text).map((pair, at): Probe => {
    const isEnding = at + 2 > Math.max(strong, 2);
    const like = likeOf(folded, at);
    // A short word is found where a word begins or ends: 요가 is in no 필요가.
    const isShort = at === 0 && (strong === 2 || text.length === 2);
    const held = (letters: string): string[] => (isShort ? bounds(letters) : [indexKey(letters)]);
    const alike = like.length < 2 ? [] : [...held(like), likeKey(like)];
    const keys: Wanted[] = [
      ...held(pair).map((key): Wanted => ({ key, factor: 1 })),
      ...apart(standard.slice(0, strong), at + 1, 2),
      ...alike.map((key): Wanted => ({ key, factor: tuning.like, isLike: true })),
      // 큐를 is 큐.
      ...(strong === 1 && at === 0
        ? [{ key: endKey(text.charAt(0)), factor: tuning.like, isLike: true }]
        : []),
      ...(isShort
        ? [{ key: indexKey(pair), factor: tuning.like, isLike: true, isWeak: true }]
        : []),
    ];
    return {
      weight: isEnding ? 0.15 : 1,
      keys,
      letters: indexKey(pair),
      ...(isEnding ? {} : { part }),
      from: at,
      to: at + 2,
    };
  });
}

/** The pair at a place, in folded syllables: what folding drops belongs to the syllable before it. */
function likeOf(folded: readonly string[], at: number): string {
  const left = folded.slice(0, at + 1).join('');
  const right = folded.slice(at + 1).join('');
  // Nothing follows 도우 any more: it is as much as what stands before it.
  return right === '' ? left.slice(-2) : left.slice(-1) + right.charAt(0);
}

/** A compound may be written apart: 推論基盤, 推論の基盤. Then one word ends and another begins here. */
function apart(text: string, at: number, letters: number): Wanted[] {
  const [left, right] = [text.slice(0, at), text.slice(at)];
  if (left.length < 2) return [];
  // A suffix: 推論器, 모델별. It may be anything, but the word before it is a word.
  if (right.length < 2)
    return letters > 2 ? [] : [{ key: endKey(left), factor: tuning.apart, isApart: true }];
  return [
    {
      key: endKey(left, letters),
      and: startKey(right, letters),
      factor: tuning.apart,
      isApart: true,
    },
  ];
}

/** Where one script goes on in another: 負荷テスト, 落ちる. */
function bridge(word: Word, at: number): Probe {
  const pair = word.text.slice(at - 1, at + 1);
  const isGrammar = /[\u3041-\u3096]/.test(pair);
  const keys = [{ key: indexKey(pair), factor: 1 }, ...(isGrammar ? [] : apart(word.text, at, 2))];
  return { weight: isGrammar ? 0.3 : 0.5, keys, from: at - 1, to: at + 1 };
}

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** Keys of known words that differ by a slip of the keyboard, as a whole or as a stem: one letter, or two in a long word. */
function similar(typed: string, stem: string, known: KnownWords): string[] {
  const isLike = (one: string, other: string): boolean => {
    const allowed = one.length < 6 ? 0 : one.length < 8 ? 1 : 2;
    return (
      other.startsWith(one.charAt(0)) &&
      Math.abs(other.length - one.length) <= allowed &&
      distance(other, one) <= allowed
    );
  };
  const found = [...known].filter(([name, key]) => isLike(typed, name) || isLike(stem, key));
  return [...new Set(found.map(([, key]) => key))];
}

/** Leaves likenesses out where a text holds the very thing. */
export const settled = <Item extends Probe>(
  probe: Item,
  holds: (wanted: Wanted) => boolean,
): Item => {
  const exact = probe.keys.filter(({ isLike }) => isLike !== true);
  return exact.length < probe.keys.length && exact.some(holds) ? { ...probe, keys: exact } : probe;
};

/** Tells whether a key of a text stands for a term of the query. */
export function matches(key: string, { keys }: Pick<Probe, 'keys'>): boolean {
  return keys.some(
    (wanted) =>
      wanted.isApart !== true &&
      (isWhole(wanted.key) ? key === wanted.key : key.startsWith(wanted.key)),
  );
}

/** Tells whether a text with these keys holds one of a query. */
export function holds(keys: ReadonlySet<string>, { key, and }: Wanted): boolean {
  if (and !== undefined && !keys.has(and)) return false;
  return isWhole(key) ? keys.has(key) : [...keys].some((candidate) => candidate.startsWith(key));
}

/** Tells whether any key of a text stands for a term of the query. */
export const has = (keys: ReadonlySet<string>, probe: Pick<Probe, 'keys'>): boolean =>
  probe.keys.some((wanted) => holds(keys, wanted));
