import { randomLcg, randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passedByLook } from './repeatedTests.ts';
import { peeking } from './peeking.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(peeking);

describe('the false positives of repeated looks', () => {
  // Armitage, McPherson and Rowe 1969, table 2, for a two-sided 5%.
  it.each([
    [1, 0.05],
    [2, 0.083],
    [3, 0.107],
    [4, 0.126],
    [5, 0.142],
    [10, 0.193],
    [20, 0.248],
    [50, 0.32],
  ])('after %s looks are as published', (looks, published) => {
    const { falsePositiveRate } = outputsOf(peeking, { ...usual, looks });
    expect(Math.abs(falsePositiveRate - published)).toBeLessThan(0.001);
  });

  it.each(['one', 'two'] as const)('agree with a simulation of %s side(s)', (sides) => {
    const normal = randomNormal.source(randomLcg(0.42))();
    const [runs, looks] = [20_000, 72];
    const limit = sides === 'one' ? 1.644854 : 1.959964;
    let passed = 0;
    for (let run = 0; run < runs; run += 1) {
      for (let [look, sum] = [1, 0]; look <= looks; look += 1) {
        sum += normal();
        if ((sides === 'one' ? sum : Math.abs(sum)) > limit * Math.sqrt(look)) {
          passed += 1;
          break;
        }
      }
    }
    const { falsePositiveRate: told } = outputsOf(peeking, { ...usual, looks, sides });
    expect(Math.abs(told - passed / runs)).toBeLessThan(4 * Math.sqrt((told * (1 - told)) / runs));
  });

  it('grow with each look, and stay below those of looks that have nothing in common', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.8, max: 3.5, noNaN: true }),
        fc.boolean(),
        (limit, isTwoSided) => {
          const rates = passedByLook(limit, 30, isTwoSided);
          const single = rates[0] ?? NaN;
          rates.forEach((rate, index) => {
            expect(rate).toBeGreaterThanOrEqual(rates[index - 1] ?? 0);
            expect(rate).toBeLessThanOrEqual(1 - (1 - single) ** (index + 1) + 1e-3);
          });
        },
      ),
    );
  });
});

describe('the level that keeps the promise', () => {
  // Pocock, "Group sequential methods in the design and analysis of clinical trials", Biometrika 64(2), 1977, table 1.
  it.each([
    [1, 0.05],
    [2, 0.0294],
    [3, 0.0221],
    [5, 0.0158],
    [10, 0.0106],
  ])('for %s looks is that of Pocock', (looks, published) => {
    const { correctedSignificance } = outputsOf(peeking, { ...usual, looks });
    expect(Math.abs(correctedSignificance - published)).toBeLessThan(0.0001);
  });

  it('keeps it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100 }),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        fc.constantFrom('one' as const, 'two' as const),
        (looks, significance, sides) => {
          const { correctedSignificance } = outputsOf(peeking, { looks, significance, sides });
          const again = { looks, significance: correctedSignificance, sides };
          const { falsePositiveRate } = outputsOf(peeking, again);
          expect(falsePositiveRate / significance).toBeCloseTo(1, 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
