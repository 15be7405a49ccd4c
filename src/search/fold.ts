/** A text with everything taken out that readers spell in more than one way. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where it comes from in the original. */
  at: number[];
}

const largeKana: Readonly<Record<string, string>> = {
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

/** Whose vowel is the same with イ or ウ behind it: ブレーカー, ブレイカー; シャドー, シャドウ. */
const endsInE = /[エケセテネヘメレゲゼデベペ]$/;
const endsInO = /[オコソトノホモヨロゴゾドボポ]$/;

function foldCharacter(character: string, before: string): string {
  // The long vowel mark and the middle dot come and go: サーバ, サーバー; エー・ビー.
  if (character === 'ー' || character === '・') return '';
  if (character === 'イ' && endsInE.test(before)) return '';
  if (character === 'ウ' && endsInO.test(before)) return '';
  // ディ is another sound than デイ, and stays so when it is folded again.
  if (character === 'ィ' && endsInE.test(before)) return character;
  if (character === 'ゥ' && endsInO.test(before)) return character;
  const large = largeKana[character];
  if (large !== undefined) return large;
  if ((character.codePointAt(0) ?? 0) >= 0x3000) return character;
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Folds case, width, accents, long vowels and small kana, so that `ｻｰﾊﾞ` and `サーバー` are one text. Hiragana stays what
 * it is, as grammar is written in it, see {@link asKatakana}; so does Hangul, see `foldHangul`.
 *
 * @example
 * fold('Ａ/Ｂ サーバー').text; // => 'ab サバ'
 */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  // A kana with its sound mark is one letter; so is a syllable typed as jamo.
  for (const { index, 0: cluster } of text.matchAll(
    /[ｦ-ﾝ][ﾞﾟ]?|[ぁ-ヶ][\u3099\u309a]?|[ᄀ-ᄒ][ᅡ-ᅵ][ᆨ-ᇂ]?|./gsu,
  )) {
    // Most letters are these, and nothing is to be done about them but case.
    const isPlain = cluster <= '\x7f';
    for (const character of isPlain ? cluster : cluster.normalize('NFKC')) {
      const piece = isPlain ? character.toLowerCase() : foldCharacter(character, folded);
      folded += piece;
      if (piece.length === 1) at.push(index);
      else at.push(...Array.from({ length: piece.length }, () => index));
    }
  }
  return joinInitials({ text: folded, at });
}

/**
 * Hiragana as katakana, folded: how a loanword is typed before it is converted.
 *
 * @example
 * asKatakana('きゃっしゅ'); // => 'キヤツシユ'
 */
export const asKatakana = (text: string): string =>
  fold(text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)))
    .text;

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
