import { expect, it } from 'vitest';
import { buildCatalogue, type Surroundings } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

// The entries of the tree were reviewed on 24 November 2026.
it.each<[string, Surroundings, found: number]>([
  ['on the day itself', { today: '2026-11-24' }, 0],
  ['where it is still yesterday', { today: '2026-11-23' }, 0],
  ['two days before', { today: '2026-11-22' }, 2],
  ['where nobody tells the day', {}, 0],
])('a review is in the future, %s: %o', (_when, around, found) => {
  const { findings } = buildCatalogue(rawFiles(soundTree()), around);
  expect(findings.filter(({ rule }) => rule === 'dates')).toHaveLength(found);
});
