import { describe, expect, it } from 'vitest';
import { dataFindings, entryFiles, isData } from './data.ts';
import { siteOf } from './testing.ts';

const site = siteOf({ 'en/a/index.html': '<h2 id="top"></h2>' });
const rules = (file: string, text: string): string[] =>
  dataFindings(site, [{ file, text }]).map(({ rule }) => rule);

describe('JSON and Markdown', () => {
  it.each([
    [
      'api/v1/a.json',
      '{"a": ["https://example.org/x/en/a/#top"], "b": "https://example.org/x/{id}/"}',
    ],
    [
      'api/v1/a.json',
      '{"text": "https://example.org/x/en/ was its address", "other": "https://a.org"}',
    ],
    [
      'en/a.md',
      '---\nurl: https://example.org/x/en/a/\n---\n\n[a](https://example.org/x/en/a/#top)\n',
    ],
    ['en/a.md', '---\n---\n\n```md\n[a](https://example.org/x/b/)\n```\n'],
  ])('%s is no finding where it can be read and leads somewhere', (file, text) => {
    expect(rules(file, text)).toEqual([]);
  });

  it.each([
    ['broken JSON', 'api/v1/a.json', '{"a": ', 'readable'],
    ['broken YAML', 'en/a.md', '---\na: "b\n---\n\ntext\n', 'readable'],
    ['an address deep in the data', 'a.json', '{"a":[{"b":"https://example.org/x/b/"}]}', 'link'],
    ['a place that is not there', 'a.json', '"https://example.org/x/en/a/#b"', 'link'],
    ['a link in Markdown', 'en/a.md', 'see [a](https://example.org/x/b/).', 'link'],
    ['a field above Markdown', 'en/a.md', '---\nurl: https://example.org/x/b/\n---\n', 'link'],
  ])('is one where there is %s', (_what, file, text, rule) => {
    expect(rules(file, text)).toEqual([rule]);
  });

  it('of the search are for its own scripts', () => {
    expect(['search/en.json', 'pagefind/a.json', 'a.md', 'en/a.json'].filter(isData)).toEqual([
      'a.md',
      'en/a.json',
    ]);
  });
});

it('entries say which claims they have', () => {
  const text = JSON.stringify({
    slug: 'a',
    category: { key: 'qa' },
    groups: [{ claims: [{ anchor: 'pro-a' }] }, { claims: [{ anchor: 'con-b' }] }],
  });
  expect(
    entryFiles([
      { file: 'api/v1/ja/entries/a.json', text },
      { file: 'b.json', text },
    ]),
  ).toEqual([
    {
      file: 'api/v1/ja/entries/a.json',
      locale: 'ja',
      name: 'a',
      place: 'qa/a',
      claims: ['pro-a', 'con-b'],
    },
  ]);
});
