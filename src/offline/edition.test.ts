import { describe, expect, it } from 'vitest';
import { difference, type Files } from './edition.ts';

describe('the difference between what is here and an edition', () => {
  const known: Files = { 'a.js': ['one', 10], 'b/': ['two', 20] };

  it('is everything where nothing is here', () => {
    expect(difference({}, known)).toEqual({ paths: ['a.js', 'b/'], bytes: 30 });
  });

  it('is nothing where all is the same, whatever else is here', () => {
    expect(difference({ ...known, 'c/': ['three', 1] }, known)).toEqual({ paths: [], bytes: 0 });
  });

  it('is what is new and what changed, each with its new size', () => {
    const wanted: Files = { 'a.js': ['one', 10], 'b/': ['other', 25], 'c/': ['three', 7] };
    expect(difference(known, wanted)).toEqual({ paths: ['b/', 'c/'], bytes: 32 });
  });
});
