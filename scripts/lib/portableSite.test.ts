import { mkdirSync, mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPages, portablePage, relativeAddress, writePortableSite } from './portableSite.ts';

describe('relativeAddress', () => {
  it.each([
    ['/x/en/', 'index.html', 'en/index.html'],
    ['/x/en/?a=1#top', 'ja/qa/y/index.html', '../../../en/index.html?a=1#top'],
    ['/x/', 'en/index.html', '../index.html'],
    ['/x/_astro/a.css', 'en/index.html', '../_astro/a.css'],
    ['/x/en/', 'en/index.html', 'index.html'],
  ])('%s from %s is %s', (address, page, expected) => {
    expect(relativeAddress(address, page, '/x/')).toBe(expected);
  });

  it.each(['#here', 'https://example.org/x/', '//example.org/', '/y/', 'mailto:a@b.c', ''])(
    'leaves %j',
    (address) => {
      expect(relativeAddress(address, 'index.html', '/x/')).toBeUndefined();
    },
  );

  it('takes no address of another host for its own where the site lies at the root', () => {
    expect(relativeAddress('//example.org/', 'index.html', '/')).toBeUndefined();
  });
});

describe('portablePage', () => {
  it('changes addresses, policy and scripts, and no other byte', () => {
    const page = `<!doctype html><html><head><meta http-equiv="content-security-policy" content="x">
<script>theme()</script><link rel=stylesheet href=/x/a.css></head>
<body  class='b'><img src="/x/p.svg#a&amp;b"><svg><use href="/x/s.svg#i"/></svg><a data-to="/x/en/" href='/x/en/'>A &amp; B</a><noscript><a href="/x/">All</a></noscript></body></html>`;
    expect(portablePage(page, 'ja/index.html', '/x/')).toBe(
      `<!doctype html><html><head>
<link rel=stylesheet href="../a.css"></head>
<body  class='b'><img src="../p.svg#a&amp;b"><svg><use href="../s.svg#i"/></svg><a data-to="/x/en/" href="../en/index.html">A &amp; B</a><a href="../index.html">All</a></body></html>`,
    );
  });
});

describe('changedPages', () => {
  it('names each place once, by its texts and pictures', () => {
    expect(
      changedPages([
        'content/qa/x/ja.mdx',
        'content/qa/x/diagrams/flow.en.svg',
        'content/pages/about/ko.mdx',
        'content/pages/serving/diagrams/map.en.svg',
        'content/ids.yaml',
        'README.md',
        '',
      ]),
    ).toEqual([
      { place: 'qa/x', path: 'qa/x/' },
      { place: 'about', path: 'about/' },
      { place: 'serving', path: 'serving/' },
    ]);
  });
});

describe('writePortableSite', () => {
  it('copies the pages below a list of what changed, without what nothing on disk reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portable-'));
    const site = join(folder, 'dist');
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    };
    write('en/qa/x/index.html', '<a href="/en/">');
    write('en/index.html', '<a href="/en/qa/x/">');
    write('og/en/x.png', '');
    const out = join(folder, 'preview');
    writePortableSite(site, out, '/', changedPages(['content/qa/x/en.mdx', 'content/qa/y/en.mdx']));
    const read = (path: string): string => readFileSync(join(out, path), 'utf8');
    expect(read('site/en/qa/x/index.html')).toBe('<a href="../../index.html">');
    expect(existsSync(join(out, 'site', 'og'))).toBe(false);
    expect(read('index.html')).toContain(
      'qa/x: <a href="site/en/qa/x/index.html">English</a></li>',
    );
    expect(read('index.html')).toContain('qa/y: has no page any more');
    rmSync(folder, { recursive: true, force: true });
  });
});
