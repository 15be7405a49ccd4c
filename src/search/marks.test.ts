import { describe, expect, it } from 'vitest';
import { excerpt, matchesIn, piecesOf, type Piece } from './marks.ts';
import { readQuery } from './query.ts';

const terms = (query: string) =>
  readQuery(query, {}).flatMap((word) => word.flatMap(({ probes }) => probes));
const matched = (text: string, query: string): string[] =>
  matchesIn(text, terms(query)).map(([start, end]) => text.slice(start, end));
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('matchesIn', () => {
  it.each([
    ['A cached answer, caching, a cat', 'cache ', ['cached', 'caching']],
    ['Asynchronous', 'asynch', ['Asynchronous']],
    ['サーバーとｻｰﾊﾞを使う', 'サーバ', ['サーバー', 'ｻｰﾊﾞ']],
    ['쉐도우 배포', '섀도를', ['쉐도우']],
    ['推論結果の推論', '推論', ['推論', '推論']],
    ['推論結果', '推論結果', ['推論結果']],
    ['Online A/B test', 'ab', ['A/B']],
    [
      'ロードシェディングとサーキットブレーカー',
      'ロードシェディングとサーキットブレーカー',
      ['ロードシェディングとサーキットブレーカー'],
    ],
  ])('finds in %j what %j stands for', (text, query, expected) => {
    expect(matched(text, query)).toEqual(expected);
  });

  it('marks no ending alone', () => {
    expect(matched('확인을 한다', '모델을')).toEqual([]);
    expect(matched('使うことがあるようにする', '推論するように')).toEqual([]);
  });
});

describe('piecesOf', () => {
  it('cuts a text at the matches and loses nothing', () => {
    expect(
      piecesOf('one two three', [
        [0, 3],
        [8, 13],
      ]),
    ).toEqual([
      { text: 'one', isMatch: true },
      { text: ' two ', isMatch: false },
      { text: 'three', isMatch: true },
    ]);
    expect(piecesOf('', [])).toEqual([]);
  });

  it('leaves markup as the text it is', () => {
    const text = 'Use <b>cache</b> & <img onerror=alert(1)>';
    const pieces = piecesOf(text, matchesIn(text, terms('cache img')));
    expect(textOf(pieces)).toBe(text);
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ text: word }) => word)).toEqual([
      'cache',
      'img',
    ]);
  });
});

describe('excerpt', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${String(index)}`);
  const long = [...words, 'needle', 'and', 'thread', ...words].join(' ');

  it('is the whole of a short text', () => {
    expect(textOf(excerpt('A short needle', terms('needle'), 150))).toBe('A short needle');
  });

  it('is the part of a long text that holds most matches', () => {
    const pieces = excerpt(`needle ${long}`, terms('needle thread'), 80);
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'needle',
      'thread',
    ]);
    expect(textOf(pieces)).toMatch(/^… word\d+ .* …$/);
    expect(textOf(pieces).length).toBeLessThan(110);
  });

  it('begins a text without a match at its beginning', () => {
    const pieces = excerpt(long, terms('zebra'), 40);
    expect(textOf(pieces)).toMatch(/^word0 word1 .* …$/);
    expect(pieces.some(({ isMatch }) => isMatch)).toBe(false);
  });

  it('begins and ends at words, in scripts without spaces, too', () => {
    for (const [text, query] of [
      [
        'traffic outage cannot follow '.repeat(12) + 'needle ' + 'predictable windows '.repeat(9),
        'needle',
      ],
      [
        `${'推論サーバーの期限を守ります。'.repeat(12)}目印${'キューに入れて待ちます。'.repeat(9)}`,
        '目印',
      ],
    ] as const) {
      const shown = textOf(excerpt(text, terms(query), 90)).replaceAll(/^… | …$/g, '');
      const at = text.indexOf(shown);
      const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
      expect(words.containing(at)?.index).toBe(at);
      expect(words.containing(at + shown.length)?.index).toBe(at + shown.length);
    }
  });

  it('shows one line, that with most matches', () => {
    const table =
      'Failure — First sign\nQueue grows — Age of a needle\nCalls per request — Latency';
    expect(textOf(excerpt(table, terms('needle'), 150))).toBe('… Queue grows — Age of a needle …');
    expect(textOf(excerpt('one\ntwo', terms('zebra'), 150))).toBe('one …');
  });

  it('ends at the end of a text', () => {
    expect(textOf(excerpt(`${words.join(' ')} needle`, terms('needle'), 40))).toMatch(
      /^… .* needle$/,
    );
  });
});
