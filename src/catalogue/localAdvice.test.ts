import { describe, expect, it } from 'vitest';
import { causeAdvice } from './causeAdvice.ts';
import { rules } from './checks/index.ts';
import { formatAnnotations, formatFindings, type Finding } from './finding.ts';
import { ruleList } from './ruleList.ts';
import { localAdvice } from './localAdvice.ts';

const about = ['translation-keys', 'translation-headings', 'diagram-labels', 'translation-status'];
const finding: Finding = {
  rule: 'translation-keys',
  level: 'error',
  file: 'content/qa/x/ja.mdx',
  line: 4,
  message: '`cons` lacks `a`.',
  hint: 'Translate it.',
};

describe('localAdvice', () => {
  it.each([...about, 'unknown-key'])('explains %s in the language of the file', (rule) => {
    expect(localAdvice({ rule, file: 'content/qa/x/ja.mdx', message: '' })).toMatch(/[ぁ-ん].*。$/);
    expect(localAdvice({ rule, file: 'content/pages/about/ko.mdx', message: '' })).toMatch(
      /[가-힣].*\.$/,
    );
  });

  it.each([
    ['merge-conflict', 'A merge conflict is left in lines 1 to 5.', /競合/, /충돌/],
    ['yaml-syntax', 'The words `#1` are dropped: …', /空白の後の`#`/, /공백 뒤의 `#`/],
    ['yaml-syntax', 'A comma ends the value of `reason`, …', /コンマ/, /쉼표/],
    ['yaml-syntax', 'A full-width space indents this line.', /全角の空白/, /전각 공백/],
    ['yaml-syntax', 'Something else.', /YAMLとして読めません/, /YAML로 읽을 수 없습니다/],
    ['frontmatter', 'The frontmatter is not closed.', /行`---`がありません/, /`---` 줄이 없습니다/],
    ['mdx-safety', '`{a}` is an expression.', /式/, /식/],
  ])('tells the cause of %s: %s', (rule, message, ja, ko) => {
    expect(localAdvice({ rule, message, file: 'content/qa/x/ja.mdx' })).toMatch(ja);
    expect(localAdvice({ rule, message, file: 'content/qa/x/ko.mdx' })).toMatch(ko);
  });

  it('explains rules that there are, in both languages', () => {
    const known = new Set(ruleList.map(({ name }) => name));
    for (const [rule, causes] of Object.entries(causeAdvice)) {
      expect(known).toContain(rule);
      for (const [, words] of causes) {
        expect(words.ja).toMatch(/[ぁ-ん].*。$/);
        expect(words.ko).toMatch(/[가-힣].*\.$/);
      }
      // Whatever the message, there is advice.
      expect(causes.at(-1)?.[0].test('x')).toBe(true);
    }
  });

  it('knows every rule about translations', () => {
    const ofTranslations = rules
      .map(({ name }) => name)
      .filter((name) => /^translation-|labels$/.test(name));
    expect(ofTranslations.sort()).toEqual([...about].sort());
  });

  it('says nothing about English files, other rules and other files', () => {
    expect(
      localAdvice({ rule: 'translation-status', file: 'content/qa/x/en.mdx', message: '' }),
    ).toBeUndefined();
    expect(
      localAdvice({ rule: 'known-tags', file: 'content/qa/x/ja.mdx', message: '' }),
    ).toBeUndefined();
    expect(
      localAdvice({ rule: 'translation-keys', file: 'content/tags.yaml', message: '' }),
    ).toBeUndefined();
  });

  it('stands below the hint in a terminal and in an annotation', () => {
    expect(formatFindings([finding]).split('\n')[3]).toMatch(/^ {6}翻訳のキーは英語版と同じ/);
    expect(formatAnnotations([finding])).toContain('%0ATranslate it.%0A翻訳の');
  });
});
