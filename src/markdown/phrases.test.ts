import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locales.ts';
import { phrasesOf } from './phrases.ts';
import { renderPhrases } from './text.ts';

describe('phrasesOf', () => {
  it.each([
    ['ja', 'ロードシェディングとサーキットブレーカー', 'ロードシェディングと|サーキットブレーカー'],
    [
      'ja',
      '見分け方と、抜け出すためのパターンをまとめています。',
      '見分け方と、|抜け出すための|パターンを|まとめています。',
    ],
    ['ja', 'p99が200 ms以内', 'p99が|200 ms以内'],
    ['ja', '確認日：2026年11月24日', '確認日：|2026年11月24日'],
    ['ja', '機械学習システム', '機械学習システム'],
    ['ja', '', ''],
    ['en', 'Load shedding and circuit breakers', 'Load shedding and circuit breakers'],
    ['ko', '부하 차단과 서킷 브레이커', '부하 차단과 서킷 브레이커'],
  ] as const)('%s: %s', (locale: Locale, text, expected) => {
    expect(phrasesOf(text, locale).join('|')).toBe(expected);
  });
});

describe('renderPhrases', () => {
  it('marks phrases between and inside elements, and leaves code whole', () => {
    expect(renderPhrases('`データのキー`を**共有するモデル**の`a <b>`', 'ja')).toBe(
      '<code>データのキー</code>を<strong>共有する<wbr>モデル</strong>の<code>a &#x3C;b></code>',
    );
  });

  it('changes nothing where words stand between blanks', () => {
    expect(renderPhrases('Use `202`.', 'en')).toBe('Use <code>202</code>.');
  });
});
