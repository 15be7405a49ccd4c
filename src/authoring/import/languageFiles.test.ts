import { describe, expect, it } from 'vitest';
import { groupLanguages } from './languageFiles.ts';

/** Groups as plain data: name -> language -> path. */
function grouped(texts: Record<string, string>): Record<string, Record<string, string>> {
  const { documents } = groupLanguages(new Map(Object.entries(texts)));
  return Object.fromEntries(documents.map(({ name, files }) => [name, Object.fromEntries(files)]));
}

describe('groupLanguages', () => {
  it.each([
    ['a suffix', 'a/design_en.md', 'a/design_ja.md', 'a/design'],
    ['a suffix behind a dot', 'a/design.en.md', 'a/design.ja.md', 'a/design'],
    ['another spelling', 'a/design-english.md', 'a/design-jp.md', 'a/design'],
    ['the whole name', 'a/en.md', 'a/ja.md', 'a/'],
    ['a folder', 'en/a/design.md', 'ja/a/design.md', 'a/design'],
    ['only the translation', 'a/design.md', 'a/design_ja.md', 'a/design'],
  ])('reads the language from %s', (_what, english, japanese, name) => {
    expect(grouped({ [english]: 'Words.', [japanese]: '言葉です。' })).toEqual({
      [name]: { en: english, ja: japanese },
    });
  });

  it('takes two letters that are no language for a part of the name', () => {
    expect(grouped({ 'a/model_v2.md': '', 'a/how-to.md': '' })).toEqual({
      'a/how-to': { en: 'a/how-to.md' },
      'a/model_v2': { en: 'a/model_v2.md' },
    });
  });

  it('leaves out a language that the catalogue does not have, beside one that it has', () => {
    const { documents, leftOut } = groupLanguages(
      new Map([
        ['a/design_en.md', ''],
        ['a/design_fr.md', ''],
      ]),
    );
    expect(documents).toHaveLength(1);
    expect(leftOut.map(({ path, reason }) => [path, reason])).toEqual([
      ['a/design_fr.md', '`fr` is no language of this catalogue.'],
    ]);
  });

  it('prefers the language by its own name, and tells of the other file', () => {
    const { documents, leftOut } = groupLanguages(
      new Map([
        ['a/design_kr.md', ''],
        ['a/design_ko.md', ''],
      ]),
    );
    expect(documents[0]?.files.get('ko')).toBe('a/design_ko.md');
    expect(leftOut[0]).toMatchObject({
      path: 'a/design_kr.md',
      reason: 'a/design_ko.md is the same document in the same language.',
    });
  });

  it('guesses by the letters where no name tells', () => {
    const { documents } = groupLanguages(
      new Map([
        ['a/one.md', 'キューに要求を積みます。'],
        ['a/two.md', '요청을 큐에 넣습니다.'],
        ['a/three.md', 'Requests wait in a queue (キュー).'],
      ]),
    );
    expect(documents.map(({ name, files }) => [name, [...files.keys()]])).toEqual([
      ['a/one', ['ja']],
      ['a/three', ['en']],
      ['a/two', ['ko']],
    ]);
  });
});
