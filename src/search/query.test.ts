import { describe, expect, it } from 'vitest';
import { has, readQuery, settled, holds, type Probe } from './query.ts';
import { prepareSpellings } from './spellings.ts';
import { indexKeys } from './terms.ts';

/** The readings of the first word. */
const read = (query: string, spellings = prepareSpellings([])) => readQuery(query, { spellings });

/** The share of a word that a text has, in its best reading. */
function shareIn(text: string, query: string): number {
  const keys = new Set(indexKeys(text));
  const [word = []] = read(query);
  const share = (probes: readonly Probe[]): number => {
    const all = probes.reduce((sum, { weight }) => sum + weight, 0);
    const held = probes.filter((probe) => has(keys, probe));
    return held.reduce((sum, { weight }) => sum + weight, 0) / all;
  };
  return Math.max(...word.map(({ probes }) => share(probes)));
}

describe('readQuery', () => {
  it.each([
    ['batch instead of real-time inference', 'batch', 'real'],
    ['asynchronous rather than synchronous', 'asynchronous', 'synchronous'],
    ['실시간 말고 배치로', '배치로', '실시간'],
    ['캐시 대신 배치로', '배치로', '캐시'],
  ])('hears in %j that %j is asked for, and not %j', (query, wanted, unwanted) => {
    const weightOf = (word: string): number => {
      const [own] = read(word)[0] ?? [];
      const keys = own?.probes.flatMap((probe) => probe.keys.map(({ key }) => key)) ?? [];
      const probes = read(query).flatMap(([first]) => first?.probes ?? []);
      return Math.max(
        ...probes
          .filter((probe) => probe.keys.some(({ key }) => keys.includes(key)))
          .map(({ weight }) => weight),
      );
    };
    expect(weightOf(unwanted)).toBeLessThan(weightOf(wanted) / 2);
  });

  it.each([
    ['カナリア リリースとロールバック', 'カナリアリリース'],
    ['推論の基盤', '推論基盤'],
    ['배치 추론을', '배치추론'],
    ['쉐도우 배포', '섀도'],
    ['섀도 배포', '쉐도우'],
    ['캐시를 쓴다', '캐쉬'],
    ['キャッシュする', 'きゃっしゅ'],
    ['キュー', 'キュー'],
    ['데드 레터 큐', '큐를'],
  ])('finds in %j all of %j', (text, query) => {
    expect(shareIn(text, query)).toBeGreaterThan(0.95);
  });

  it.each([
    ['期限までに届かなかった。ありません。なります。リリース', 'カナリア'],
    ['セキュリティ', 'キュー'],
    ['スキーマ', 'スキー場'],
    ['바꾸어 꾸준히 거꾸로', '큐'],
    ['고정한다', '교정'],
    ['필요가 없다', '요가'],
    ['토큰화', '큰'],
    ['라이브러리 서비스', '카레라이스'],
  ])('finds in %j less than half of %j', (text, query) => {
    const keys = new Set(indexKeys(text));
    const [word = []] = read(`${query} x`);
    const sure = word
      .flatMap(({ probes }) => probes)
      .filter((probe) => probe.weight > 0.2)
      .map((probe) => ({ ...probe, keys: probe.keys.filter(({ isWeak }) => isWeak !== true) }));
    expect(sure.filter((probe) => has(keys, probe)).length).toBeLessThanOrEqual(sure.length / 2);
    expect(sure.length).toBeGreaterThan(0);
  });

  it('gives Korean particles and endings little weight', () => {
    const weights = (query: string): number[] =>
      read(query)[0]?.[0]?.probes.map(({ weight }) => weight) ?? [];
    expect(weights('모델을')).toEqual([1, 0.15]);
    expect(weights('배포하려면')).toEqual([1, 0.15, 0.15, 0.15]);
    expect(weights('평가')).toEqual([1]);
  });

  it('leaves particles behind Latin letters out', () => {
    expect(read('GPU를')).toHaveLength(1);
    expect(read('GPU 를')).toHaveLength(2);
  });

  it('drops a jamo that is not a syllable yet', () => {
    expect(read('배치ㅊ')).toEqual(read('배치'));
  });

  it('reads a word as other words for it, all of it together', () => {
    const spellings = prepareSpellings([[['dead-letter queue'], ['DLQ']]]);
    const [word = [], ...others] = read('DLQ', spellings);
    expect(others).toEqual([]);
    expect(word.map(({ probes }) => probes.length)).toEqual([1, 3]);
    expect(word[1]?.factor).toBeLessThan(1);
  });
});

describe('settled', () => {
  it('leaves likenesses out where a text has the very thing', () => {
    const [probe] = read('쉐도우')[0]?.[0]?.probes ?? [];
    if (!probe) throw new Error('The word has no probe.');
    const on = (text: string): Probe => {
      const keys = new Set(indexKeys(text));
      return settled(probe, (wanted) => holds(keys, wanted));
    };
    expect(on('쉐도우').keys.some(({ isLike }) => isLike)).toBe(false);
    expect(on('섀도').keys.some(({ isLike }) => isLike)).toBe(true);
  });
});
