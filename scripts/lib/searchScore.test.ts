import { describe, expect, it } from 'vitest';
import { isAnswered, median, missed, score, type Answered } from './searchScore.ts';

const answered = (expected: string[], found: string[], literal: string[] = []): Answered => ({
  locale: 'en',
  query: 'queue',
  kind: 'title',
  expect: expected,
  found,
  literal,
  mentioned: [...literal, 'z'],
});

describe('score', () => {
  it('counts a query as answered when all that was expected is among the first three', () => {
    expect(isAnswered(answered(['a', 'b'], ['b', 'x', 'a']))).toBe(true);
    expect(isAnswered(answered(['a', 'b'], ['a', 'x', 'y', 'b']))).toBe(false);
    expect(isAnswered(answered(['a'], []))).toBe(false);
  });

  it('averages over the queries', () => {
    const answers = [answered(['a'], ['a']), answered(['b'], ['a', 'b']), answered(['c'], [])];
    expect(score(answers)).toMatchObject({ queries: 3, top1: 1 / 3, top3: 2 / 3 });
    expect(score(answers).reciprocalRank).toBeCloseTo(0.5);
  });

  it('compares what was found with the pages that hold the query', () => {
    const answers = [answered(['a'], ['a'], ['a', 'b']), answered(['c'], ['c', 'd'], ['c', 'd'])];
    expect(score(answers)).toMatchObject({ literal: 4, recall: 0.75, mentionRecall: 0.5 });
    expect(answers.map(missed)).toEqual([['b'], []]);
  });

  it('loses nothing where no page holds a query', () => {
    expect(score([answered(['a'], ['a'])])).toMatchObject({ recall: 1, mentionRecall: 0 });
  });
});

describe('median', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });
});
