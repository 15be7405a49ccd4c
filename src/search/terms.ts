import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { foldHangul } from './hangul.ts';
import { scriptOf, type Script } from './scripts.ts';

/** A unit of search as texts hold it: a word in Latin letters, or some neighbouring letters of another script. */
export interface Term {
  /** As the index holds it: letters and digits only, see {@link indexKey}. */
  key: string;
  /** Place in the original text. */
  start: number;
  end: number;
}

/** Letters of one script inside a run. */
export interface Segment {
  script: Script;
  from: number;
  to: number;
}

/** A run of letters without a break: a word in Latin letters, or a stretch of other scripts. */
export interface Word {
  /** Folded. */
  text: string;
  start: number;
  end: number;
  /** Parts by script; none in a Latin word. */
  segments: Segment[];
  terms: Term[];
  /** Begins of index keys that finish the word, for a word that is still being typed. */
  prefix: string;
}

const runs =
  /[a-z0-9]+|[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]+|[가-힣]+|[\u3131-\u3163]+|\p{L}+/gu;

/** Four letters, a to p, for the four hexadecimal digits of a character. */
const fourLetters = (code: number): string =>
  String.fromCharCode(...[12, 8, 4, 0].map((bits) => 97 + ((code >> bits) & 15)));
const written: string[] = [];

/** Characters written as four letters each: Pagefind cuts, stems and folds words of scripts it knows. */
function encode(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    letters += written[code] ??= fourLetters(code);
  }
  return letters;
}

const names: Readonly<Record<string, string>> = { 5: 'fi', 6: 'si', 7: 'se', 8: 'ei', 9: 'ni' };
/** The digits that keys end in are written out inside them: `p9` begins `p99`, and its key does not. */
const spell = (word: string): string => word.replace(/[5-9]/g, (digit) => names[digit] ?? digit);

/**
 * The key of a term in the index. Keys end in a digit, so that no key is the beginning of another and Pagefind's
 * fallback to shorter words finds nothing.
 *
 * @example
 * indexKey('caching'); // => 'cach9'
 * indexKey('推論'); // => 'gdkiikng8', both characters in hexadecimal, written with a–p
 */
export function indexKey(term: string): string {
  return isEnglish(term) ? `${spell(stemmer(term))}9` : `${encode(term)}8`;
}

/** Makes a word long enough for a bound of some letters: such a bound is the whole of a shorter word. */
const padded = (word: string, letters: number): string =>
  word + '-'.repeat(Math.max(letters - word.length, 0));

/** The key of how a word begins: its first letters, two unless said otherwise. */
export const startKey = (word: string, letters = 2): string =>
  `${encode(padded(word, letters).slice(0, letters))}7`;

/** The key of how a word ends. */
export const endKey = (word: string, letters = 2): string =>
  `${encode(padded(word, letters).slice(-letters))}6`;

/** The key of two folded letters that a text spells in another way. */
export const likeKey = (letters: string): string => `${encode(letters)}5`;

/**
 * The key of a whole line, such as a keyword: whoever types just that means the entry that has it.
 *
 * @example
 * lineKey('GPU bill') === lineKey('gpu-bill'); // => true
 */
export function lineKey(line: string): string {
  let hash = 0x811c9dc5;
  for (const character of fold(line).text.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // No letter of a script is written with a z.
  return `z${encode(String.fromCharCode(hash >>> 16, hash & 0xffff))}5`;
}

/** Tells whether a key is whole; others are beginnings. */
export const isWhole = (key: string): boolean => /[5-9]$/.test(key);

/** Tells whether a folded word is English, or a number. */
export const isEnglish = (word: string): boolean => /^[a-z0-9]/.test(word);

/**
 * Cuts a text into words and terms, the same way for texts and for queries.
 *
 * @example
 * wordsOf('Caching 推論結果').map(({ text }) => text); // => ['caching', '推論結果']
 */
export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  const place = (from: number, to: number): { start: number; end: number } => {
    const least = (folded.at[to - 1] ?? text.length - 1) + 1;
    // What folding dropped behind a letter, as the last mark of サーバー, belongs to it; a dot between words does not.
    let end = folded.at[to] ?? text.length;
    while (end > least && /\s/.test(text.charAt(end - 1))) end -= 1;
    while (end > least && text.charAt(end - 1) === '・') end -= 1;
    return { start: folded.at[from] ?? 0, end: Math.max(least, end) };
  };
  return [...folded.text.matchAll(runs)].map(({ index, 0: run }) => {
    const at = place(index, index + run.length);
    if (isEnglish(run)) {
      const stem = stemmer(run);
      return {
        text: run,
        ...at,
        segments: [],
        prefix: spell(stem.length < run.length ? stem : run),
        terms: [{ key: indexKey(run), ...at }],
      };
    }
    const segments = segmentsOf(run);
    // GPU라면: what follows another script is a particle, and no word.
    const isParticle = /[a-z0-9]/.test(folded.text.charAt(index - 1)) && endingOf(run) === run;
    const terms = lettersOf(run, isParticle ? [] : segments).map(([key, from, to]): Term => ({
      key,
      ...place(index + from, index + to),
    }));
    return { text: run, ...at, segments, prefix: encode(run), terms };
  });
}

function segmentsOf(run: string): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < run.length; from += 1) {
    const script = scriptOf(run.charAt(from));
    const last = segments.at(-1);
    if (last?.script === script) last.to = from + 1;
    else segments.push({ script, from, to: from + 1 });
  }
  return segments;
}

type Letters = [key: string, from: number, to: number];

/** What a run without Latin letters is found by. */
function lettersOf(run: string, segments: readonly Segment[]): Letters[] {
  const pairs = Array.from({ length: Math.max(run.length - 1, 0) }, (_, at): Letters => [
    indexKey(run.slice(at, at + 2)),
    at,
    at + 2,
  ]);
  // The last character begins no pair, and has to be found by itself.
  const last: Letters = [indexKey(run.slice(-1)), run.length - 1, run.length];
  return [...pairs, last, ...segments.flatMap((segment) => lettersIn(run, segment))];
}

function lettersIn(run: string, { script, from, to }: Segment): Letters[] {
  if (script === 'hiragana') return [];
  const word = run.slice(from, to);
  if (script === 'hangul') return hangulLetters(word, from);
  const bounds = boundsOf(word, from, 2);
  if (script === 'katakana') {
    const threes = Array.from({ length: Math.max(word.length - 2, 0) }, (_, at): Letters => [
      indexKey(word.slice(at, at + 3)),
      from + at,
      from + at + 3,
    ]);
    return [...bounds, ...boundsOf(word, from, 3), ...threes];
  }
  return bounds;
}

const boundsOf = (word: string, from: number, letters: number): Letters[] => [
  [startKey(word, letters), from, from + Math.min(letters, word.length)],
  [endKey(word, letters), from + Math.max(word.length - letters, 0), from + word.length],
];

/** Bounds without particles, the first syllable, and pairs as other writers would spell them. */
function hangulLetters(word: string, from: number): Letters[] {
  const ending = endingOf(word);
  const stem = word.slice(0, word.length - ending.length);
  // 평가 is a word, 큐를 is one with a particle: nobody can tell, so it is both.
  const isEither = stem.length === 1 && ending.length === 1;
  const bounds = [
    ...(isEither ? boundsOf(word, from, 2) : []),
    ...(stem.length > 0 && (ending.length > 0 || !isEither) ? boundsOf(stem, from, 2) : []),
  ];
  const begins: Letters = [startKey(word, 1), from, from + 1];
  const folded = foldHangul(word);
  const at = folded.flatMap((syllable, index) => (syllable === '' ? [] : [index]));
  const likes = at.slice(0, -1).flatMap((first, index): Letters[] => {
    const second = at[index + 1] ?? first;
    const pair = `${folded[first] ?? ''}${folded[second] ?? ''}`;
    // A syllable that was dropped belongs to the one before it.
    const end = (at[index + 2] ?? word.length) - second > 1 ? second + 2 : second + 1;
    return pair === word.slice(first, first + 2) ? [] : [[likeKey(pair), from + first, from + end]];
  });
  return [...bounds, begins, ...likes];
}

/** Korean particles, and the endings of verbs that turn a noun into a sentence or a question. */
const endings = new RegExp(
  `(?:${[
    '으로서 으로써 에서는 에서도 이라는 하려면 되려면 려면 하는데 하는지 는데 인데 할때 할수 입니다 습니다 합니다 됩니다 입니까 습니까',
    '인가요 하나요 되나요 있나요 나요 할까요 될까요 을까요 까요 했어요 됐어요 었어요 았어요 어요 아요 해요 돼요 네요 예요 에요 세요',
    '하는 하기 하고 해서 해도 하면 되는 되면 된 될 한 할',
    '이라면 라면 이라도 라도 이라서 라서 에서 에게 까지 부터 처럼 보다 마다 으로 이나 이란 을 를 이 가 은 는 에 의 로 와 과 도 만 요 나 란',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/**
 * The particle or ending behind a Korean word, or nothing.
 *
 * @example
 * endingOf('캐시를'); // => '를'
 */
export const endingOf = (word: string): string => endings.exec(word)?.[0] ?? '';

/**
 * Every key a text is found by.
 *
 * @returns One key per occurrence, in the order of the text, and the joined form of English words with a hyphen.
 */
export function indexKeys(text: string): string[] {
  const joined = [...text.toLowerCase().matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)].map(([word]) =>
    indexKey(word.replaceAll('-', '')),
  );
  return [...wordsOf(text).flatMap(({ terms }) => terms.map(({ key }) => key)), ...joined];
}

const prefixes = /^(?:a|auto|de|micro|multi|non|over|pre|re|sub|un|under)(?=[a-z]{5})/;

/**
 * Keys of what stands inside English words: `synchronous` in `asynchronous`, `template` in `jobTemplate`.
 *
 * @returns One key per part, without the whole words.
 */
export function innerKeys(text: string): string[] {
  const spread = text.replaceAll(/([a-z])(?=[A-Z])/g, '$1 ').split(/[^A-Za-z0-9]+/);
  const humps = [...text.matchAll(/[A-Za-z]*[a-z][A-Z][A-Za-z]*/g)].flatMap(([word]) =>
    word.replaceAll(/([a-z])(?=[A-Z])/g, '$1 ').split(' '),
  );
  const rests = spread.flatMap((word) => {
    const lower = word.toLowerCase();
    const rest = lower.replace(prefixes, '');
    return rest === lower ? [] : [rest];
  });
  return [...humps.map((word) => word.toLowerCase()), ...rests].map(indexKey);
}
