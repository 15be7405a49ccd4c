import { describe, expect, it } from 'vitest';
import { rules } from './checks/index.ts';
import { formatAnnotations, formatFindings, type Finding } from './finding.ts';
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
    expect(localAdvice({ rule, file: 'content/qa/x/ja.mdx' })).toMatch(/[ぁ-ん].*。$/);
    expect(localAdvice({ rule, file: 'content/pages/about/ko.mdx' })).toMatch(/[가-힣].*\.$/);
  });

  it('knows every rule about translations', () => {
    const ofTranslations = rules
      .map(({ name }) => name)
      .filter((name) => /^translation-|labels$/.test(name));
    expect(ofTranslations.sort()).toEqual([...about].sort());
  });

  it('says nothing about English files, other rules and other files', () => {
    expect(
      localAdvice({ rule: 'translation-status', file: 'content/qa/x/en.mdx' }),
    ).toBeUndefined();
    expect(localAdvice({ rule: 'known-tags', file: 'content/qa/x/ja.mdx' })).toBeUndefined();
    expect(localAdvice({ rule: 'translation-keys', file: 'content/tags.yaml' })).toBeUndefined();
  });

  it('stands below the hint in a terminal and in an annotation', () => {
    expect(formatFindings([finding]).split('\n')[3]).toMatch(/^ {6}翻訳のキーは英語版と同じ/);
    expect(formatAnnotations([finding])).toContain('%0ATranslate it.%0A翻訳の');
  });
});
