import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import type { Finding } from '../finding.ts';
import { rawFiles, soundTree, type Tree } from '../testing/tree.ts';

const ja = 'content/serving/helper/ja.mdx';
const ko = 'content/serving/helper/ko.mdx';
const en = 'content/serving/helper/en.mdx';
const sound = soundTree();

const terms = `provider:
  en: { term: provider, refused: [{ forms: [vendor], why: One word. }] }
  ja: { term: プロバイダー, refused: [{ forms: [提供元], why: 一つの言葉にします。, except: [部品の提供元] }] }
  ko: { term: 제공업체, refused: [{ forms: [제공사], why: 한 낱말로 씁니다., use: 모델 제공업체 }] }
`;

const found = (changes: Tree): Pick<Finding, 'level' | 'file' | 'line' | 'message' | 'hint'>[] =>
  buildCatalogue(rawFiles(soundTree({ 'content/terms.yaml': terms, ...changes })))
    .findings.filter(({ rule }) => rule === 'one-word')
    .map(({ level, file, line, message, hint }) => ({ level, file, line, message, hint }));

const edited = (path: string, from: string, to: string): Tree => {
  const text = sound[path] ?? '';
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
};
const lineOf = (changes: Tree, path: string, word: string): number =>
  (changes[path] ?? '').split('\n').findIndex((line) => line.includes(word)) + 1;

describe('one-word', () => {
  it.each([
    ['a field', ja, '要約です。', '提供元の要約です。', '提供元'],
    ['a claim', ja, '長所 one', '提供元が長所', '提供元'],
    ['a label of a diagram', ja, '問い合わせ', '提供元', '提供元'],
    ['a body', ja, '## 仕組み\n\n本文です。', '## 仕組み\n\n本文です。\n\n提供元です。', '提供元'],
    [
      'English at the beginning of a sentence',
      en,
      '## How it works\n\nText.',
      '## How it works\n\nVendor text.',
      'Vendor',
    ],
    ['a label in the source of a diagram', en, '"ask"', '"ask vendor"', 'vendor'],
    ['Korean with a particle', ko, '도움이 됩니다.', '제공사가 도움이 됩니다.', '제공사'],
  ])('finds a refused word in %s, with its line', (_where, path, from, to, word) => {
    const changes = edited(path, from, to);
    const findings = found(changes);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      level: 'error',
      file: path,
      line: lineOf(changes, path, word),
    });
  });

  it('says what to write, and why', () => {
    const [finding] = found(edited(ko, '도움이 됩니다.', '제공사가 도움이 됩니다.'));
    expect(finding?.message).toBe(
      '`제공사` is not the word for this here: “제공사가 도움이 됩니다.”.',
    );
    expect(finding?.hint).toBe('Write `모델 제공업체`. 한 낱말로 씁니다.');
  });

  it.each([
    ['part of a longer word', ja, '要約です。', '提供元名の要約です。'],
    ['code', ja, '要約です。', '`提供元`の要約です。'],
    [
      'a block of code',
      ja,
      '## 仕組み\n\n本文です。',
      '## 仕組み\n\n本文です。\n\n```yaml\n提供元: 1\n```',
    ],
    [
      'an address',
      en,
      '## How it works\n\nText.',
      '## How it works\n\n[Text](https://example.org/vendor).',
    ],
    ['an alias', ja, '別名', '提供元'],
    ['a phrase in which it is right', ja, '要約です。', '部品の提供元の要約です。'],
    ['a name in other case', en, '## How it works\n\nText.', '## How it works\n\nVENDOR text.'],
  ])('leaves alone %s', (_what, path, from, to) => {
    expect(found(edited(path, from, to))).toEqual([]);
  });

  it('looks into the shared files of the content', () => {
    const guide = sound['content/tags.yaml']?.replace('ja: Queue', 'ja: 提供元') ?? '';
    expect(found({ 'content/tags.yaml': guide })).toMatchObject([
      { file: 'content/tags.yaml', line: 1 },
    ]);
  });

  it('looks into the phrases of the interface', () => {
    const phrases =
      'menu: { ja: { term: メニュー, refused: [{ forms: [本文へ移動], why: 例です。 }] } }\n';
    const file = 'src/i18n/ja.json';
    const lines = readFileSync(join(import.meta.dirname, '../../../', file), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('"本文へ移動"')) + 1;
    expect(found({ 'content/terms.yaml': phrases })).toMatchObject([{ file, line }]);
  });

  it.each([
    [
      'a word that the glossary has',
      'term: { ja: { term: a, refused: [] } }\n',
      /in the glossary already/,
    ],
    [
      'no accepted word',
      'other: { ja: { refused: [{ forms: [x], why: y }] } }\n',
      /no accepted word/,
    ],
    [
      'a form that is accepted too',
      'term: { ja: { refused: [{ forms: [a], why: y }] } }\n',
      /refused here and accepted as `term`/,
    ],
  ])('refuses a list with %s', (_what, list, message) => {
    const [first, ...others] = found({ 'content/terms.yaml': list }).filter(
      ({ file }) => file === 'content/terms.yaml',
    );
    expect(first?.message).toMatch(message);
    expect(others).toEqual([]);
  });
});
