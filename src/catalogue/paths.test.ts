import { describe, expect, it } from 'vitest';
import { parseContentPath, switchLocale, urls } from './paths.ts';

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

describe('urls', () => {
  const entry = { category: 'serving', slug: 'web-single' } as const;

  it.each([
    ['/', '/'],
    ['', '/'],
    ['/docs/', '/docs/'],
    ['docs', '/docs/'],
  ])('normalizes the base path %j', (base, root) => {
    expect(urls(base).root()).toBe(root);
    expect(urls(base).entry('ko', entry)).toBe(`${root}ko/serving/web-single/`);
    expect(urls(base).permalink('SRV-A01')).toBe(`${root}p/srv-a01/`);
    expect(urls(base).diagram('ja', 'web-single', 'flow')).toBe(
      `${root}diagrams/web-single/flow.ja.svg`,
    );
  });
});

describe('switchLocale', () => {
  it.each([
    ['/en/serving/x/', 'ja', '/', '/ja/serving/x/'],
    ['/docs/en/', 'ko', '/docs/', '/docs/ko/'],
    ['/docs/404.html', 'ko', '/docs/', '/docs/ko/'],
    ['/', 'en', '/', '/en/'],
  ] as const)('%s in %s below %s', (path, locale, base, expected) => {
    expect(switchLocale(path, locale, base)).toBe(expected);
  });
});
