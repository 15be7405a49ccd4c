import { describe, expect, it } from 'vitest';
import { align } from './align.ts';

describe('the sections of a translation', () => {
  it.each([
    ['a new one at the end', ['a', 'b', 'c'], 2, ['a', 'b'], [0, 1, undefined]],
    ['a new one at the start', ['x', 'a', 'b'], 2, ['a', 'b'], [undefined, 0, 1]],
    ['one that went', ['a', 'c'], 3, ['a', 'b', 'c'], [0, 2]],
    ['one renamed', ['a', 'x', 'c'], 3, ['a', 'b', 'c'], [0, 1, 2]],
    ['two new for one', ['a', 'x', 'c', 'd'], 3, ['a', 'b', 'c'], [0, undefined, 2, undefined]],
    ['one new for two', ['x', 'c'], 3, ['a', 'b', 'c'], [undefined, 2]],
    ['two that changed places', ['b', 'a', 'c'], 3, ['a', 'b', 'c'], [1, 0, 2]],
    ['all new', ['x', 'y', 'z'], 2, ['a', 'b'], [undefined, undefined, undefined]],
    ['none', [], 2, ['a', 'b'], []],
  ])('are found by their anchors: %s', (_, english, translated, before, places) => {
    expect(align(english, translated, before)).toEqual(places);
  });

  it('are found by their place where as many are there as in English', () => {
    expect(align(['a', 'b'], 2, undefined)).toEqual([0, 1]);
    // Brought up to date, and not stamped yet.
    expect(align(['a', 'b', 'c'], 3, ['a', 'b'])).toEqual([0, 1, 2]);
  });

  it('are not guessed where nothing tells them apart', () => {
    expect(align(['a', 'b'], 1, undefined)).toBeUndefined();
    expect(align(['a', 'b'], 3, ['a', 'b'])).toBeUndefined();
  });
});
