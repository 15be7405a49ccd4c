import type { Locale } from '../i18n/locales.ts';
import { causeAdvice } from './causeAdvice.ts';
import { parseContentPath } from './paths.ts';
import type { Finding } from './finding.ts';

/** What a rule about translations asks for, in the translator's own language. */
const advice: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>> = {
  'unknown-key': {
    ja: '翻訳ファイルに書くのは読者が目にする言葉だけです。言語によらないフィールドはen.mdxに書きます。',
    ko: '번역 파일에는 독자가 보는 말만 씁니다. 언어와 무관한 항목은 en.mdx에 씁니다.',
  },
  'translation-keys': {
    ja: '翻訳のキーは英語版と同じものを使います。`npm run check -- --fix`が英語版にないキーをコメントにします。',
    ko: '번역은 영어판과 같은 키를 씁니다. `npm run check -- --fix`가 영어판에 없는 키를 주석으로 바꿉니다.',
  },
  'translation-headings': {
    ja: '本文の見出しは、訳した時点の英語版と同じ数を同じ順序で置きます。見出しの言葉は自由です。',
    ko: '본문의 제목은 옮길 때의 영어판과 같은 수를 같은 순서로 둡니다. 제목의 표현은 자유롭습니다.',
  },
  'diagram-labels': {
    ja: '`labels`の左側には、英語の図にあるラベルをそのまま書きます。',
    ko: '`labels`의 왼쪽에는 영어 다이어그램에 있는 레이블을 그대로 씁니다.',
  },
  'one-word': {
    ja: '1つの概念には1つの言葉を使います。使わない言葉とその理由は`content/terms.yaml`にあります。別の意味で使っている場合は、そこの`except`に前後を含めて書き足します。',
    ko: '한 개념에는 한 낱말을 씁니다. 쓰지 않는 낱말과 이유는 `content/terms.yaml`에 있습니다. 다른 뜻으로 썼다면 그곳의 `except`에 앞뒤를 포함해 적어 넣습니다.',
  },
  'translation-status': {
    ja: '訳されていない部分は英語のまま表示され、壊れるものはありません。訳し終えたら`npm run translate -- <分類>/<項目> ja --done`を実行します。',
    ko: '옮기지 않은 부분은 영어로 보이며, 깨지는 것은 없습니다. 다 옮기면 `npm run translate -- <분류>/<항목> ko --done`을 실행합니다.',
  },
};

/**
 * Explains a finding in a translation in the language of the file, for authors who read English less easily.
 *
 * @returns A sentence or two, or undefined for a file in English or a rule that nobody has explained in it.
 * @example
 * localAdvice({ rule: 'diagram-labels', file: 'content/qa/x/ja.mdx', … })?.startsWith('`labels`'); // => true
 */
export function localAdvice({
  rule,
  file,
  message,
}: Pick<Finding, 'rule' | 'file' | 'message'>): string | undefined {
  const path = parseContentPath(file);
  const locale = path.type === 'entry' || path.type === 'page' ? path.locale : 'en';
  const causes = causeAdvice[rule]?.find(([pattern]) => pattern.test(message))?.[1];
  const words: Readonly<Partial<Record<string, string>>> | undefined = advice[rule] ?? causes;
  return locale === 'en' ? undefined : words?.[locale];
}
