// Arithmetic of syllables. es-hangul has it too, but knows no folding and would weigh more than the rest of the search.
const BASE = 0xac00;
const FINALS = 28;
const VOWELS = 21;
const LAST = 0xd7a3;

/** Vowels that are heard alike, mapped to one of them. */
const vowels = new Map([
  [1, 5], // ㅐ → ㅔ
  [3, 5], // ㅒ → ㅔ
  [7, 5], // ㅖ → ㅔ
  [11, 5], // ㅚ → ㅔ
  [10, 5], // ㅙ → ㅔ
  [15, 5], // ㅞ → ㅔ
]);
/** Behind ㅈ and ㅊ, and in 쉬, a y says nothing: 피쳐, 캐쉬. */
const plain = new Map([
  [2, 0], // ㅑ → ㅏ
  [6, 4], // ㅕ → ㅓ
  [12, 8], // ㅛ → ㅗ
  [17, 13], // ㅠ → ㅜ
]);
const [O, WI, I] = [8, 16, 20];
const [TENSE_BIEUP, BIEUP, SIOT, TENSE_SIOT, JIEUT, CHIEUT] = [8, 7, 9, 10, 12, 14];
const FINAL_SIOT = 19;

type Syllable = [initial: number, vowel: number, final: number];

function take(character: string): Syllable | undefined {
  const index = character.charCodeAt(0) - BASE;
  if (!(index >= 0 && index <= LAST - BASE)) return undefined;
  return [Math.floor(index / FINALS / VOWELS), Math.floor(index / FINALS) % VOWELS, index % FINALS];
}

const put = ([initial, vowel, final]: Syllable): string =>
  String.fromCharCode(BASE + (initial * VOWELS + vowel) * FINALS + final);

/**
 * Folds what loanwords are spelled with in turn: ㅐ and ㅔ, ㅈ and ㅊ with a y, 도우 and 도, a final ㅅ. What only native
 * words have, as ㄲ, stays; a query may say more, see {@link standardHangul}.
 *
 * @returns One folded syllable for each; an empty one where it is dropped.
 * @example
 * foldHangul('쉐도우').join('') === foldHangul('섀도').join(''); // => true
 */
export function foldHangul(word: string): string[] {
  let before: Syllable | undefined;
  return Array.from(word, (character) => {
    const syllable = take(character);
    // 도우 is how 도 is written where the English vowel is heard as long.
    const isDropped = character === '우' && before?.[1] === O && before[2] === 0;
    before = syllable;
    if (!syllable || isDropped) return isDropped ? '' : character;
    const [initial, vowel, final] = syllable;
    const isSoft = initial === JIEUT || initial === CHIEUT;
    const folded = vowels.get(vowel) ?? (isSoft ? plain.get(vowel) : undefined) ?? vowel;
    const isShi = initial === SIOT && vowel === WI;
    return put([initial, isShi ? I : folded, final === FINAL_SIOT ? 0 : final]);
  });
}

/** A loanword as the standard spells it: 써킷 is 서킷. Only for queries, as texts have native words with the same letters. */
export const standardHangul = (word: string): string =>
  Array.from(word, (character) => {
    const syllable = take(character);
    if (!syllable) return character;
    const [initial, vowel, final] = syllable;
    if (initial === TENSE_SIOT) return put([SIOT, vowel, final]);
    if (initial === TENSE_BIEUP) return put([BIEUP, vowel, final]);
    return character;
  }).join('');

/**
 * A word whose last syllable is still being typed: 배칯 is on the way to 배치추론.
 *
 * @returns The word without that consonant, or undefined where nothing can be taken away.
 */
export function beforeLastKey(word: string): string | undefined {
  const syllable = take(word.slice(-1));
  if (!syllable || syllable[2] === 0) return undefined;
  return word.slice(0, -1) + put([syllable[0], syllable[1], 0]);
}

/** Jamo by themselves: a syllable that is not one yet, or initial consonants. */
export const loneJamo = /[\u3131-\u3163]/;
