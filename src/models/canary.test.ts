import { randomBinomial, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakRequests, canary, plannedRequests, widened } from './canary.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(canary);

describe('the planned count of a step', () => {
  // The table of the entry on canary releases, which a simulation confirmed.
  it.each([
    [0.001, 0.001, 21_600],
    [0.005, 0.005, 4300],
    [0.01, 0.005, 8600],
    [0.05, 0.01, 10_300],
    [0.1, 0.01, 19_500],
  ])('of %s bad answers and a margin of %s is %s', (badShare, margin, requests) => {
    const planned = plannedRequests({ badShare, margin });
    expect(Math.abs(planned - requests)).toBeLessThan(51);
    expect(widened({ badShare, margin }, 0, planned)).toBeCloseTo(0.95, 6);
    expect(widened({ badShare, margin }, margin, planned)).toBeCloseTo(0.05, 6);
  });
});

describe('the chance to be widened', () => {
  it.each([0, 0.01, 0.02, 0.03])(
    'of a candidate that is worse by %s agrees with a simulation',
    (rise) => {
      const step = { badShare: 0.05, margin: 0.02 };
      const requests = 2570;
      const source = randomLcg(0.42);
      const canaryCount = randomBinomial.source(source)(requests, step.badShare + rise);
      const baselineCount = randomBinomial.source(source)(requests, step.badShare);
      const runs = 4000;
      let passed = 0;
      for (let run = 0; run < runs; run += 1) {
        const [p, q] = [canaryCount() / requests, baselineCount() / requests];
        const noise = Math.sqrt((p * (1 - p) + q * (1 - q)) / requests);
        if (p - q + 1.6448536 * noise < step.margin) passed += 1;
      }
      const told = widened(step, rise, requests);
      // Four standard errors, and what counts differ from the normal distribution.
      const within = 4 * Math.sqrt((told * (1 - told)) / runs) + 0.01;
      expect(Math.abs(told - passed / runs)).toBeLessThan(within);
    },
  );

  it('falls with the rise and, below the margin, grows with the requests', () => {
    const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ badShare: share(0.0001, 0.3), margin: share(0.0001, 0.3) }),
        share(0, 0.3),
        share(10, 1e6),
        (step, rise, requests) => {
          const chance = widened(step, rise, requests);
          expect(widened(step, rise + 0.01, requests)).toBeLessThanOrEqual(chance + 1e-9);
          if (rise < step.margin)
            expect(widened(step, rise, requests * 2)).toBeGreaterThanOrEqual(chance - 1e-9);
        },
      ),
    );
  });
});

describe('the model of canaries', () => {
  it('tells the minutes of a step at the rate of an arm', () => {
    const { plannedMinutes, requestsPerArm } = outputsOf(canary, usual);
    expect(requestsPerArm).toBeCloseTo(4320, 9);
    expect(plannedMinutes).toBeCloseTo(71.8, 1);
  });

  it('finds an outright break long before', () => {
    expect(breakRequests(0.005, 0.045)).toBeCloseTo(415, 0);
    expect(outputsOf(canary, { ...usual, rise: 0.195 }).breakMinutes).toBeLessThan(2);
  });

  it('refuses to judge a handful of bad answers', () => {
    expect(canary.evaluate({ ...usual, stepMinutes: 10 })).toEqual({ refused: 'tooFew' });
  });
});
