import { describe, expect, it } from 'vitest';
import { claimKey, comparable, slugOf, standInKey } from './plainNames.ts';

describe('slugOf', () => {
  it.each([
    ['Web-single-pattern', 'web-single'],
    ['Silent fallback (antipattern)', 'silent-fallback'],
    ['Condition_based  serving', 'condition-based-serving'],
    ['Café au lait', 'cafe-au-lait'],
    ['推論キュー', undefined],
    ['constructor', undefined],
    ['pattern', undefined],
  ])('makes %s to %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('keeps to the length of a slug', () => {
    expect(slugOf('word '.repeat(40))?.length).toBeLessThanOrEqual(60);
  });
});

describe('comparable', () => {
  it.each([
    ['Web single pattern', 'web-single'],
    ['Serving-patterns', 'SERVING'],
    ['推論パターン', '推論'],
    ['추론 패턴', '추론'],
  ])('takes “%s” and “%s” for the same', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });
});

describe('claimKey', () => {
  it.each([
    ['When it is possible to use the same image for many models.', 'possible-same-image'],
    ['A', 'a'],
    ["It doesn't stop.", 'doesnt-stop'],
    ['모델이 자주 바뀝니다.', undefined],
    ['constructor', undefined],
  ])('makes “%s” to %s', (words, key) => {
    expect(claimKey(words, new Set())).toBe(key);
  });

  it('counts where a key is taken', () => {
    expect(claimKey('Cache cost', new Set(['cache-cost', 'cache-cost-2']))).toBe('cache-cost-3');
  });
});

it('has stand-ins that differ from each other, beginning with the key of the scaffold', () => {
  const keys = Array.from({ length: 14 }, (_, index) => standInKey(index));
  expect(keys[0]).toBe('first-key');
  expect(new Set(keys).size).toBe(14);
});
