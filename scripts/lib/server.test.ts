import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalizeBase, serve, type Site } from './server.ts';

let parent = '';
let folder = '';
let site: Site;
let below: Site;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'site-'));
  folder = join(parent, 'built');
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const long = 'x'.repeat(5000);
  write('index.html', `<title>Home</title>${long}`);
  write('404.html', '<title>Not found</title>');
  write('ja/404.html', '<title>ありません</title>');
  write('ja/index.html', 'ja');
  write('ja/serving/index.html', 'serving');
  write('api/v1/index.json', '{}');
  write('empty/file.txt', long);
  write('a b.txt', 'blank');
  write('_astro/index.1a2b3c4d.css', long);
  write('picture.png', long);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  site = await serve({ folder, base: '/', port: 0 });
  below = await serve({ folder, base: '/docs/', port: 0 });
});

afterAll(async () => {
  await Promise.all([site.close(), below.close()]);
  rmSync(parent, { recursive: true });
});

/** Asks with the path as it is, which `fetch` would tidy up. */
function ask(
  { port }: Site,
  path: string,
  method = 'GET',
): Promise<{ status: number; location: string | undefined; text: string }> {
  return new Promise((done, fail) => {
    const asked = request({ port, path, method, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, location: response.headers.location, text });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

describe('a request', () => {
  it.each([
    ['/', 200, 'Home'],
    ['/?q=1', 200, 'Home'],
    ['/ja/serving/', 200, 'serving'],
    ['/api/v1/index.json?v=1', 200, '{}'],
    ['/a%20b.txt', 200, 'blank'],
    ['/ja/nothing/', 404, 'ありません'],
    ['/ko/nothing/', 404, 'Not found'],
    ['/nothing', 404, 'Not found'],
    ['/empty', 404, 'Not found'],
    ['/empty/', 404, 'Not found'],
    ['/%', 400, 'Bad request'],
  ])('%s is answered with %i', async (path, status, words) => {
    const answer = await ask(site, path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
  });

  it.each([
    ['/ja', 301, '/ja/'],
    ['/ja/serving?a=1&b=?', 301, '/ja/serving/?a=1&b=?'],
  ])('%s is sent on to the folder', async (path, status, location) => {
    expect(await ask(site, path)).toMatchObject({ status, location });
  });

  it.each([
    ['/', 302, '/docs/'],
    ['/docs', 301, '/docs/'],
    ['/docs/ja', 301, '/docs/ja/'],
    ['/docs/', 200, undefined],
    ['/docs/ja/nothing', 404, undefined],
    ['/ja/', 404, undefined],
    ['/docsja/', 404, undefined],
  ])('%s below a base path', async (path, status, location) => {
    expect(await ask(below, path)).toMatchObject({ status, location });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/ja/%2e%2e%2f%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..%2fsecret.txt',
    '//etc/passwd',
    '/a%00.html',
  ])('%s never leaves the folder', async (path) => {
    const answer = await ask(site, path);
    expect(answer.text).not.toMatch(/secret|root:/);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('may only read', async () => {
    expect((await ask(site, '/', 'POST')).status).toBe(405);
    expect((await ask(site, '/', 'HEAD')).status).toBe(200);
  });
});

describe('a file', () => {
  it('is compressed where that helps', async () => {
    const encoding = async (path: string): Promise<string | null> =>
      (await fetch(site.url + path)).headers.get('content-encoding');
    expect(await encoding('')).toMatch(/^(?:br|gzip)$/);
    expect(await encoding('picture.png')).toBeNull();
  });

  it('is sent once while it does not change, and for ever where its name says what it holds', async () => {
    const first = await fetch(site.url);
    const etag = first.headers.get('etag') ?? '';
    expect((await fetch(site.url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const caching = async (path: string): Promise<string | null> =>
      (await fetch(site.url + path)).headers.get('cache-control');
    expect(await caching('')).toBe('no-cache');
    expect(await caching('_astro/index.1a2b3c4d.css')).toContain('immutable');
  });

  it('has its type, and nothing guesses another', async () => {
    const { headers } = await fetch(`${site.url}api/v1/index.json`);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('serve', () => {
  it('answers on both loopback addresses under the base path', async () => {
    expect(below.url).toBe(`http://localhost:${String(below.port)}/docs/`);
    expect((await fetch(below.url)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${String(below.port)}/docs/`)).status).toBe(200);
  });

  it('says that a port is taken and takes the next free one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const taken: number[] = [];
    const next = await serve({ folder, base: '/', port, onTaken: (number) => taken.push(number) });
    expect(taken[0]).toBe(port);
    expect(next.port).toBeGreaterThan(port);
    await next.close();
    other.close();
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
