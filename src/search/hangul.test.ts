import { describe, expect, it } from 'vitest';
import { beforeLastKey, foldHangul, standardHangul } from './hangul.ts';

const folded = (word: string): string => foldHangul(standardHangul(word)).join('');

describe('foldHangul', () => {
  it.each([
    ['섀도', '섀도우'],
    ['섀도', '쉐도우'],
    ['캐시', '캐쉬'],
    ['피처', '피쳐'],
    ['워크플로', '워크플로우'],
    ['엣지', '에지'],
    ['서버', '써버'],
    ['백엔드', '빽엔드'],
  ])('hears %s and %s alike', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['큐', '꾸'],
    ['키', '끼'],
    ['키', '뀌'],
    ['교정', '고정'],
    ['토큰', '도큰'],
    ['배포', '배치'],
    ['오우', '어우'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('gives one piece for each syllable, and leaves other letters alone', () => {
    expect(foldHangul('섀도우A')).toHaveLength(4);
    expect(foldHangul('섀도우A')[2]).toBe('');
    expect(foldHangul('GPU')).toEqual(['G', 'P', 'U']);
  });

  it('takes no native word for a loanword in a text', () => {
    expect(foldHangul('쓰기').join('')).toBe('쓰기');
  });
});

describe('beforeLastKey', () => {
  it.each([
    ['배칯', '배치'],
    ['섀돕', '섀도'],
    ['값', '가'],
  ])('takes the last consonant from %s', (word, before) => {
    expect(beforeLastKey(word)).toBe(before);
  });

  it.each(['배치', 'GPU', ''])('takes nothing from %j', (word) => {
    expect(beforeLastKey(word)).toBeUndefined();
  });
});
