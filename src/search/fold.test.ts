import { describe, expect, it } from 'vitest';
import { asKatakana, fold } from './fold.ts';

const folded = (text: string): string => fold(text).text;

describe('fold', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['サーバー', 'ｻｰﾊﾞｰ'],
    ['サーバー', 'サーバー'.normalize('NFD')],
    ['インターフェース', 'インタフエス'],
    ['エー・ビー', 'エービー'],
    ['ヴ', 'ブ'],
    ['ブレーカー', 'ブレイカー'],
    ['シャドー', 'シャドウ'],
    ['リュック', 'リユツク'],
    ['ＡＢテスト', 'A/Bテスト'],
    ['Ａ／Ｂテスト', 'A-Bテスト'],
    ['Café', 'CAFE'],
    ['Café'.normalize('NFD'), 'cafe'],
    ['배포', '배포'.normalize('NFD')],
  ])('reads %s and %s alike', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['バッチ', 'パッチ'],
    ['サーバー', 'サービス'],
    ['배포', '배치'],
    ['동기', '비동기'],
    ['かな', 'カナ'],
    ['섀도', '쉐도우'],
    ['ディスク', 'デスク'],
    ['CI/CD', 'CICD'],
    ['a/b', 'a b'],
    ['x-ray', 'xray'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it.each([
    ['サーバー X', [0, 2, 4, 5]],
    ['ﾃﾞｰﾀ', [0, 3]],
    ['Ａ/Ｂ test', [0, 2, 3, 4, 5, 6, 7]],
    ['쉐도우 배포', [0, 1, 2, 3, 4, 5]],
    ['㍿A', [0, 0, 0, 0, 1]],
    ['😀a', [0, 0, 2]],
    ['e\u0301t', [0, 2]],
    ['', []],
  ])('says where each letter of %s comes from', (text, at) => {
    const { text: result, at: found } = fold(text);
    expect(found).toEqual(at);
    expect(result).toHaveLength(at.length);
  });

  it('changes nothing when it folds again', () => {
    for (const text of [
      'Ａ/Ｂ サーバー',
      '쉐도우 캐쉬',
      '多腕バンディット',
      'トゥルー・メイン',
      'ｸﾞﾗﾌ・データ',
      'İstanbul',
    ]) {
      expect(folded(folded(text))).toBe(folded(text));
    }
  });
});

describe('asKatakana', () => {
  it.each([
    ['さーば', 'サーバー'],
    ['きゃっしゅ', 'キャッシュ'],
    ['推論てんぷれーと', '推論テンプレート'],
  ])('reads %s as %s is read', (hiragana, katakana) => {
    expect(asKatakana(hiragana)).toBe(folded(katakana));
  });
});
