import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locales.ts';
import { wordPattern } from './wordBounds.ts';

const finds = (locale: Locale, form: string, text: string): boolean =>
  new RegExp(wordPattern(locale, form), 'u').test(text);

describe('wordPattern', () => {
  it.each([
    ['en', 'leak', 'A leak, twice.'],
    ['ja', 'リース', '短いリースを取ります。'],
    ['ja', '版', '古い版のまま'],
    ['ja', '予測API', '予測APIを呼びます。'],
    ['ja', 'TTFT', '応答のTTFTが'],
    ['ko', '리스', '리스를 걸고'],
    ['ko', '상류', '상류가 멈추면'],
    ['ko', '예측 API', '예측 API를 부릅니다.'],
    ['ko', '머지', '머지된 변경'],
    ['ko', '큐', '큐'],
  ] as const)('%s: finds %s in “%s”', (locale, form, text) => {
    expect(finds(locale, form, text)).toBe(true);
  });

  it.each([
    ['en', 'leak', 'leakage'],
    ['en', 'leak', 'a re-leak'],
    ['ja', 'リース', 'リリースします。'],
    ['ja', 'リース', 'リースナー'],
    ['ja', '版', '日本語版'],
    ['ja', '版', '版数'],
    ['ja', '期限', '有効期限'],
    ['ko', '리스', '릴리스를 막고'],
    ['ko', '리스', '리스트를 읽고'],
    ['ko', '상류', '최상류'],
    ['ko', '예측 API', '예측 APIs'],
  ] as const)('%s: takes %s for part of another word in “%s”', (locale, form, text) => {
    expect(finds(locale, form, text)).toBe(false);
  });

  it('takes signs for themselves', () => {
    expect(finds('ja', '| 故障 |', '| 故障 | 兆候 |')).toBe(true);
    expect(finds('en', 'a.b', 'axb')).toBe(false);
  });
});
