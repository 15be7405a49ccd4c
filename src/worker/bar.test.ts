import { describe, expect, it } from 'vitest';
import { say, withBar } from './bar.ts';

describe('what a kept page says of itself', () => {
  const edition = {
    locale: 'ja',
    revision: '3f2a91c0',
    taken: '2026-11-29T12:00:00.000Z',
    words: { 'offline.bar.kept': '{date}（{revision}）' },
  };

  it('names the day it was taken on, in its language, and the revision', () => {
    expect(say(edition, 'offline.bar.kept')).toBe('2026年11月29日（3f2a91c0）');
  });

  it('stands at the beginning of the text', () => {
    const page = '<body><header></header><main id="main" tabindex="-1"><h1>Title</h1></main>';
    const bar = withBar(page, 'No connection.', 'en', [{ href: '/x/', text: 'Try again' }]);
    expect(bar).toContain(
      '<main id="main" tabindex="-1"><div class="marks-bar kept-bar" role="note" lang="en"><span>No connection.</span>',
    );
    expect(bar).toContain('<a href="/x/" lang="en">Try again</a></div><h1>');
  });

  it('stands at the end of a page that has no place for it', () => {
    expect(withBar('<p>Text', 'No connection.', 'en', [])).toMatch(/^<p>Text<div class="marks-bar/);
  });

  it('is text, whatever was asked for', () => {
    const link = { href: '/x/?q="><script>', text: 'a & b' };
    const bar = withBar('<main>', '<i>', 'en', [link]);
    expect(bar).not.toMatch(/<script|<i>/);
    expect(bar).toContain('href="/x/?q=&quot;&gt;&lt;script&gt;"');
    expect(bar).toContain('a &amp; b');
  });
});
