import { stemmer } from 'stemmer';
import { fold } from './fold.ts';

/** A unit of search: a word in Latin letters, or two neighbouring characters of another script. */
export interface Term {
  /** As the index holds it: letters and digits only, see {@link indexKey}. */
  key: string;
  /** Place in the original text. */
  start: number;
  end: number;
  /** How much the term says about its word, 0–1: endings and particles say little. */
  weight: number;
}

/** A run of one script: a word in Latin letters, or a stretch of another script without a break. */
export interface Word {
  /** Folded. */
  text: string;
  start: number;
  end: number;
  terms: Term[];
  /** Begins of index keys that finish the word, for a word that is still being typed. */
  prefix: string;
}

const runs = /[a-z0-9]+|[\u3005-\u3007\u30a1-\u30fa\u3400-\u9fff]+|[가-힣]+|\p{L}+/gu;
const hiragana = /[\u3041-\u3096]/g;

/** Korean particles, and the endings of verbs that turn a noun into a sentence or a question. */
const endings = new RegExp(
  `(?:${[
    '으로서 으로써 에서는 에서도 이라는 하려면 되려면 려면 하는데 하는지 는데 인데 할때 할수 입니다 습니다 합니다 됩니다 입니까 습니까',
    '인가요 하나요 되나요 있나요 나요 할까요 될까요 을까요 까요 했어요 됐어요 었어요 았어요 어요 아요 해요 돼요 네요 예요 에요 세요',
    '하는 하기 하고 해서 해도 하면 되는 되면 된 될 한 할',
    '에서 에게 까지 부터 처럼 보다 마다 으로 이나 이란 을 를 이 가 은 는 에 의 로 와 과 도 만 요 나 란',
  ]
    .join(' ')
    .split(' ')
    .map((ending) => fold(ending).text)
    .join('|')})$`,
);

/** Characters written as four letters each: Pagefind cuts, stems and folds words of scripts it knows. */
const encode = (text: string): string =>
  text.replace(/./g, (character) =>
    character
      .charCodeAt(0)
      .toString(16)
      .padStart(4, '0')
      .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16))),
  );

/** The digits that keys end in are written out inside them: `p9` begins `p99`, and its key does not. */
const spell = (word: string): string => word.replaceAll('8', 'ei').replaceAll('9', 'ni');

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

/** Tells whether a folded word is English, or a number. */
export const isEnglish = (word: string): boolean => /^[a-z0-9]/.test(word);

/**
 * Cuts a text into words and terms, the same way for texts and for queries.
 *
 * @example
 * wordsOf('Caching 推論結果').map(({ terms }) => terms.length); // => [1, 3]
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
      return {
        text: run,
        ...at,
        prefix: spell(stemmer(run).length < run.length ? stemmer(run) : run),
        terms: [{ key: indexKey(run), ...at, weight: 1 }],
      };
    }
    const strong = run.length - (/[가-힣]/.test(run) ? (endings.exec(run)?.[0].length ?? 0) : 0);
    const isKana = !/[\u3400-\u9fff가-힣]/.test(run) && hiraganaOnly(text.slice(at.start, at.end));
    const terms = Array.from({ length: Math.max(run.length - 1, 0) }, (_, offset): Term => {
      const where = place(index + offset, index + offset + 2);
      const weight = isKana ? 1 : softness(text, where, offset + 2 > Math.max(strong, 2));
      return { key: indexKey(run.slice(offset, offset + 2)), ...where, weight };
    });
    return { text: run, ...at, prefix: encode(run), terms };
  });
}

const hiraganaOnly = (text: string): boolean => /^[\u3041-\u3096ー]+$/.test(text);

function softness(
  text: string,
  { start, end }: { start: number; end: number },
  isEnding: boolean,
): number {
  if (isEnding) return 0.15;
  const soft = text.slice(start, end).match(hiragana)?.length ?? 0;
  return soft === 0 ? 1 : soft === 1 ? 0.3 : 0.08;
}

/**
 * Every key a text is found by.
 *
 * @returns One key per occurrence, in the order of the text, and the joined form of English words with a hyphen.
 */
export function indexKeys(text: string): string[] {
  const joined = [...text.toLowerCase().matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)].map(([word]) =>
    indexKey(word.replaceAll('-', '')),
  );
  const keys = wordsOf(text).flatMap(({ terms, text: run }) => [
    ...terms.map(({ key }) => key),
    // The last character begins no pair, and has to be found by itself.
    ...(isEnglish(run) ? [] : [indexKey(run.slice(-1))]),
  ]);
  return [...keys, ...joined];
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
