import { describe, expect, it } from 'vitest';
import { linkFindings } from './links.ts';
import { siteOf } from './testing.ts';

const received = (html: string, others: string[] = []): string[] =>
  linkFindings(
    siteOf(
      {
        'en/index.html': html,
        'en/a/index.html': '<h1 id="top">A</h1>',
        'p/a-01/index.html': '<a href="/x/en/a/" data-locale="en">English</a>',
      },
      others,
    ),
  ).map(({ message }) => message);

describe('links', () => {
  it('of every kind that lead to something are no findings', () => {
    const html = `<a href="/x/en/a/#top"></a><a href="a/"></a><a href="https://elsewhere.org/x/nowhere/"></a>
      <a href="/x/p/a-01/#top"></a><img src="/x/a.png" srcset="/x/a.png 1x"><a href="mailto:a@example.org"></a>`;
    expect(received(html, ['a.png'])).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/x/en/b/"></a>', '`/x/en/b/` leads to no file'],
    ['what lies outside of the site', '<a href="/en/a/"></a>', '`/en/a/` leads to no file'],
    ['a place that is not there', '<a href="a/#b"></a>', '`a/#b` leads to a place'],
    ['a place on the page itself', '<a href="#b"></a>', '`#b` leads to a place'],
    ['a place of an entry by its id', '<a href="/x/p/a-01/#b"></a>', '`/x/p/a-01/#b` leads to'],
    ['a picture', '<img src="/x/b.png">', '`/x/b.png` leads to no file'],
    ['a larger picture', '<img srcset="/x/b.png 2x">', '`/x/b.png` leads to no file'],
    [
      'another language',
      '<link rel="alternate" href="https://example.org/x/ja/">',
      '`https://example.org/x/ja/` leads to no file',
    ],
    [
      'a card',
      '<meta property="og:image" content="https://example.org/x/b.png">',
      '`https://example.org/x/b.png` leads to no file',
    ],
  ])('to %s are', (_what, html, message) => {
    expect(received(html)).toEqual([expect.stringContaining(message)]);
  });

  it('say where they should lead', () => {
    const [finding] = linkFindings(siteOf({ 'en/index.html': '<a href="/x/en/b/#c"></a>' }));
    expect(finding).toMatchObject({ file: 'dist/en/index.html', rule: 'link' });
    expect(finding?.hint).toContain('`en/b/index.html` is none');
  });
});
