import { describe, expect, it } from 'vitest';
import { contrast, mix, mostAlike, relit } from './colour.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The grey that is named everywhere as the lightest one for text on white.
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %d, either way round', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

it('mixes between its ends', () => {
  expect(mix('#1d5fae', '#fbfaf6', 1)).toBe('#1d5fae');
  expect(mix('#1d5fae', '#fbfaf6', 0)).toBe('#fbfaf6');
  // As Chromium computes color-mix(in oklab, black 50%, white).
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#636363');
});

describe('what looks most alike', () => {
  it.each([
    ['red and green of one lightness', '#d00000', '#7a6a00', /protanopia|deuteranopia/],
    ['blue and violet', '#b99af0', '#7db4f2', /deuteranopia/],
    ['blue and green', '#1d5fae', '#0f6e66', /tritanopia/],
  ])('%s', (_name, one, other, vision) => {
    expect(mostAlike(one, other).vision).toMatch(vision);
    expect(mostAlike(other, one).distance).toBeCloseTo(mostAlike(one, other).distance, 10);
  });

  it('is far between black and white, and nothing between a colour and itself', () => {
    expect(mostAlike('#000000', '#ffffff').distance).toBeCloseTo(1, 2);
    expect(mostAlike('#1d5fae', '#1d5fae').distance).toBe(0);
  });
});

it('changes the lightness alone, and no more than needed', () => {
  expect(relit('#1d5fae', () => true)).toBe('#1d5fae');
  const darker = relit('#4a90e2', (colour) => contrast(colour, '#ffffff') >= 4.5) ?? '';
  expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(darker, '#ffffff')).toBeLessThan(4.8);
  expect(relit('#1d5fae', () => false)).toBeUndefined();
});
