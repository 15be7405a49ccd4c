import { describe, expect, it } from 'vitest';
import type { CategorySlug } from '../schema/entry.ts';
import { buildCatalogue } from './build.ts';
import type { Entry } from './model.ts';
import { alternativePairs } from './pairs.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const [sound] = buildCatalogue(rawFiles(soundTree())).catalogue.entries;
if (!sound) throw new Error('The sound tree lost its entries.');

const entry = (category: CategorySlug, slug: string, alternative?: string): Entry => ({
  ...sound,
  category,
  slug,
  relations: [
    { type: 'uses', target: 'last' },
    ...(alternative === undefined
      ? []
      : [{ type: 'alternative-to' as const, target: alternative }]),
  ],
});
const entries = [
  entry('serving', 'one', 'two'),
  entry('serving', 'two', 'three'),
  entry('serving', 'three', 'gone'),
  entry('serving', 'four', 'one'),
  entry('qa', 'five', 'six'),
  entry('qa', 'six'),
  entry('operation', 'last', 'five'),
];
const names = (most: number): string[] =>
  alternativePairs(entries, most).map((pair) => pair.map(({ slug }) => slug).join(' '));

describe('alternativePairs', () => {
  it('takes pairs from each family in turn, and leaves them in the order of the catalogue', () => {
    expect(names(3)).toEqual(['one two', 'five six', 'last five']);
    expect(names(4)).toEqual(['one two', 'two three', 'five six', 'last five']);
  });

  it('gives all where there are few, and none with an entry that is gone', () => {
    expect(names(12)).toEqual(['one two', 'two three', 'four one', 'five six', 'last five']);
    expect(alternativePairs([], 12)).toEqual([]);
  });
});
