import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { runChain, sigmaOf, type Chain } from './chainRun.ts';
import { nearestRank } from './random.ts';

const plain = {
  ...{ steps: 5, arrangement: 'parallel', medianMs: 40, p99Ms: 200, errorShare: 0 },
  ...{ timeoutMs: 120_000, retries: 0, hedgeAfter: 1 },
} as const satisfies Chain;

const outputsOf = (values: Partial<Chain>) => {
  const answer = chain.evaluate({ ...plain, ...values });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.outputs;
};

const p99 = (run: { latenciesMs: Float64Array }): number => nearestRank(run.latenciesMs, 0.99);

describe('one step', () => {
  it('has the percentiles that were given', () => {
    const run = runChain({ ...plain, steps: 1 }, 200_000);
    expect(nearestRank(run.latenciesMs, 0.5) / 40).toBeCloseTo(1, 1);
    expect(p99(run) / 200).toBeCloseTo(1, 1);
    expect(Math.exp(sigmaOf(40, 200) * 2.326_347_874)).toBeCloseTo(5, 6);
  });
});

describe('a fan-out', () => {
  it('exceeds the p99 of a step as often as one of its steps does', () => {
    // Dean and Barroso: of requests to 100 servers, 63% take longer than the p99 of one.
    expect(outputsOf({ steps: 100 }).slowShare).toBeCloseTo(0.634, 3);
    const { latenciesMs } = runChain({ ...plain, steps: 100 }, 4000);
    const slow = latenciesMs.filter((ms) => ms > 200).length / latenciesMs.length;
    expect(Math.abs(slow - 0.634)).toBeLessThan(0.03);
  });

  it('answers in 99.5% where five steps answer in 99.9%', () => {
    expect(outputsOf({ errorShare: 0.001 }).availability).toBeCloseTo(0.999 ** 5, 2);
  });

  it('is hedged after the p95 for 5% more calls, which shortens its tail', () => {
    const hedged = outputsOf({ hedgeAfter: 0.95 });
    expect(hedged.callsPerStep).toBeCloseTo(1.05, 2);
    expect(hedged.p99Ms).toBeLessThan(0.8 * outputsOf({}).p99Ms);
  });
});

describe('a chain', () => {
  it('has a mean that is the sum, and a p99 below the sum', () => {
    const run = runChain({ ...plain, arrangement: 'serial', steps: 3 }, 80_000);
    const mean = run.latenciesMs.reduce((sum, ms) => sum + ms, 0) / run.latenciesMs.length;
    expect(mean / (3 * 40 * Math.exp(sigmaOf(40, 200) ** 2 / 2))).toBeCloseTo(1, 1);
    expect(p99(run)).toBeLessThan(3 * 200 * 0.85);
  });

  it('gains availability by retries, and pays in calls', () => {
    const [none, one] = [0, 1].map((retries) => outputsOf({ errorShare: 0.05, retries }));
    expect(none?.availability).toBeCloseTo(0.95 ** 5, 1);
    expect(one?.availability).toBeCloseTo((1 - 0.05 ** 2) ** 5, 2);
    expect(one?.callsPerStep).toBeCloseTo(1.05, 2);
  });

  it('is no faster with more steps, with the same luck for each', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('serial' as const, 'parallel' as const),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (arrangement, steps, ratio) => {
          const of = (count: number): number =>
            p99(runChain({ ...plain, arrangement, steps: count, p99Ms: 40 * ratio }, 4000));
          expect(of(steps * 2)).toBeGreaterThanOrEqual(of(steps) * 0.97);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes no longer than its timeouts, and refuses where almost nothing answers', () => {
    expect(outputsOf({ timeoutMs: 100 }).p99Ms).toBeLessThanOrEqual(100);
    expect(chain.evaluate({ ...plain, timeoutMs: 1 })).toEqual({ refused: 'rarelyAnswers' });
    expect(chain.evaluate({ ...plain, p99Ms: 10 })).toEqual({ refused: 'p99BelowMedian' });
  });
});
