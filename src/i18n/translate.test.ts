import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import { fill } from './fill.ts';
import { translator } from './translate.ts';

const placeholders = (phrase: string): string[] => (phrase.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['ja', ja],
  ['ko', ko],
] as const)('%s.json', (_locale, phrases: Record<string, string>) => {
  it('has the keys of en.json in the same order', () => {
    expect(Object.keys(phrases)).toEqual(Object.keys(en));
  });

  it('keeps every placeholder', () => {
    for (const [key, phrase] of Object.entries(en)) {
      expect([key, placeholders(phrases[key] ?? '')]).toEqual([key, placeholders(phrase)]);
    }
  });
});

describe('fill', () => {
  it('leaves an unknown placeholder to be seen', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});

describe('translator', () => {
  it.each([
    ['en', 1, '1 pattern'],
    ['en', 2, '2 patterns'],
    ['ja', 1, 'パターン1件'],
    ['ko', 2, '패턴 2개'],
  ] as const)('counts in %s: %i', (locale, count, expected) => {
    expect(translator(locale).count('count.patterns', count)).toBe(expected);
  });

  it.each([
    ['en', '24 November 2026'],
    ['ja', '2026年11月24日'],
    ['ko', '2026년 11월 24일'],
  ] as const)('writes a date in %s', (locale, expected) => {
    expect(translator(locale).date('2026-11-24')).toBe(expected);
  });

  it.each([
    ['en', ['Problem', 'Solution'], 'Problem and Solution'],
    ['ja', ['課題', '解決策'], '課題、解決策'],
    ['ja', ['何が壊れ、どう気づくか', '課題'], '何が壊れ、どう気づくか／課題'],
  ] as const)('joins names in %s: %j', (locale, names, expected) => {
    expect(translator(locale).list(names)).toBe(expected);
  });
});
