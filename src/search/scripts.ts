/** What a letter is written in, as far as words are cut differently. */
export type Script = 'han' | 'hiragana' | 'katakana' | 'hangul' | 'other';

/** The script of a folded letter that is not Latin. */
export function scriptOf(letter: string): Script {
  if (/[\u3041-\u3096]/.test(letter)) return 'hiragana';
  if (/[\u30a1-\u30fa]/.test(letter)) return 'katakana';
  if (/[가-힣]/.test(letter)) return 'hangul';
  return /[\u3005-\u3007\u3400-\u9fff]/.test(letter) ? 'han' : 'other';
}
