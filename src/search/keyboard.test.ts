import { describe, expect, it } from 'vitest';
import { byInitials, isInitials, onOtherLayout } from './keyboard.ts';
import { prepare } from './names.ts';

describe('onOtherLayout', () => {
  it.each([
    ['qlehdrl', '비동기'],
    ['tjzlt qmfpdlzj', '서킷 브레이커'],
    ['헤ㅕ', 'gpu'],
  ])('reads %s as %s', (typed, meant) => {
    expect(onOtherLayout(typed)).toBe(meant);
  });

  it.each(['zzzz', 'srv-03', '推論', '?!'])('makes no word of %s', (typed) => {
    expect(onOtherLayout(typed)).toBeUndefined();
  });
});

describe('byInitials', () => {
  const names = [['배치 추론'], ['비동기 추론', '큐 기반 추론'], ['동기 추론'], ['모델 (비동기)']];
  const entries = prepare(
    names.map((own, index) => ({
      id: `SRV-${String(index)}`,
      path: '',
      kind: 'pattern',
      category: 'serving',
      improves: [],
      names: own,
      english: [],
      summary: '',
      page: String(index),
    })),
  );
  const found = (query: string): (string | undefined)[] =>
    byInitials(query, entries).map((record) => record.names[0]);

  it('finds names that begin so first, with and without spaces', () => {
    expect(found('ㅂㄷㄱ')[0]).toBe('비동기 추론');
    expect(found('ㅂㄷㄱㅊㄹ')).toEqual(['비동기 추론']);
    expect(found('ㅂㄷㄱ ㅊㄹ')).toEqual(['비동기 추론']);
    expect(found('ㄷㄱ')).toEqual(['동기 추론']);
  });

  it('finds an alias and a word inside a name', () => {
    expect(found('ㅋㄱㅂ')).toEqual(['비동기 추론']);
    expect(found('ㅊㄹ')).toContain('배치 추론');
    expect(found('ㅎㅎㅎ')).toEqual([]);
  });

  it('takes nothing but initial consonants, at least two', () => {
    expect(['ㅂ', 'ㅂ동기', 'ㅏㅏ', 'bb', ''].filter(isInitials)).toEqual([]);
    expect(isInitials('ㅂ ㄷ')).toBe(true);
  });
});
