// Requests for what may have changed, and for parts, of files that lie there in three forms.
import { describe, expect, it } from 'vitest';
import { fixtureBase as base } from '../../scripts/lib/fixture.ts';
import { onServers } from './started.ts';

const page = `${base}en/serving/web-single/`;
const day = 86_400_000;
const at = (date: string, by: number): string => new Date(Date.parse(date) + by).toUTCString();

onServers(['nginx', 'caddy'], (get, name) => {
  describe.each([undefined, 'gzip', 'br'])('as %s', (encoding) => {
    const accept: Record<string, string> = encoding ? { 'Accept-Encoding': encoding } : {};
    /** What a browser knows of the page after a visit. */
    const seen = async (): Promise<{ tag: string; date: string; body: Buffer }> => {
      const { headers, body } = await get(page, accept);
      expect(headers['content-encoding']).toBe(encoding);
      return { tag: headers.etag ?? '', date: headers['last-modified'] ?? '', body };
    };

    const tags: [what: string, of: (tag: string) => string, status: number][] = [
      ['the tag', (tag) => tag, 304],
      ['the tag as a weak one', (tag) => `W/${tag.replace(/^W\//, '')}`, 304],
      ['the tag among others', (tag) => `"one", ${tag}, "other"`, 304],
      ['any', () => '*', 304],
      ['another tag', () => '"other"', 200],
      ['the tag without quotes', (tag) => tag.replaceAll('"', ''), 200],
      ['a quote that does not end', () => '"', 200],
      ['nothing', () => '', 200],
      ['very many', () => '"tag", '.repeat(900), 200],
    ];
    it.each(tags)('If-None-Match with %s', async (_what, of, status) => {
      const { tag, body } = await seen();
      for (const method of ['GET', 'HEAD']) {
        const answer = await get(page, { ...accept, 'If-None-Match': of(tag) }, method);
        expect(answer.status, method).toBe(status);
        expect(answer.body.length).toBe(status === 200 && method === 'GET' ? body.length : 0);
        expect(answer.headers.etag).toBe(tag);
        if (status === 304) {
          expect(answer.headers['cache-control']).toBe('no-cache');
          expect(answer.headers.vary).toMatch(/accept-encoding/i);
        }
      }
    });

    const dates: [what: string, of: (date: string) => string, status: number][] = [
      ['the day', (date) => date, 304],
      ['a day later', (date) => at(date, day), 304],
      ['a day before', (date) => at(date, -day), 200],
      ['a second before', (date) => at(date, -1000), 200],
      ['no date', () => 'yesterday', 200],
      ['another form of date', (date) => new Date(date).toISOString(), 200],
      ['a day that there is not', () => 'Sun, 99 Nov 2026 99:99:99 GMT', 200],
    ];
    it.each(dates)('If-Modified-Since with %s', async (_what, of, status) => {
      const { date, tag } = await seen();
      for (const method of ['GET', 'HEAD']) {
        const answer = await get(page, { ...accept, 'If-Modified-Since': of(date) }, method);
        expect(answer.status, method).toBe(status);
        // A tag that does not fit says more than a date.
        const both = { 'If-None-Match': '"other"', 'If-Modified-Since': of(date) };
        expect((await get(page, { ...accept, ...both }, method)).status, method).toBe(200);
      }
      // What browsers send.
      const again = { 'If-None-Match': tag, 'If-Modified-Since': date };
      expect((await get(page, { ...accept, ...again })).status).toBe(304);
    });

    /** nginx has parts of plain files only; who asks for one of another form gets the whole. */
    const hasParts = name !== 'nginx' || encoding === undefined;
    const parts: [range: string, from: number, to: number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=10-19', 10, 20],
      ['bytes=-5', -5, Infinity],
      ['bytes=100-', 100, Infinity],
      ['bytes=100-99999999', 100, Infinity],
    ];
    it.each(parts)('sends %s of the form that was asked for', async (range, from, to) => {
      const { body, tag } = await seen();
      for (const also of [{}, { 'If-Range': tag }] as Record<string, string>[]) {
        const part = await get(page, { ...accept, ...also, Range: range });
        expect(part.status).toBe(hasParts ? 206 : 200);
        expect(part.headers['content-encoding']).toBe(encoding);
        expect(part.body.equals(hasParts ? body.subarray(from, to) : body)).toBe(true);
        if (hasParts)
          expect(part.headers['content-range']).toMatch(new RegExp(`/${String(body.length)}$`));
      }
    });

    it('sends the whole where a part would be one of something else', async () => {
      const { body } = await seen();
      const other = { Range: 'bytes=10-19', 'If-Range': '"other"' };
      const whole = await get(page, { ...accept, ...other });
      expect([whole.status, whole.body.length]).toEqual([200, body.length]);
    });

    it('has no part behind the end', async () => {
      const { status, headers } = await get(page, { ...accept, Range: 'bytes=99999999-' });
      expect(status).toBe(hasParts ? 416 : 200);
      if (hasParts) expect(headers['content-range']).toMatch(/^bytes \*\/\d+$/);
    });

    it.each([
      ['letters', 'bytes=x'],
      ['an end before its beginning', 'bytes=5-2'],
      ['lines', 'lines=1-2'],
      ['nothing', 'bytes='],
      ['hundreds of parts', `bytes=${'0-1,'.repeat(500)}3-4`],
    ])('makes nothing odd of a range of %s', async (_what, range) => {
      const { body } = await seen();
      const answer = await get(page, { ...accept, Range: range });
      expect([200, 206, 416]).toContain(answer.status);
      if (answer.status === 200) expect(answer.body.equals(body)).toBe(true);
    });
  });

  it('names its three forms by three tags, so that no cache takes one for another', async () => {
    const tags = new Set<string | undefined>();
    for (const encoding of ['identity', 'gzip', 'br'])
      tags.add((await get(page, { 'Accept-Encoding': encoding })).headers.etag);
    expect(tags.size).toBe(3);
  });
});

// A common static host, which knows less.
onServers(['preview'], (get) => {
  it('is asked whether something changed, and says no', async () => {
    const { headers } = await get(page);
    const again = await get(page, { 'If-None-Match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get(page, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('sends a part of a file', async () => {
    const whole = await get(`${base}favicon.svg`);
    const part = await get(`${base}favicon.svg`, { Range: 'bytes=2-5' });
    expect(part.status).toBe(206);
    expect(part.body.equals(whole.body.subarray(2, 6))).toBe(true);
    expect((await get(`${base}favicon.svg`, { Range: 'bytes=9999999-' })).status).toBe(416);
  });
});
