import { describe, expect, it } from 'vitest';
import { headersFile, redirectsFile } from './headersFile.ts';
import { headerRules, headersOf } from './rules.ts';
import { movedIn } from './site.ts';

const site = {
  base: '/x/',
  locales: ['en', 'ja'] as const,
  moved: movedIn('/x/', ['en'], [{ from: 'qa/a', to: 'qa/b' }]),
};

/** Reads `_headers` as its hosts do: all rules that fit give their headers. */
function fromFile(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of headersFile(site).trim().split('\n\n')) {
    const [glob = '', ...lines] = block.split('\n');
    const pattern = glob
      .split('*')
      .map((part) => part.replaceAll(/[.+?()]/g, String.raw`\$&`))
      .join('.*');
    if (!new RegExp(`^${pattern}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

const paths = [
  ...['', 'en/', 'en/qa/b/', 'en/qa/b.md', 'ja/feed.xml', 'ja/tray.json', 'p/qa-01/', '404.html'],
  ...[
    'embed/en/b/',
    'embed/frame.js',
    'embed/resize.js',
    'oembed/en/b.json',
    'oembed/en/b/con-a.json',
  ],
  ...['api/v1/index.json', 'api/v1/types.d.ts', 'search/en.json', 'sw.js'],
  ...['_astro/a.css', 'pagefind/index/en_1.pf_index', 'pagefind/pagefind.en_1.pf_meta'],
  ...['pagefind/pagefind.js', 'diagrams/b/flow.en.mmd', 'scaffolds/a.mdx', 'books/a-en.pdf'],
  ...['llms.txt', 'ja/llms-full.txt', 'sitemap-index.xml', 'opensearch.xml', 'favicon.svg'],
];

describe('_headers', () => {
  it.each(paths)('gives /x/%s what the table says, each header once', (path) => {
    const expected = headersOf(path, site.locales);
    const given = fromFile(`/x/${path}`);
    for (const [name, values] of given) {
      expect(values, name).toHaveLength(1);
      expect(values[0], name).toBe(expected[name]);
    }
    for (const { name, inHeadersFile, otherwise } of headerRules(site.locales))
      if (inHeadersFile !== 'pages and exceptions' && expected[name] !== otherwise)
        expect(given.has(name), name).toBe(expected[name] !== undefined);
  });

  it('lets cards be framed, and no page', () => {
    const csp = (path: string) => fromFile(path).get('Content-Security-Policy');
    expect(csp('/x/en/qa/b/')).toEqual(["frame-ancestors 'none'"]);
    expect(csp('/x/embed/en/b/')).toEqual(['frame-ancestors *']);
    expect(fromFile('/x/embed/en/b/').has('X-Frame-Options')).toBe(false);
    expect(csp('/x/oembed/en/b.json')).toBeUndefined();
  });

  it('lets every site read what tells how to embed, and keep the script for heights for a day', () => {
    const file = headersOf('oembed/en/b/con-a.json', site.locales);
    expect(file['Access-Control-Allow-Origin']).toBe('*');
    expect(file['Content-Type']).toBe('application/json');
    expect(file['X-Frame-Options']).toBe('DENY');
    const script = headersOf('embed/resize.js', site.locales);
    expect(script['Cache-Control']).toBe('public, max-age=86400');
    expect(script['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });
});

describe('_redirects', () => {
  it('names former addresses, the base path, and a page for unknown addresses in each language', () => {
    expect(redirectsFile(site).split('\n')).toEqual([
      '/x/en/qa/a/ /x/en/qa/b/ 301',
      '/ /x/ 302',
      '/x/en/* /x/en/404/index.html 404',
      '/x/ja/* /x/ja/404/index.html 404',
      '/x/* /x/404.html 404',
      '',
    ]);
  });
});
