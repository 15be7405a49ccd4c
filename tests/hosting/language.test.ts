// The front door: in which language a server lets a reader in.
import { describe, expect, it } from 'vitest';
import { fixtureBase as base } from '../../scripts/lib/fixture.ts';
import { onServers, site } from './started.ts';

const long = (name: string, end: string): string => `${`${name}, `.repeat(1500)}${end}`;

const accepted: [header: string | undefined, locale: string][] = [
  [undefined, 'en'],
  ['ko', 'ko'],
  ['ko-KR', 'ko'],
  ['ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7', 'ja'],
  ['JA-jp', 'ja'],
  ['ja-Jpan-JP-x-private', 'ja'],
  // The heaviest one, wherever it stands; of those that weigh the same, the first.
  ['en;q=0.4, ja;q=0.7', 'ja'],
  ['en;q=0.4,ko;q=0.85,ja;q=0.7', 'ko'],
  ['ko;q=0.5, ja;q=0.5', 'ko'],
  ['ja;q=0.999, ko', 'ko'],
  ['ja;q=1.000, ko', 'ja'],
  ['ja ; q=0.3 ,\tko ; q=0.8', 'ko'],
  ['ja;Q=0.3, ko;Q=0.8', 'ko'],
  ['en;q=0.002, ja;q=0.1', 'ja'],
  // What is refused.
  ['ja;q=0, ko;q=0.01', 'ko'],
  ['ja;q=0.000', 'en'],
  // What the site does not have, and what only looks like it.
  ['fr-FR, fr;q=0.9', 'en'],
  ['fr, ko;q=0.2', 'ko'],
  ['pt-BR, zh-Hant-TW;q=0.9, ja;q=0.1', 'ja'],
  ['jam, kok, x-ja, i-ja', 'en'],
  ['ja_JP', 'en'],
  // Any language is the one of the site.
  ['*', 'en'],
  ['fr, *;q=0.5, ja;q=0.7', 'ja'],
  ['*;q=0.9, ja;q=0.1', 'en'],
  // What nobody should send: the part that makes no sense counts for nothing.
  ['', 'en'],
  [',,,ko,,', 'ko'],
  [';q=1', 'en'],
  ['ja;q=abc, ko;q=0.1', 'ko'],
  ['ja;q=, ko;q=0.1', 'ko'],
  ['ja;q=7, ko;q=0.1', 'ko'],
  ['ja;q=-1', 'en'],
  ['ja;level=1;q=0.5', 'en'],
  ['//evil.example', 'en'],
  ['$1 {site_language} ${env} \\', 'en'],
  [long('fr', 'ko'), 'ko'],
  [`ko;q=0.${'9'.repeat(5000)}`, 'ko'],
  [`ja-${'a'.repeat(5000)};q=0.5, ko;q=0.1`, 'ja'],
];

const cookies: [cookie: string, locale: string][] = [
  ['locale=ko', 'ko'],
  ['a=b; locale=ko; c=d', 'ko'],
  ['locale=en', 'en'],
  // Everything else leaves the choice to the browser, which says Japanese.
  ['locale=de', 'ja'],
  ['locale=', 'ja'],
  ['locale', 'ja'],
  ['mylocale=ko', 'ja'],
  ['locale=ko-KR', 'ja'],
  ['locale=//evil.example', 'ja'],
  ['locale=../p', 'ja'],
  ['locale=ko%0d%0aX-Evil:1', 'ja'],
  ['locale={env}$1', 'ja'],
  [`locale=${'k'.repeat(5000)}`, 'ja'],
];

/** For the name of a test: of a long text the beginning. */
const named = <Text extends string | undefined>([text, locale]: [Text, string]) =>
  [text === undefined ? 'nothing' : JSON.stringify(text).slice(0, 60), locale, text] as const;

onServers(['nginx', 'caddy'], (get) => {
  it.each(accepted.map(named))('lets in who accepts %s in %s', async (_name, locale, header) => {
    const headers: Record<string, string> =
      header === undefined ? {} : { 'Accept-Language': header };
    const answer = await get(base, headers);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${base}${locale}/`);
  });

  it.each(cookies.map(named))(
    'lets in who has %s in %s, though the browser says Japanese',
    async (_name, locale, cookie) => {
      const answer = await get(base, { 'Accept-Language': 'ja', Cookie: cookie });
      expect(answer.status).toBe(302);
      expect(answer.headers.location).toBe(`${base}${locale}/`);
    },
  );

  it('renews the cookie of who has one, and gives none to anybody else', async () => {
    const japanese = { 'Accept-Language': 'ja' };
    expect((await get(base, japanese)).headers['set-cookie']).toBeUndefined();
    for (const [cookie] of cookies.filter(([, locale]) => locale === 'ja'))
      expect(
        (await get(base, { ...japanese, Cookie: cookie })).headers['set-cookie'],
      ).toBeUndefined();
    expect((await get(base, { ...japanese, Cookie: 'locale=ko' })).headers['set-cookie']).toEqual([
      `locale=ko; Path=${base}; Max-Age=31536000; SameSite=Lax`,
    ]);
  });

  it('survives what is longer than it reads', async () => {
    const { status } = await get(base, { 'Accept-Language': long('fr', '').repeat(3) });
    expect([302, 400, 414, 431, 494]).toContain(status);
    expect((await get(base)).status).toBe(302);
  });

  it('lets nobody keep the answer, which is for one reader', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { headers } = await get(base, { 'Accept-Language': 'ko' }, method);
      expect(headers.location).toBe(`${base}ko/`);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.vary).toMatch(/accept-language/i);
      expect(headers.vary).toMatch(/cookie/i);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeDefined();
    }
  });

  it('keeps what the address asks', async () => {
    const { headers } = await get(`${base}?a=1&b=%2F%0d%0a`, { 'Accept-Language': 'ko' });
    expect(headers.location).toBe(`${base}ko/?a=1&b=%2F%0d%0a`);
  });

  it('asks nobody who names a page, and leaves the choice of all languages where it is', async () => {
    const japanese = { 'Accept-Language': 'ja', Cookie: 'locale=ja' };
    expect((await get(`${base}ko/`, japanese)).status).toBe(200);
    const { status, headers, body } = await get(`${base}index.html`, japanese);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
    for (const locale of site.locales)
      expect(body.toString()).toContain(`href="${base}${locale}/"`);
  });
});

describe('where a site has regions and no base path', () => {
  onServers(
    ['nginx', 'caddy'],
    (get) => {
      it.each([
        ['pt-BR', 'pt-br'],
        ['pt-PT, en;q=0.9', 'pt-br'],
        ['pt', 'pt-br'],
        ['pt-brx, de;q=0.5', 'pt-br'],
        ['zh-Hant-TW', 'zh-hant'],
        ['zh-Hans-CN', 'zh-hans'],
        ['zh', 'zh-hans'],
        ['fr', 'en'],
      ])('lets in who accepts %s in %s', async (header, locale) => {
        const { status, headers } = await get('/', { 'Accept-Language': header });
        expect([status, headers.location]).toEqual([302, `/${locale}/`]);
      });
    },
    { base: '/', locales: ['en', 'pt-br', 'zh-hans', 'zh-hant'], moved: [] },
  );
});

// Static hosts choose nothing, and neither does the preview: there, the page itself does.
onServers(['preview'], (get) => {
  it('hands over the page that lets a browser or its reader choose', async () => {
    const { status, body } = await get(base, { 'Accept-Language': 'ko' });
    expect(status).toBe(200);
    expect(body.toString()).toContain('choose-language.js');
  });
});
