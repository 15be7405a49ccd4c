import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import { createTypesetter, type TextPlace, type TextStyle } from './typesetter.ts';
import { fontReader } from '../data/libraries.ts';

const readFont = fontReader(process.cwd());
const [en, ja, ko] = locales.map((locale) => createTypesetter(locale, readFont));
const style: TextStyle = { size: 14, weight: 400 };
const place: TextPlace = { x: 0, y: 0, anchor: 'start' };

describe('the typesetter', () => {
  it('gives the same text the same width, at every size in proportion', () => {
    const width = en?.measure('Request queue', style) ?? 0;
    expect(width).toBeGreaterThan(80);
    expect(createTypesetter('en', readFont).measure('Request queue', style)).toBe(width);
    expect(en?.measure('Request queue', { ...style, size: 28 })).toBeCloseTo(2 * width);
  });

  it('kerns', () => {
    const apart = (en?.measure('T', style) ?? 0) + (en?.measure('o', style) ?? 0);
    expect(en?.measure('To', style)).toBeLessThan(apart);
  });

  it('gives a kana and a kanji an em, and a hangul syllable 0.92', () => {
    expect(ja?.measure('推論キュー', style)).toBeCloseTo(5 * 14);
    expect(ko?.measure('추론', style)).toBeCloseTo(2 * 0.92 * 14);
  });

  it.each([400, 600, 700] as const)('draws every script in weight %i', (weight) => {
    for (const character of 'aé推論キュー추론。、（“…×√▲') {
      const path = ja?.outline(character, { size: 14, weight }, place) ?? '';
      expect(path, character).toMatch(/^M.*z$/);
      expect(path).not.toBe(ja?.outline('〓', { size: 14, weight }, place));
    }
  });

  it('draws the forms of the language', () => {
    expect(ja?.outline('飯', style, place)).not.toBe(ko?.outline('飯', style, place));
    expect(ja?.outline('추', style, place)).toBe(ko?.outline('추', style, place));
  });

  it('puts a geta for a character that no font has, and nothing for a variation selector', () => {
    expect(en?.outline('𓀀', style, place)).toBe(en?.outline('〓', style, place));
    expect(en?.measure('a\u{fe0f}', style)).toBe(en?.measure('a', style));
  });

  it('places a line by its start, middle or end', () => {
    const left = (anchor: TextPlace['anchor']): number =>
      Number(/^M([\d.-]+)/.exec(en?.outline('|', style, { x: 100, y: 0, anchor }) ?? '')?.[1]);
    const width = en?.measure('|', style) ?? 0;
    expect(left('start') - left('middle')).toBeCloseTo(width / 2, 1);
    expect(left('start') - left('end')).toBeCloseTo(width, 1);
  });
});
