import { parseContentPath } from './paths.ts';
import type { Finding } from './finding.ts';

/** What a rule about translations asks for, in the translator's own language. */
const advice: Readonly<Record<string, Readonly<Record<'ja' | 'ko', string>>>> = {
  'unknown-key': {
    ja: '翻訳ファイルに書くのは読者が目にする言葉だけです。言語によらない項目はen.mdxに書きます。',
    ko: '번역 파일에는 독자가 보는 말만 씁니다. 언어와 무관한 항목은 en.mdx에 씁니다.',
  },
  'translation-keys': {
    ja: '翻訳は英語版と同じキーを持ちます。`npm run check -- --fix`が不足するキーを英文付きで補い、不要なキーをコメントにします。',
    ko: '번역은 영어판과 같은 키를 가집니다. `npm run check -- --fix`가 빠진 키를 영어 문장과 함께 넣고, 필요 없는 키를 주석으로 바꿉니다.',
  },
  'translation-headings': {
    ja: '本文の見出しは、英語版と同じ数を同じ順序で置きます。見出しの言葉は自由です。',
    ko: '본문의 제목은 영어판과 같은 수를 같은 순서로 둡니다. 제목의 표현은 자유롭습니다.',
  },
  'diagram-labels': {
    ja: '図のラベルはすべて訳します。変わらないものも、同じ言葉への対応を1行書きます。',
    ko: '다이어그램의 레이블은 모두 옮깁니다. 그대로 두는 것도 같은 말로 한 줄을 씁니다.',
  },
  'translation-status': {
    ja: '英語の本文が変わっています。内容を合わせてから`npm run translate -- <分類>/<項目> ja --done`を実行してください。',
    ko: '영어 본문이 바뀌었습니다. 내용을 맞춘 뒤 `npm run translate -- <분류>/<항목> ko --done`을 실행하세요.',
  },
};

/**
 * Explains a finding in a translation in the language of the file, for authors who read English less easily.
 *
 * @returns A sentence or two, or undefined for a file in English or a rule that is not about translations.
 * @example
 * localAdvice({ rule: 'diagram-labels', file: 'content/qa/x/ja.mdx', … })?.startsWith('図'); // => true
 */
export function localAdvice({ rule, file }: Pick<Finding, 'rule' | 'file'>): string | undefined {
  const path = parseContentPath(file);
  const locale = path.type === 'entry' || path.type === 'page' ? path.locale : 'en';
  return locale === 'en' ? undefined : advice[rule]?.[locale];
}
