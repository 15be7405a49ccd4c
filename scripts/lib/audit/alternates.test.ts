import { describe, expect, it } from 'vitest';
import { alternateFindings } from './alternates.ts';
import { siteOf } from './testing.ts';

const head = (canonical: string, ...languages: string[]): string =>
  [
    `<link rel="canonical" href="https://example.org/x/${canonical}">`,
    ...languages.map((language) => {
      const path = language === 'x-default' ? 'en' : language;
      return `<link rel="alternate" hreflang="${language}" href="https://example.org/x/${path}/">`;
    }),
  ].join('');

const all = ['en', 'ja', 'x-default'];
const japanese = `${head('ja/', ...all)}<h1>ホーム</h1>`;
const rulesOf = (pages: Record<string, string>): string[] =>
  alternateFindings(siteOf(pages)).map(({ rule, file }) => `${file}: ${rule}`);

describe('canonical pages and other languages', () => {
  it('are no findings where each page names itself and all languages', () => {
    const english = `${head('en/', ...all)}<h1>Home</h1>`;
    expect(rulesOf({ 'en/index.html': english, 'ja/index.html': japanese })).toEqual([]);
  });

  it('are one where a language is left out', () => {
    const english = `${head('en/', 'en', 'x-default')}<h1>Home</h1>`;
    expect(rulesOf({ 'en/index.html': english, 'ja/index.html': japanese })).toEqual([
      'dist/en/index.html: alternates',
    ]);
  });

  it('are one where a page names another one as its own', () => {
    const english = `${head('ja/', ...all)}<h1>Home</h1>`;
    expect(rulesOf({ 'en/index.html': english, 'ja/index.html': japanese })).toEqual([
      'dist/en/index.html: canonical',
    ]);
  });

  it('are those of English where a page has the words of English', () => {
    const shown = `${head('en/', 'en', 'x-default')}<h1 lang="en">Home</h1>`;
    const english = `${head('en/', 'en', 'x-default')}<h1>Home</h1>`;
    expect(rulesOf({ 'en/index.html': english, 'ja/index.html': shown })).toEqual([]);
  });

  it('are asked of no piece and of no page without a language', () => {
    expect(rulesOf({ 'en/fragments/a/index.html': '', 'p/a/index.html': '' })).toEqual([]);
  });
});
