import { describe, expect, it } from 'vitest';
import { pagesToAudit } from './changed.ts';
import { siteOf } from './testing.ts';

const site = siteOf({
  'en/index.html': '<a href="/x/en/qa/b/">B</a>',
  'en/qa/a/index.html': '',
  'ja/qa/a/index.html': '',
  'en/qa/b/index.html': '<a href="/x/en/qa/a/?a=1#top">A</a>',
  'en/about/index.html': '',
  'p/qa-01/pro-a/index.html': '<link rel="canonical" href="https://example.org/x/en/qa/a/">',
});
const chosen = (...files: string[]): string[] => [...pagesToAudit(site, files)];

describe('the pages of a change', () => {
  it('are those of the entry, in every language, its permanent links, and those that lead to it', () => {
    expect(
      chosen('content/qa/a/en.mdx', 'content/qa/a/revisions.json', 'content/ids.yaml'),
    ).toEqual([
      'en/qa/a/index.html',
      'ja/qa/a/index.html',
      'en/qa/b/index.html',
      'p/qa-01/pro-a/index.html',
    ]);
  });

  it('are those of a page', () => {
    expect(chosen('content/pages/about/ja.mdx')).toEqual(['en/about/index.html']);
  });

  it.each(['src/layouts/Page.astro', 'content/glossary.yaml', 'public/moved.js'])(
    'are all where %s changed',
    (file) => {
      expect(chosen('content/qa/a/en.mdx', file)).toHaveLength(site.pages.size);
    },
  );

  it.each(['README.md', 'tests/site/pages.test.ts', 'src/a.test.ts', '.github/labels.yml', ''])(
    'are none where only %s changed',
    (file) => {
      expect(chosen(file)).toEqual([]);
    },
  );
});
