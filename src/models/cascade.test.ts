import { randomLcg, randomLogNormal, randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascade } from './cascade.ts';
import { largeAccuracy, quality } from './cascadeQuality.ts';
import { latencyQuantile } from './logNormal.ts';
import { normalQuantile } from './normal.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(cascade);

const skills = fc.record({
  smallAccuracy: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
  keptShare: fc.double({ min: 0.3, max: 1, noNaN: true }),
  fixedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  signal: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
});

describe('the quality of a cascade', () => {
  it('agrees with a simulation of confidences', () => {
    const source = randomLcg(0.42);
    const normal = randomNormal.source(source)();
    const { smallAccuracy, keptShare, fixedShare, signal } = usual;
    const ahead = -Math.SQRT2 * normalQuantile(signal);
    const cases = Array.from({ length: 200_000 }, () => {
      const isRight = source() < smallAccuracy;
      return {
        isRight,
        isFixed: source() < (isRight ? keptShare : fixedShare),
        confidence: normal() + (isRight ? ahead : 0),
      };
    }).sort((a, b) => a.confidence - b.confidence);
    const cut = cases.length / 4;
    const right = cases.filter((one, place) => (place < cut ? one.isFixed : one.isRight)).length;
    const accepted = cases.slice(cut);
    const told = quality(0.25, usual);
    // Four standard errors of 200,000 cases.
    expect(Math.abs(told.accuracy - right / cases.length)).toBeLessThan(0.0025);
    const acceptedRight = accepted.filter(({ isRight }) => isRight).length / accepted.length;
    expect(Math.abs(told.acceptedAccuracy - acceptedRight)).toBeLessThan(0.002);
  });

  it('is that of the one model or of the other at the ends, and no signal mixes them at random', () => {
    fc.assert(
      fc.property(skills, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const [small, large] = [some.smallAccuracy, largeAccuracy(some)];
        expect(quality(0, some).accuracy).toBeCloseTo(small, 6);
        expect(quality(1, some).accuracy).toBeCloseTo(large, 6);
        const blind = quality(share, { ...some, signal: 0.5 }).accuracy;
        expect(blind).toBeCloseTo((1 - share) * small + share * large, 6);
      }),
    );
  });

  it('of what goes out grows with the share that does not', () => {
    fc.assert(
      fc.property(skills, fc.double({ min: 0, max: 0.9, noNaN: true }), (some, share) => {
        expect(quality(share + 0.05, some).acceptedAccuracy).toBeGreaterThanOrEqual(
          quality(share, some).acceptedAccuracy - 1e-6,
        );
      }),
    );
  });
});

describe('the tail of a cascade', () => {
  it('agrees with a simulation of log-normal times', () => {
    const variation = 0.6;
    const variance = Math.log1p(variation ** 2);
    const source = randomLcg(0.7);
    const time = (mean: number) =>
      randomLogNormal.source(source)(Math.log(mean) - variance / 2, Math.sqrt(variance));
    const [small, large] = [time(0.4), time(2)];
    const times = Float64Array.from(
      { length: 200_000 },
      () => small() + (source() < 0.25 ? large() : 0),
    ).sort();
    const told = latencyQuantile(0.99, { mean: 0.4, variation }, { mean: 2, variation }, 0.25);
    expect(told / (times[Math.floor(times.length * 0.99)] ?? NaN)).toBeCloseTo(1, 1.7);
  });

  it('is a sum of constants where nothing varies', () => {
    const constant = { ...usual, variation: 0 };
    expect(outputsOf(cascade, constant).p99Seconds).toBeCloseTo(2.4, 9);
    expect(outputsOf(cascade, { ...constant, escalatedShare: 0.005 }).p99Seconds).toBeCloseTo(
      0.4,
      9,
    );
  });
});

describe('the model of cascades', () => {
  it('adds up prices, and finds the share at which nothing is saved', () => {
    const { cost, breakEvenShare, meanSeconds } = outputsOf(cascade, usual);
    expect(cost).toBeCloseTo(0.05 + 0.02 + 0.25, 12);
    expect(meanSeconds).toBeCloseTo(0.4 + 0.25 * 2, 12);
    const even = outputsOf(cascade, { ...usual, escalatedShare: breakEvenShare });
    expect(even.cost).toBeCloseTo(usual.largePrice, 12);
  });

  it('has the accuracies of the entry on cascades', () => {
    const { accuracy, acceptedAccuracy, largeAccuracy: alone } = outputsOf(cascade, usual);
    expect(acceptedAccuracy).toBeCloseTo(0.97, 2);
    expect(accuracy).toBeCloseTo(0.928, 3);
    expect(alone).toBeCloseTo(0.935, 3);
  });
});
