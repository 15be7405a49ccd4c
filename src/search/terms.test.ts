import { describe, expect, it } from 'vitest';
import { indexKey, indexKeys, wordsOf } from './terms.ts';

const texts = [
  'Asynchronous inference: p9, p99 and p999, k8s, INT8, 1, 19, 199, 8, 88.',
  'サーバーのしきい値と推論結果を確認する。１件',
  '모델을 배포하려면 추론 큐를 쓴다. API를 호출',
];

/** The weight of each pair of characters in the only word of a text. */
const weights = (text: string): [string, number][] =>
  wordsOf(text).flatMap(({ terms }) =>
    terms.map(({ start, end, weight }): [string, number] => [text.slice(start, end), weight]),
  );

describe('keys', () => {
  const keys = [...new Set(texts.flatMap(indexKeys))];

  it('are letters and digits that Pagefind leaves as they are', () => {
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !/^[a-z0-9]+[89]$/.test(key))).toEqual([]);
  });

  it('are never the beginning of another', () => {
    const begun = keys.filter((key) =>
      keys.some((other) => other !== key && other.startsWith(key)),
    );
    expect(begun).toEqual([]);
  });

  it('are those of a whole word whatever its ending', () => {
    expect(indexKey('caching')).toBe(indexKey('cached'));
    expect(indexKey('caching')).not.toBe(indexKey('catching'));
  });

  it('are the same for a text and a query in another spelling', () => {
    expect(indexKeys('ｻｰﾊﾞ')).toEqual(indexKeys('サーバー'));
    expect(indexKeys('쉐도우')).toEqual(indexKeys('섀도'));
    expect(indexKeys('A/B')).toEqual(indexKeys('AB'));
  });
});

describe('indexKeys', () => {
  it('holds words with a hyphen apart and joined', () => {
    expect(indexKeys('on-device')).toEqual(
      ['on', 'device', 'ondevice'].map((word) => indexKey(word)),
    );
  });

  it('holds the pairs of a Japanese or Korean word and its last character', () => {
    expect(indexKeys('推論結果')).toEqual(
      ['推論', '論結', '結果', '果'].map((pair) => indexKey(pair)),
    );
  });

  it('holds a character that stands alone', () => {
    expect(indexKeys('像')).toEqual([indexKey('像')]);
    expect(wordsOf('像')[0]?.terms).toEqual([]);
    // The text 推論 is found by 推, which begins the key of the pair, and by 論.
    const prefix = wordsOf('推')[0]?.prefix ?? '?';
    expect(indexKeys('推論')[0]?.startsWith(prefix)).toBe(true);
    expect(indexKeys('推論')[1]).toBe(indexKey('論'));
  });

  it('finds a word that is still being typed by the beginning of its key', () => {
    for (const [begun, whole] of [
      ['asynch', 'asynchronous'],
      ['k8', 'k8s'],
      ['p9', 'p99'],
    ] as const) {
      expect(indexKey(whole).startsWith(wordsOf(begun)[0]?.prefix ?? '?')).toBe(true);
    }
  });
});

describe('wordsOf', () => {
  it('breaks where the script changes, and says where each word stands', () => {
    const text = 'REST APIを2つ、큐에';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'REST',
      'API',
      'を',
      '2',
      'つ',
      '큐에',
    ]);
  });

  it('counts a mark that folding drops to the letter before it', () => {
    const places = (text: string): string[] =>
      wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(places('サーバー 推論')).toEqual(['サーバー', '推論']);
    expect(places('モﾃﾞ')).toEqual(['モﾃﾞ']);
    expect(places('섀도우 배포')).toEqual(['섀도우', '배포']);
    expect(places('A/B test')).toEqual(['A/B', 'test']);
    expect(weights('データ・モデル')[0]).toEqual(['データ', 1]);
  });

  it('gives Korean particles and endings little weight', () => {
    expect(weights('모델을')).toEqual([
      ['모델', 1],
      ['델을', 0.15],
    ]);
    const [stem, ...ending] = weights('배포하려면');
    expect(stem).toEqual(['배포', 1]);
    expect(ending.map(([, weight]) => weight)).toEqual([0.15, 0.15, 0.15]);
  });

  it('keeps the full weight of a short word that looks like a particle', () => {
    expect(weights('평가')).toEqual([['평가', 1]]);
  });

  it('gives hiragana between Chinese characters little weight, and a word in hiragana all of it', () => {
    const found = new Map(weights('推論を確認する'));
    expect(found.get('推論')).toBe(1);
    expect(found.get('論を')).toBe(0.3);
    expect(found.get('する')).toBe(0.08);
    expect(weights('さーばー')).toEqual([['さーばー', 1]]);
  });
});
