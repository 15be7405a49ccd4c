import { describe, expect, it } from 'vitest';
import { citePhrases } from '../client/citePhrases.ts';
import { comparePhrases } from '../client/compare/phrases.ts';
import { reviewPhrases } from '../client/review/phrases.ts';
import { chooseParticles } from './particles.ts';
import { translator } from './translate.ts';

describe('chooseParticles', () => {
  it.each([
    ['데이터 캐시[을/를]', '데이터 캐시를'],
    ['서빙 모델[을/를]', '서빙 모델을'],
    ['서빙 모델[으로/로]', '서빙 모델로'],
    ['게이트[으로/로]', '게이트로'],
    ['브로커[와/과]', '브로커와'],
    ['SRV-03[은/는]', 'SRV-03은'],
    ['SRV-12[은/는]', 'SRV-12는'],
    ['SRV-07[으로/로]', 'SRV-07로'],
    ['SRV-A01[이/가]', 'SRV-A01이'],
    ['JSON[을/를]', 'JSON을'],
    ['API[을/를]', 'API를'],
    ['Markdown[으로/로]', 'Markdown으로'],
    ['‘캐시 적중률’[이/가]', '‘캐시 적중률’이'],
  ])('%s', (sentence, expected) => {
    expect(chooseParticles(sentence)).toBe(expected);
  });

  it('leaves other brackets alone', () => {
    expect(chooseParticles('a[1/2] [은/는]')).toBe('a[1/2] 은/는'.replace('은/는', '는'));
  });
});

it('phrases that scripts fill have no particle to choose', () => {
  const phrases = translator('ko').pick([...reviewPhrases, ...comparePhrases, ...citePhrases]);
  expect(Object.values(phrases).filter((phrase) => /\[.+\/.+\]/u.test(phrase))).toEqual([]);
});

it('a sentence about an entry has the particle of its id', () => {
  const t = translator('ko');
  expect(t('retired.merged', { id: 'SRV-03' })).toBe('SRV-03은 다른 항목에 합쳤습니다');
  expect(t('retired.merged', { id: 'SRV-05' })).toBe('SRV-05는 다른 항목에 합쳤습니다');
});
