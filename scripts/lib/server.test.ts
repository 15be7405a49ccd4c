import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from './server.ts';

let folder = '';
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'ja'));
  writeFileSync(join(folder, 'index.html'), '<title>Home</title>');
  writeFileSync(join(folder, '404.html'), '<title>Not found</title>');
  writeFileSync(join(folder, 'ja', '404.html'), '<title>ありません</title>');
  site = await serve({ folder, base: '/docs/', port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('serve', () => {
  it('answers on both loopback addresses under the base path', async () => {
    expect(site.url).toBe(`http://localhost:${String(site.port)}/docs/`);
    const response = await fetch(`http://127.0.0.1:${String(site.port)}/docs/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe('<title>Home</title>');
  });

  it('sends an unchanged file once', async () => {
    const first = await fetch(site.url);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(site.url, { headers: { 'If-None-Match': etag } });
    expect(second.status).toBe(304);
  });

  it('has the missing page in the language of the path', async () => {
    const response = await fetch(`${site.url}ja/nothing/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('ありません');
  });

  it('takes no other method than reading', async () => {
    const response = await fetch(site.url, { method: 'POST' });
    expect(response.status).toBe(405);
    const head = await fetch(site.url, { method: 'HEAD' });
    expect(head.status).toBe(200);
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
