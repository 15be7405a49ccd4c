import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../i18n/locales.ts';
import { textWidth } from './wrap.ts';
import { blockWord, withBlockWords } from './blockWords.ts';

test('the words in frames are those of the language; conditions and labels stay', () => {
  const slim =
    '<text class="keyword" x="1" y="2">alt</text><text class="condition"><tspan>alt</tspan></text>';
  expect(withBlockWords(slim, 'ja')).toBe(slim.replace('>alt</text>', '>分岐</text>'));
  expect(withBlockWords(slim, 'en')).toBe(slim);
});

test('a word that is none of Mermaid stays', () => {
  expect(blockWord('rect', 'ja')).toBe('rect');
});

test.each(locales)(
  '%s: every word fits the tab of its frame, 58 px wide with letters of 12 px',
  (locale) => {
    const words = ['alt', 'loop', 'opt', 'par', 'critical', 'break', 'else', 'and', 'option'];
    const wide = words
      .map((word) => blockWord(word, locale))
      .filter((word) => textWidth(word) * 12 > 54);
    expect(wide).toEqual([]);
  },
);

test('stored pictures have their frames where the words are put in', () => {
  const folder = join(import.meta.dirname, '../../tests/fixture/content');
  const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ja.svg'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const framed = pictures.filter((svg) => svg.includes('class="frame"'));
  expect(framed.length).toBeGreaterThan(0);
  for (const svg of framed)
    expect(withBlockWords(svg, 'ja')).not.toMatch(/>(?:alt|loop|opt|par|critical|break)</);
});
