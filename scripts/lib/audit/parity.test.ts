import { describe, expect, it } from 'vitest';
import { claimFindings, parityFindings, type EntryFile } from './parity.ts';
import { siteOf } from './testing.ts';

const found = (pages: Record<string, string>): string[] =>
  parityFindings(siteOf(pages)).map(({ rule, file }) => `${file}: ${rule}`);

describe('anchors', () => {
  it('are no findings where they are the same', () => {
    const html = '<h2 id="a"></h2><li id="b"></li><i id="only-here"></i>';
    expect(found({ 'en/index.html': html, 'ja/index.html': html })).toEqual([]);
  });

  it('are one where a language lacks one or has one more', () => {
    const [finding] = parityFindings(
      siteOf({ 'en/index.html': '<h2 id="a"></h2>', 'ja/index.html': '<h2 id="b"></h2>' }),
    );
    expect(finding?.file).toBe('dist/ja/index.html');
    expect(finding?.message).toBe('The page has `b` that English has not, and lacks `a`.');
  });

  it('may differ where they are those of a title in one language', () => {
    const pages = { 'en/index.html': '', 'ja/index.html': '<li id="b" class="own-anchor"></li>' };
    expect(found(pages)).toEqual([]);
  });

  it('are asked of every page in every language', () => {
    expect(found({ 'en/a/index.html': '' })).toEqual(['dist/ja/a/index.html: same-pages']);
    expect(found({ 'ja/a/index.html': '' })).toEqual(['dist/ja/a/index.html: same-pages']);
  });
});

describe('claims in the data', () => {
  const entry = (locale: string, ...claims: string[]): EntryFile => ({
    file: `api/v1/${locale}/entries/a.json`,
    locale,
    name: 'a',
    place: 'qa/a',
    claims,
  });
  const site = siteOf({
    'en/qa/a/index.html': '<li id="pro-a"></li>',
    'ja/qa/a/index.html': '<li id="pro-a"></li>',
  });
  const rules = (...entries: EntryFile[]): string[] =>
    claimFindings(site, entries).map(({ rule }) => rule);

  it('are no findings where they are the same and on the page', () => {
    expect(rules(entry('en', 'pro-a'), entry('ja', 'pro-a'))).toEqual([]);
  });

  it('are one where a language lacks one', () => {
    expect(rules(entry('en', 'pro-a'), entry('ja'))).toEqual(['same-claims']);
  });

  it('are one where the page lacks one', () => {
    expect(rules(entry('en', 'pro-b'), entry('ja', 'pro-b'))).toEqual([
      'claims-on-page',
      'claims-on-page',
    ]);
  });
});
