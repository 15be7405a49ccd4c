import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fixtureBase as base, fixtureSite } from '../../scripts/lib/fixture.ts';
import { headersOf } from '../../src/site/hosting/rules.ts';
import { locales, onServers } from './started.ts';

const one = (pattern: string): string =>
  globSync(pattern, { cwd: fixtureSite }).sort()[0] ?? `nothing like ${pattern}`;

/** One file of each kind. */
const files = [
  '_astro/*.css',
  '_astro/*.js',
  'pagefind/index/*',
  'pagefind/pagefind.*.pf_meta',
  'pagefind/pagefind.js',
  'api/v1/index.json',
  'api/v1/types.d.ts',
  'search/en.json',
  'diagrams/*/*.en.svg',
  'diagrams/*/*.en.mmd',
  'en/*/*.md',
  'embed/en/*/index.html',
  'embed/frame.js',
  'embed/resize.js',
  'oembed/en/*.json',
  'oembed/en/*/*.json',
  'en/index.html',
  'p/*/index.html',
  'scaffolds/*.mdx',
  'og/en/*.png',
  'favicon.svg',
  'favicon.ico',
  'manifest.webmanifest',
  'en/feed.xml',
  'opensearch.xml',
  'sitemap-index.xml',
  'llms.txt',
]
  .map(one)
  .concat('books/book.epub', 'books/book.pdf');

onServers(['nginx', 'caddy', 'preview'], (get, name) => {
  const page = `${base}en/serving/web-single/`;

  it.each(files)('sends %s with the headers of the table', async (file) => {
    const { status, headers } = await get(base + file.replace(/index\.html$/, ''));
    expect(status).toBe(200);
    for (const [header, value] of Object.entries(headersOf(file, locales)))
      expect(headers[header.toLowerCase()], header).toBe(value);
    for (const header of ['x-frame-options', 'access-control-allow-origin'])
      if (!Object.keys(headersOf(file, locales)).some((set) => set.toLowerCase() === header))
        expect(headers[header], header).toBeUndefined();
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['identity', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    [undefined, undefined],
  ])('to who accepts %s sends %s', async (accepted, expected) => {
    const { headers, body } = await get(page, accepted ? { 'Accept-Encoding': accepted } : {});
    expect(headers['content-encoding']).toBe(expected);
    expect(headers['vary']).toMatch(/accept-encoding/i);
    const plain =
      expected === 'br' ? brotliDecompressSync(body) : expected ? gunzipSync(body) : body;
    const file = join(fixtureSite, 'en/serving/web-single/index.html');
    expect(plain.equals(readFileSync(file))).toBe(true);
  });

  const ways: [path: string, status: number, location: string][] = [
    ['/x', 301, '/x/'],
    ['/', 302, '/x/'],
    ['/x/ja', 301, '/x/ja/'],
    ['/x/ja/serving?a=1', 301, '/x/ja/serving/?a=1'],
  ];
  // Pages of Git hosts send readers on by a script, and so does the preview.
  if (name !== 'preview')
    ways.push(
      ['/x/ja/serving/one-server/', 301, '/x/ja/serving/web-single/'],
      ['/x/ja/serving/one-server/?rev=1', 301, '/x/ja/serving/web-single/?rev=1'],
    );
  it.each(ways)('sends %s on', async (path, status, location) => {
    const { status: got, headers } = await get(path);
    expect(got === 308 ? 301 : got).toBe(status);
    expect(headers.location).toBe(location);
  });

  it.each([
    '//evil.example',
    '//evil.example/..',
    '/x//evil.example/',
    '/x//evil.example/%2e%2e',
    String.raw`/x/\evil.example`,
    '/x/%5Cevil.example/',
    '/x/%2F%2Fevil.example/',
    '//x/ja',
  ])('%s leads to no other site', async (path) => {
    const { headers } = await get(path);
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it.each([
    '/x/../secret.txt',
    '/x/%2e%2e/secret.txt',
    '/x/ja/%2e%2e%2f%2e%2e/%2e%2e/secret.txt',
    '/x/..%5csecret.txt',
    '/x/%252e%252e/secret.txt',
    '/x../secret.txt',
    '/x/a%00.html',
    '/x/%ZZ',
    '/x/%C3%28/',
    '/x/ja/cafe%CC%81/',
    '/x/ja/caf%C3%A9/',
    '/x/_headers',
    '/x/_redirects',
    '/outside/',
  ])('%s finds nothing', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/secret|root:/);
  });

  it.each(['', ...locales])('answers unknown addresses below /%s', async (of) => {
    const { status, headers, body } = await get(`${base}${of}${of && '/'}nothing/`);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    // Pages of some Git hosts know one page for all languages, and so does the preview.
    if (of !== '' && name !== 'preview') expect(body.toString()).toContain(`<html lang="${of}"`);
  });

  it('does not keep what is missing for ever', async () => {
    const { status, headers } = await get(`${base}_astro/nothing.css`);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('may only be read', async () => {
    const head = await get(page, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await get(page, {}, method)).status, method).toBe(405);
  });
});
