import { describe, expect, it } from 'vitest';
import { endKey, indexKey, indexKeys, lineKey, startKey, wordsOf } from './terms.ts';

const texts = [
  'Asynchronous inference: p9, p99 and p999, k8s, INT8, 1, 19, 199, 8, 88.',
  'サーバーのしきい値と推論結果を確認する。１件',
  '모델을 배포하려면 추론 큐를 쓴다. API를 호출',
];

describe('keys', () => {
  const keys = [...new Set(texts.flatMap(indexKeys))];

  it('are letters and digits that Pagefind leaves as they are', () => {
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !/^[a-z0-9]+[5-9]$/.test(key))).toEqual([]);
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
    expect(indexKeys('A/B')).toEqual(indexKeys('AB'));
  });
});

describe('indexKeys', () => {
  it('holds words with a hyphen apart and joined', () => {
    expect(indexKeys('on-device')).toEqual(
      ['on', 'device', 'ondevice'].map((word) => indexKey(word)),
    );
  });

  it('holds the pairs of a word, its last character and how it begins and ends', () => {
    expect(indexKeys('推論結果')).toEqual([
      ...['推論', '論結', '結果', '果'].map((pair) => indexKey(pair)),
      startKey('推論結果'),
      endKey('推論結果'),
    ]);
  });

  it('holds katakana by threes, too, and hiragana by pairs alone', () => {
    const threes = ['テンプ', 'ンプレ', 'プレト'].map((three) => indexKey(three));
    expect(indexKeys('テンプレート')).toEqual(expect.arrayContaining(threes));
    expect(indexKeys('している')).toEqual(
      ['して', 'てい', 'いる', 'る'].map((pair) => indexKey(pair)),
    );
  });

  it('holds where a Korean word ends before its particle', () => {
    expect(indexKeys('캐시에서')).toContain(endKey('캐시'));
    expect(indexKeys('평가')).toEqual(expect.arrayContaining([endKey('평가'), startKey('평가')]));
    expect(indexKeys('GPU라면')).not.toContain(startKey('라면'));
  });

  it('holds a character that stands alone', () => {
    expect(indexKeys('像')).toContain(indexKey('像'));
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
    expect(places('データ・モデル')).toEqual(['データ・モデル']);
  });
});

describe('lineKey', () => {
  it('is the same for a line however it is written, and another for another', () => {
    expect(lineKey('GPU bill')).toBe(lineKey('gpu-bill'));
    expect(lineKey('GPU bill')).not.toBe(lineKey('GPU bills'));
    expect(lineKey('カナリア')).toMatch(/^z[a-p]{8}5$/);
  });
});
