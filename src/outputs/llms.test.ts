import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { linksOf } from '../site/links.ts';
import { escapeXml } from './escapeXml.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import { manifest } from './manifest.ts';
import { openSearch, searchName } from './openSearch.ts';

const links = linksOf('https://example.org', '/x/');
const { catalogue } = buildCatalogue(rawFiles(soundTree()));

describe('llms.txt', () => {
  it('says how large the files with everything are', () => {
    const index = llmsIndex(catalogue, links, { en: 1_234_567, ja: 3 });
    expect(index).toContain('(https://example.org/x/en/llms-full.txt): Markdown, 1,234,567 bytes.');
    expect(index).toContain('(https://example.org/x/ja/llms-full.txt): Markdown, 3 bytes.');
  });

  it('leaves families without entries out', () => {
    const index = llmsIndex({ ...catalogue, entries: [] }, links, {});
    expect(index.match(/^## .*$/gm)).toEqual(['## Everything in one file', '## Optional']);
  });
});

describe('llms-full.txt', () => {
  it('has each entry once, below its family', () => {
    const text = llmsFull(catalogue, 'en', ({ id }) => `<${id}>\n`);
    expect(text.match(/^<.*>$/gm)).toEqual(catalogue.entries.map(({ id }) => `<${id}>`));
    expect(text.indexOf('# Serving')).toBeLessThan(text.indexOf('<SRV-'));
  });
});

describe('the descriptions for browsers', () => {
  it('stand below the base path', () => {
    const { icons, shortcuts, start_url } = manifest(links.url, '#ffffff');
    expect(start_url).toBe('/x/');
    for (const path of [...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)])
      expect(path).toMatch(/^\/x\//);
  });

  it('lead to the search of the language', () => {
    expect(openSearch('ja', links)).toContain(
      'template="https://example.org/x/ja/search/?q={searchTerms}"',
    );
  });

  it.each([
    ['en', 'A Catalogue Of', 'A Catalogue Of'],
    ['en', 'A Catalogue Of Many Things', 'A Catalogue Of M'],
    ['ja', 'Patterns', 'Patterns 日本語'],
  ] as const)('names the search in %s: %s', (locale, short, expected) => {
    expect(searchName({ name: 'A Catalogue', short }, locale)).toBe(expected);
  });

  it('escape what XML would take for its own, and leave out what it cannot say', () => {
    expect(escapeXml('a<b> & "c"\u0001\ud800')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
  });
});
