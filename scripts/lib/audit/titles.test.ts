import { describe, expect, it } from 'vitest';
import { siteOf } from './testing.ts';
import { titleFindings } from './titles.ts';

const page = (title: string, description: string, more = ''): string =>
  `<title>${title}</title><meta name="description" content="${description}">${more}`;
const found = (pages: Record<string, string>): string[] =>
  titleFindings(siteOf(pages)).map(({ rule, file }) => `${file}: ${rule}`);

describe('titles and descriptions', () => {
  it('are no findings where they differ within a language', () => {
    const pages = {
      'en/index.html': page('A', 'About a'),
      'en/b/index.html': page('B', 'About b'),
      'ja/index.html': page('A', 'About a'),
    };
    expect(found(pages)).toEqual([]);
  });

  it('are one where two pages share them', () => {
    const pages = {
      'en/index.html': page('A', 'About a'),
      'en/b/index.html': page('A', 'About a'),
    };
    expect(found(pages)).toEqual([
      'dist/en/b/index.html: title',
      'dist/en/b/index.html: description',
    ]);
    expect(titleFindings(siteOf(pages))[0]?.message).toContain('“A” is that of `en/index.html`');
  });

  it('are one where they are missing', () => {
    expect(found({ 'en/index.html': page(' ', '') })).toEqual([
      'dist/en/index.html: title',
      'dist/en/index.html: description',
    ]);
  });

  it('may be the same on pages that search engines do not list', () => {
    const counts = '<link rel="canonical" href="https://example.org/x/en/">';
    const hidden = '<meta name="robots" content="noindex">';
    const pages = {
      'en/index.html': page('A', 'About a', counts),
      'p/a/index.html': page('A', 'About a', counts),
      'en/404/index.html': page('A', 'About a', hidden),
    };
    expect(found(pages)).toEqual([]);
  });

  it('is asked of a piece without its description', () => {
    expect(found({ 'en/lists/a/index.html': '<title>A</title>' })).toEqual([]);
  });
});
