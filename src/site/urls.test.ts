import { describe, expect, it } from 'vitest';
import { switchLocale, urls } from './urls.ts';

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
