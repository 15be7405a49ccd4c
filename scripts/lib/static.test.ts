import { describe, expect, it } from 'vitest';
import { answer, contentType, isCompressible, normalizeBase, type Kind } from './static.ts';

const files = [
  '404.html',
  'index.html',
  'ja/404.html',
  'ja/index.html',
  'ja/serving/index.html',
  'api/v1/index.json',
  'empty/file.txt',
  'a b.txt',
];

function kindOf(path: string): Kind {
  if (files.includes(path)) return 'file';
  return files.some((file) => file.startsWith(`${path}/`)) ? 'folder' : undefined;
}

describe('answer', () => {
  it.each([
    ['/', { status: 200, file: 'index.html' }],
    ['/?q=1', { status: 200, file: 'index.html' }],
    ['/ja/serving/', { status: 200, file: 'ja/serving/index.html' }],
    ['/api/v1/index.json?v=1', { status: 200, file: 'api/v1/index.json' }],
    ['/a%20b.txt', { status: 200, file: 'a b.txt' }],
    ['/ja', { status: 301, location: '/ja/' }],
    ['/ja/serving?a=1&b=?', { status: 301, location: '/ja/serving/?a=1&b=?' }],
    ['/ja/nothing/', { status: 404, file: 'ja/404.html' }],
    ['/ko/nothing/', { status: 404, file: '404.html' }],
    ['/nothing', { status: 404, file: '404.html' }],
    ['/empty', { status: 404, file: '404.html' }],
    ['/empty/', { status: 404, file: '404.html' }],
    ['/%', { status: 400, text: 'Bad request' }],
  ])('%s', (url, expected) => {
    expect(answer(url, '/', kindOf)).toEqual(expected);
  });

  it.each([
    ['/', { status: 302, location: '/docs/' }],
    ['/docs', { status: 301, location: '/docs/' }],
    ['/docs/', { status: 200, file: 'index.html' }],
    ['/docs/ja', { status: 301, location: '/docs/ja/' }],
    ['/docs/ja/nothing', { status: 404, file: 'ja/404.html' }],
    ['/ja/', { status: 404, file: '404.html' }],
    ['/docsja/', { status: 404, file: '404.html' }],
  ])('%s below a base path', (url, expected) => {
    expect(answer(url, '/docs/', kindOf)).toEqual(expected);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/ja/%2e%2e%2f%2e%2e/package.json',
    '/..%5cpackage.json',
    '/a%00.html',
  ])('%s never leaves the folder', (url) => {
    expect(answer(url, '/', () => 'file')).toMatchObject({ status: 404, file: '404.html' });
  });

  it('answers in words when there is no page for it', () => {
    expect(answer('/x', '/', () => undefined)).toEqual({ status: 404, text: 'Not found' });
  });
});

describe('normalizeBase', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['docs', '/docs/'],
    ['/docs', '/docs/'],
    ['//a//b/', '/a/b/'],
  ])('%s: %s', (base, expected) => {
    expect(normalizeBase(base)).toBe(expected);
  });
});

describe('contentType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8', true],
    ['polling.ja.svg', 'image/svg+xml; charset=utf-8', true],
    ['entry.md', 'text/markdown; charset=utf-8', true],
    ['wasm.en.pagefind', 'application/octet-stream', false],
    ['slug.PNG', 'image/png', false],
  ])('%s: %s, compressed: %s', (file, type, compressed) => {
    expect(contentType(file)).toBe(type);
    expect(isCompressible(type)).toBe(compressed);
  });
});
