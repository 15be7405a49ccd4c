import { describe, expect, it } from 'vitest';
import { checkLinks, externalLinks, movedLinks } from './externalLinks.ts';

describe('externalLinks', () => {
  it('finds addresses with their lines, without what ends the sentence', () => {
    const links = externalLinks([
      { path: 'a.mdx', text: 'See https://a.org/b.\n\n[x](https://a.org/c) `https://a.org/d`' },
      { path: 'b.yaml', text: 'url: "https://a.org/b"\nja: https://a.org/e、https://a.org/f。' },
    ]);
    expect([...links]).toEqual([
      ['https://a.org/b', ['a.mdx:1', 'b.yaml:1']],
      ['https://a.org/c', ['a.mdx:3']],
      ['https://a.org/d', ['a.mdx:3']],
      ['https://a.org/e', ['b.yaml:2']],
      ['https://a.org/f', ['b.yaml:2']],
    ]);
  });

  it('keeps parentheses that belong to an address', () => {
    const text = '[drift](https://a.org/Drift_(data)) and https://a.org/Queue_(type)';
    expect([...externalLinks([{ path: 'a.md', text }]).keys()]).toEqual([
      'https://a.org/Drift_(data)',
      'https://a.org/Queue_(type)',
    ]);
  });

  it('leaves out pictures, addresses of examples and what is none', () => {
    const text = 'https://example.org/x https://api.example.org https://{host}/v1 http://a.org';
    expect(externalLinks([{ path: 'a.mdx', text }]).size).toBe(0);
    expect(externalLinks([{ path: 'a.svg', text: 'https://a.org' }]).size).toBe(0);
  });
});

/** Answers each address with its statuses in turn; a word is a network error. */
function fake(answers: Record<string, (number | string)[]>): {
  asked: string[];
  ask: typeof fetch;
} {
  const asked: string[] = [];
  const ask = (input: RequestInfo | URL): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const answer = answers[url]?.shift() ?? 200;
    return typeof answer === 'string'
      ? Promise.reject(new TypeError('fetch failed', { cause: new Error(answer) }))
      : Promise.resolve(new Response(answer === 204 ? null : 'text', { status: answer }));
  };
  return { asked, ask };
}

const one = (url: string): Map<string, string[]> => new Map([[url, ['a.mdx:1']]]);
const url = 'https://a.org/';

describe('checkLinks', () => {
  it.each([200, 204, 401, 403, 405, 429])('takes status %i for alive', async (status) => {
    expect(await checkLinks(one(url), fake({ [url]: [status] }).ask)).toEqual([]);
  });

  it('reports what does not answer twice, with the reason and the places', async () => {
    const links = new Map([...one('https://b.org/'), ...one(url)]);
    const { ask, asked } = fake({
      [url]: [404, 404],
      'https://b.org/': ['ENOTFOUND', 'ENOTFOUND'],
    });
    expect(await checkLinks(links, ask)).toEqual([
      { url, reason: 'status 404', places: ['a.mdx:1'] },
      { url: 'https://b.org/', reason: 'ENOTFOUND', places: ['a.mdx:1'] },
    ]);
    expect(asked).toHaveLength(4);
  });

  it('gives an address that failed once a second chance', async () => {
    expect(await checkLinks(one(url), fake({ [url]: [503, 200] }).ask)).toEqual([]);
  });

  it('asks many, each once', async () => {
    const links = new Map(Array.from({ length: 30 }, (_, n) => [`${url}${n}`, ['a.mdx:1']]));
    const { ask, asked } = fake({});
    expect(await checkLinks(links, ask)).toEqual([]);
    expect(new Set(asked).size).toBe(30);
    expect(asked).toHaveLength(30);
  });
});

describe('movedLinks', () => {
  /** Sends each address on, with a status and to where; everything else stays. */
  const sending = (moves: Record<string, [status: number, to: string]>): typeof fetch =>
    ((input: string, init?: RequestInit) => {
      expect(init?.redirect).toBe('manual');
      const [status, to] = moves[input] ?? [200, ''];
      const headers = new Headers(to === '' ? [] : [['location', to]]);
      return Promise.resolve(new Response(null, { status, headers }));
    }) as typeof fetch;
  const places = ['a.mdx:1'];

  it.each<[string, Record<string, [number, string]>, string | undefined]>([
    ['one that stays', {}, undefined],
    ['a move for good', { [url]: [301, 'https://b.org/x'] }, 'https://b.org/x'],
    ['a move to a place of the same host', { [url]: [308, '/new'] }, 'https://a.org/new'],
    [
      'a chain',
      { [url]: [301, 'https://b.org/'], 'https://b.org/': [301, 'https://c.org/'] },
      'https://c.org/',
    ],
    ['a redirection of today', { [url]: [302, 'https://b.org/'] }, undefined],
    ['a slash', { [url]: [301, 'https://a.org'] }, undefined],
    ['one that turns in a circle', { [url]: [301, url] }, undefined],
  ])('%s', async (_what, moves, to) => {
    const found = await movedLinks(new Map([[url, places]]), sending(moves));
    expect(found).toEqual(to === undefined ? [] : [{ url, to, places }]);
  });
});
