import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalQuantile, normalTail } from './normal.ts';

// Abramowitz and Stegun, tables 26.1 and 26.2.
it.each([
  [0, 0.5],
  [1, 0.158655253931457],
  [1.96, 0.0249978951482204],
  [2.5, 0.00620966532577614],
  [3, 0.00134989803163009],
  [5, 2.86651571879194e-7],
  [10, 7.61985302416053e-24],
])('knows the tail beyond %s', (x, tail) => {
  expect(normalTail(x) / tail).toBeCloseTo(1, 10);
  expect(normalTail(-x)).toBeCloseTo(1 - tail, 12);
});

it('knows the value beyond which a tail lies', () => {
  expect(normalQuantile(0.025)).toBeCloseTo(1.959963984540054, 9);
  expect(normalQuantile(0.8)).toBeCloseTo(-0.8416212335729143, 9);
  fc.assert(
    fc.property(fc.double({ min: -12, max: -0.001, noNaN: true }), (power) => {
      expect(normalTail(normalQuantile(10 ** power)) / 10 ** power).toBeCloseTo(1, 6);
    }),
  );
});
