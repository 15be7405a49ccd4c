import { describe, expect, it } from 'vitest';
import { languageFindings } from './language.ts';
import { siteOf } from './testing.ts';

const found = (file: string, html: string): string[] =>
  languageFindings(siteOf({ [file]: html })).map(({ rule }) => rule);

describe('the language of a page', () => {
  it.each(['<html lang="ja">', '<html>'])(
    'is a finding where %s is English by its address',
    (html) => {
      expect(found('en/index.html', html)).toEqual(['language']);
    },
  );

  it('is its own where its address names none', () => {
    expect(found('index.html', '<html lang="en">')).toEqual([]);
    expect(found('index.html', '<html>')).toEqual(['language']);
  });
});

describe('the language of parts', () => {
  it.each([
    ['Japanese in English', 'en', '<p>A <b>キュー</b> of jobs</p>'],
    ['Korean in Japanese', 'ja', '<p>큐</p>'],
    [
      'an English sentence in Japanese',
      'ja',
      '<p>The model takes longer than a caller should wait.</p>',
    ],
    ['a Japanese name for a picture', 'en', '<img alt="キュー">'],
    ['Japanese in what says it is Korean', 'en', '<p lang="ko">キュー</p>'],
    ['words cut for lines', 'ja', '<p>The model<wbr> takes<wbr> longer than<wbr> a caller.</p>'],
  ])('is a finding where there is %s', (_what, lang, html) => {
    expect(found(`${lang}/index.html`, `<html lang="${lang}">${html}`)).toEqual([
      'language-of-parts',
    ]);
  });

  it.each([
    ['what says its language', 'en', '<a lang="ja" title="日本語">日本語</a>'],
    ['what stands in something that does', 'en', '<li lang="ja"><p>キュー</p></li>'],
    ['names and terms', 'ja', '<p>Apache Kafka</p><p>KServeのInferenceService</p>'],
    ['names in a list', 'ja', '<td>DVC, lakeFS, Git LFS, Hugging Face Hub</td>'],
    ['letters of formulas', 'ja', '<p>ρ = λ / μ</p>'],
    ['code', 'en', '<code># キュー</code><pre><span>キュー</span></pre>'],
    ['scripts and styles', 'en', '<script>"キュー"</script><style>/* キュー */</style>'],
    ['a sentence with words of both', 'ja', '<p>see the list of all the jobs キュー</p>'],
  ])('is none where there is %s', (_what, lang, html) => {
    expect(found(`${lang}/index.html`, `<html lang="${lang}">${html}`)).toEqual([]);
  });
});
