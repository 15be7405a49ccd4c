// The template that documents to be imported follow, as data: what its sections are called, in whatever language.

/** What a section of a document is, by what becomes of it. */
export const templateHeadings = {
  problem: ['Problem', 'Challenge', 'Background', '課題', '問題', '背景', '문제', '과제', '배경'],
  solution: ['Solution', 'Approach', '解決策', '解決方法', '해결책', '해결 방법'],
  situation: ['Situation', '状況', 'シチュエーション', '상황'],
  architecture: [
    ...['Architecture', 'Design', 'How it works', 'Mechanism'],
    ...['アーキテクチャ', 'アーキテクチャー', '構成', '設計', '仕組み'],
    ...['아키텍처', '구조', '설계', '동작 방식'],
  ],
  diagram: ['Diagram', 'Diagrams', '図', '構成図', 'ダイアグラム', '다이어그램', '구성도', '그림'],
  useWhen: [
    ...['Usecase', 'Usecases', 'When to use', 'Use when'],
    ...['ユースケース', '使いどころ', '利用シーン', '유스케이스', '사용 사례', '사용 시기'],
  ],
  avoidWhen: [
    ...['When not to use', 'Avoid when', 'Not for'],
    ...['使わない場合', '避けるべき場合', '피해야 할 때', '사용하지 말아야 할 때'],
  ],
  symptoms: [
    ...['Case', 'Cases', 'Symptom', 'Symptoms'],
    ...['ケース', '事例', '症状', '兆候', '케이스', '사례', '증상'],
  ],
  causes: ['Cause', 'Causes', '原因', '원인'],
  pros: ['Pros', 'Pro', 'Advantages', 'Benefits', '長所', 'メリット', '利点', '장점', '이점'],
  cons: ['Cons', 'Con', 'Disadvantages', 'Drawbacks', '短所', 'デメリット', '欠点', '단점'],
  considerations: [
    ...['Needs consideration', 'Needs considerations', 'Need consideration'],
    ...['Consideration', 'Considerations', 'Points to consider'],
    ...[
      '検討事項',
      '考慮事項',
      '考慮点',
      '注意点',
      '要検討',
      '고려 사항',
      '검토 사항',
      '고려할 점',
    ],
  ],
  remedies: [
    ...['Work around', 'Work arounds', 'Remedy', 'Remedies', 'How to avoid', 'Way out'],
    ...['回避策', '対策', '対処法', '改善策', '회피 방법', '대처 방법', '대책', '우회 방법'],
  ],
  samples: [
    ...['Sample', 'Samples', 'Sample code', 'Example', 'Examples'],
    ...['サンプル', 'サンプルコード', '例', '샘플', '샘플 코드', '예시', '예제'],
  ],
  related: [
    ...['Related', 'Related design pattern', 'Related design patterns', 'See also'],
    ...['Related pattern', 'Related patterns', '関連', '関連パターン', '関連するデザインパターン'],
    ...['관련 패턴', '관련 디자인 패턴', '연관 패턴'],
  ],
  references: [
    ...['Reference', 'References', 'Further reading', 'Links'],
    ...['参考', '参考文献', '参考資料', '참고', '참고 문헌', '참고 자료'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a section of the template. */
export type SectionName = keyof typeof templateHeadings;

/** Sections that make a document one of the template: others stand in any text. */
export const tellingSections: ReadonlySet<SectionName> = new Set<SectionName>([
  ...(['architecture', 'situation', 'useWhen', 'symptoms'] as const),
  ...(['pros', 'cons', 'considerations', 'remedies', 'problem', 'solution'] as const),
]);

/** Sections that only antipatterns have. */
export const antipatternSections: ReadonlySet<SectionName> = new Set<SectionName>([
  'situation',
  'symptoms',
  'causes',
  'remedies',
]);

/** What the first section of a body is called in entries of this catalogue; elsewhere its English words stand. */
export const howItWorks: Readonly<Partial<Record<string, string>>> = {
  en: 'How it works',
  ja: '処理の流れ',
  ko: '동작 방식',
};

/** A heading without what varies: case, spaces, numbers, punctuation, pictures. */
const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)(#*]+/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const names = new Map(
  Object.entries(templateHeadings).flatMap(([name, headings]) =>
    headings.map((heading) => [folded(heading), name as SectionName] as const),
  ),
);

/**
 * Tells which section of the template a heading begins.
 *
 * @param heading Its words, also in two languages: `Pros (長所)`, `Pros / 長所`.
 * @example
 * sectionOf('1. USE-CASE:'); // => 'useWhen'
 * sectionOf('History'); // => undefined
 */
export function sectionOf(heading: string): SectionName | undefined {
  const plain = heading.normalize('NFKC');
  const known = (words: string): SectionName | undefined => names.get(folded(words));
  const whole = known(plain) ?? known(plain.replace(/\(.*$/s, ''));
  if (whole !== undefined) return whole;
  // The same in two languages.
  const [first, ...others] = plain.split(/[/|]/).map(known);
  return others.length > 0 && others.every((name) => name === first) ? first : undefined;
}
