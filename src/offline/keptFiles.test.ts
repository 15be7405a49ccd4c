import { describe, expect, it } from 'vitest';
import { keptPath } from './keptFiles.ts';

describe('what a reader of one language keeps', () => {
  it.each([
    ['index.html', ''],
    ['ja/index.html', 'ja/'],
    ['ja/serving/asynchronous/index.html', 'ja/serving/asynchronous/'],
    ['ja/fragments/srv-03/index.html', 'ja/fragments/srv-03/'],
    ['ja/tray.json', 'ja/tray.json'],
    ['_astro/page.D1.js', '_astro/page.D1.js'],
    ['search/ja.json', 'search/ja.json'],
    ['search/ja/SRV-03.json', 'search/ja/SRV-03.json'],
    ['search/claims.json', 'search/claims.json'],
    ['pagefind/pagefind.js', 'pagefind/pagefind.js'],
    ['pagefind/wasm.unknown.pagefind', 'pagefind/wasm.unknown.pagefind'],
    ['pagefind/pagefind.ja_1f.pf_meta', 'pagefind/pagefind.ja_1f.pf_meta'],
    ['pagefind/index/ja_1f.pf_index', 'pagefind/index/ja_1f.pf_index'],
    ['diagrams/asynchronous/polling.ja.svg', 'diagrams/asynchronous/polling.ja.svg'],
    [
      'diagrams/asynchronous/polling.upright.ja.svg',
      'diagrams/asynchronous/polling.upright.ja.svg',
    ],
    ['diagrams/families/serving.svg', 'diagrams/families/serving.svg'],
    ['favicon.svg', 'favicon.svg'],
    ['manifest.webmanifest', 'manifest.webmanifest'],
  ])('has %s', (file, path) => {
    expect(keptPath(file, 'ja')).toBe(path);
  });

  it.each([
    // Of other languages.
    'ko/index.html',
    'search/ko.json',
    'search/ko/SRV-03.json',
    'pagefind/index/ko_1f.pf_index',
    'pagefind/pagefind.ko_1f.pf_meta',
    'diagrams/asynchronous/polling.ko.svg',
    // For machines and for sending on.
    'ja/serving/asynchronous.md',
    'ja/feed.xml',
    'ja/llms-full.txt',
    'diagrams/asynchronous/polling.ja.png',
    'diagrams/asynchronous/thumbnail.svg',
    'og/ja/asynchronous.png',
    'api/v1/ja/entries.json',
    'embed/ja/asynchronous/index.html',
    'p/srv-03/index.html',
    'p/srv-03/con-cost.png',
    'books/catalogue-ja.pdf',
    // What looks after itself.
    'sw.js',
    'offline/ja.json',
    '404.html',
  ])('has not %s', (file) => {
    expect(keptPath(file, 'ja')).toBeUndefined();
  });
});
