/** A text with everything taken out that readers spell in more than one way. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where it comes from in the original. */
  at: number[];
}

const HANGUL = 0xac00;
const FINALS = 28;
const VOWELS = 21;

/** Syllable parts that loanwords are written with in turn, mapped to one of them. */
const initials = new Map([
  [1, 15], // ㄲ → ㅋ
  [4, 16], // ㄸ → ㅌ
  [8, 17], // ㅃ → ㅍ
  [10, 9], // ㅆ → ㅅ
]);
const vowels = new Map([
  [1, 5], // ㅐ → ㅔ
  [3, 5], // ㅒ → ㅔ
  [7, 5], // ㅖ → ㅔ
  [11, 5], // ㅚ → ㅔ
  [10, 5], // ㅙ → ㅔ
  [15, 5], // ㅞ → ㅔ
  [16, 20], // ㅟ → ㅣ
  [2, 0], // ㅑ → ㅏ
  [6, 4], // ㅕ → ㅓ
  [12, 8], // ㅛ → ㅗ
  [17, 13], // ㅠ → ㅜ
]);
const FINAL_SIOT = 19;

function foldHangul(code: number): string {
  const index = code - HANGUL;
  const final = index % FINALS;
  const vowel = Math.floor(index / FINALS) % VOWELS;
  const initial = Math.floor(index / FINALS / VOWELS);
  return String.fromCharCode(
    HANGUL +
      ((initials.get(initial) ?? initial) * VOWELS + (vowels.get(vowel) ?? vowel)) * FINALS +
      (final === FINAL_SIOT ? 0 : final),
  );
}

const smallKana: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヴ: 'ブ',
  ヂ: 'ジ',
  ヅ: 'ズ',
};

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= HANGUL && code < 0xd7a4) return foldHangul(code);
  // The long vowel mark and the middle dot come and go: サーバ, サーバー; エー・ビー.
  if (character === 'ー' || character === '・') return '';
  const katakana = code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : character;
  const large = smallKana[katakana];
  if (large !== undefined) return large;
  if (code >= 0x3000) return katakana;
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Folds case, width, accents, hiragana and katakana, long vowels and the common spellings of Korean loanwords, so that
 * `ｻｰﾊﾞ`, `サーバー` and `さーば` are one text, and so are `섀도` and `쉐도우`.
 *
 * @example
 * fold('Ａ/Ｂ サーバー').text; // => 'ab サバ'
 * fold('쉐도우').text === fold('섀도').text; // => true
 */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  // A kana with its sound mark is one letter; so is a syllable typed as jamo.
  for (const { index, 0: cluster } of text.matchAll(
    /[ｦ-ﾝ][ﾞﾟ]?|[ぁ-ヶ][\u3099\u309a]?|[ᄀ-ᄒ][ᅡ-ᅵ][ᆨ-ᇂ]?|./gsu,
  )) {
    for (const character of cluster.normalize('NFKC')) {
      const piece = foldCharacter(character);
      // 도우 is how 도 is written where the English vowel is heard as long.
      if (piece === '우' && endsInO(folded)) continue;
      folded += piece;
      at.push(...Array<number>(piece.length).fill(index));
    }
  }
  return joinInitials({ text: folded, at });
}

const O = 8;
const endsInO = (text: string): boolean => {
  const index = (text.codePointAt(text.length - 1) ?? 0) - HANGUL;
  return index >= 0 && index % FINALS === 0 && Math.floor(index / FINALS) % VOWELS === O;
};

/** `A/B`, `A-B` and `AB` are one word. */
function joinInitials({ text, at }: Folded): Folded {
  const dropped = new Set(
    [...text.matchAll(/(?<![a-z0-9])[a-z]([/&-])(?=[a-z](?![a-z0-9]))/g)].map(
      ({ index }) => index + 1,
    ),
  );
  if (dropped.size === 0) return { text, at };
  return {
    text: text
      .split('')
      .filter((_, index) => !dropped.has(index))
      .join(''),
    at: at.filter((_, index) => !dropped.has(index)),
  };
}
