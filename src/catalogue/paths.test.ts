import { describe, expect, it } from 'vitest';
import { parseContentPath } from './paths.ts';

describe('parseContentPath', () => {
  it.each([
    [
      'content/serving/web-single/ja.mdx',
      { type: 'entry', category: 'serving', slug: 'web-single', locale: 'ja' },
    ],
    [
      'content/qa/x/diagrams/flow.ko.svg',
      { type: 'diagram', folder: 'content/qa/x', name: 'flow', locale: 'ko' },
    ],
    ['content/qa/x/revisions.json', { type: 'revisions', folder: 'content/qa/x' }],
    ['content/pages/about/en.mdx', { type: 'page', slug: 'about', locale: 'en' }],
    ['content/ids.yaml', { type: 'vocabulary', name: 'ids' }],
    ['content/README.md', { type: 'manual' }],
    ['content/guide.yaml', { type: 'vocabulary', name: 'guide' }],
    [
      'content/pages/serving/diagrams/map.ja.svg',
      { type: 'diagram', folder: 'content/pages/serving', name: 'map', locale: 'ja' },
    ],
    ['content/pages/serving/revisions.json', { type: 'stray' }],
    ['content/serving/web-single/fr.mdx', { type: 'stray' }],
    ['content/serving/Web_Single/en.mdx', { type: 'stray' }],
    ['content/other/web-single/en.mdx', { type: 'stray' }],
    ['content/serving/web-single/diagrams/flow.svg', { type: 'stray' }],
  ])('%s', (path, expected) => {
    expect(parseContentPath(path)).toEqual(expected);
  });
});
